package zhenxing.engine.lucene;

import org.apache.lucene.search.Query;
import zhenxing.engine.Match;
import zhenxing.engine.query.Clause;

/**
 * How a query is taken in one state of the index.
 *
 * @param used words or phrase
 * @param clause the query in that sense
 * @param query finds it
 * @param other finds the query in the other sense; null unless the choice was left open
 * @param required finds what meets all that the query requires beside the bare words, which may be
 *     met in meaning as well; null where the search is by words alone
 */
record Taken(Match used, Clause clause, Query query, Query other, Query required) {}
