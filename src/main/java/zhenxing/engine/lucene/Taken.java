package zhenxing.engine.lucene;

import org.apache.lucene.search.Query;
import zhenxing.engine.Match;
import zhenxing.engine.query.Clause;

/**
 * A query as interpreted and translated for one snapshot.
 *
 * @param used the interpretation, words or phrase
 * @param clause the query in that interpretation
 * @param query its translation
 * @param other the translation of the other interpretation; null unless the request said {@link
 *     Match#AUTO}
 * @param required the translation of everything that the query requires beside its bare words,
 *     which may be met in meaning as well; null if the search is by words alone
 */
record Taken(Match used, Clause clause, Query query, Query other, Query required) {}
