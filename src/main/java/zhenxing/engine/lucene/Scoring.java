package zhenxing.engine.lucene;

import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * Scores what matches a query once that is known: of the query only what adds to scores is left,
 * side by side, which Lucene can skip through.
 */
final class Scoring {

  private Scoring() {}

  /**
   * What gives these documents the scores of the query.
   *
   * @param matching some of what the query matches
   */
  static Query all(Query query, MatchingSet matching) {
    return clauses(query, matching).build();
  }

  /**
   * The same without documents whose score is 0, which are few if any. Lucene passes over those
   * that cannot be among the first only where each document has some clause.
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

  /** Adds what a query that all of the documents match adds to their scores. */
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
