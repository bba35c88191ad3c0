package zhenxing.engine.lucene;

import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * Builds a query that scores documents already known to match. It keeps only the clauses that
 * contribute to the score and makes them optional, in one flat disjunction, so that Lucene can skip
 * documents that cannot reach the first hits.
 */
final class Scoring {

  private Scoring() {}

  /**
   * Returns a query that gives the documents the same scores as the original query.
   *
   * @param matching a subset of what the query matches
   */
  static Query all(Query query, MatchingSet matching) {
    return clauses(query, matching).build();
  }

  /**
   * Returns the same query without the documents whose score is 0, of which there are few if any.
   * Lucene skips documents only if each must match at least one scoring clause.
   */
  static Query positive(Query query, MatchingSet matching) {
    BooleanQuery.Builder clauses = clauses(query, matching);
    // One clause is the filter.
    boolean scored = clauses.build().clauses().size() > 1;
    return clauses.setMinimumNumberShouldMatch(scored ? 1 : 0).build();
  }

  private static BooleanQuery.Builder clauses(Query query, MatchingSet matching) {
    BooleanQuery.Builder clauses = new BooleanQuery.Builder();
    clauses.add(matching.query(), Occur.FILTER);
    add(clauses, query);
    return clauses;
  }

  /** Adds the scoring clauses of a query that all of the documents match. */
  private static void add(BooleanQuery.Builder clauses, Query query) {
    if (!(query instanceof BooleanQuery all) || all.getMinimumNumberShouldMatch() > 0) {
      clauses.add(query, Occur.SHOULD);
      return;
    }
    for (BooleanClause clause : all) {
      if (clause.occur() == Occur.MUST) add(clauses, clause.query());
      if (clause.occur() == Occur.SHOULD) clauses.add(clause.query(), Occur.SHOULD);
    }
  }
}
