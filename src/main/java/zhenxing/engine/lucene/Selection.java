package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import zhenxing.engine.Filters;
import zhenxing.engine.query.Clause;

/**
 * The matches of a query with all filters applied, and with all filters except those of one
 * dimension. The latter are what a facet counts.
 */
final class Selection {

  private final MatchingSet base;
  private final Map<String, MatchingSet> chosen;
  private final MatchingSet matching;

  private Selection(MatchingSet base, Map<String, MatchingSet> chosen) throws IOException {
    this.base = base;
    this.chosen = chosen;
    this.matching = narrowed(null);
  }

  /**
   * Evaluates a query with its filters.
   *
   * @param clause the query before translation
   */
  static Selection of(
      Clause clause, Query query, Filters filters, Snapshot snapshot, IndexSearcher searcher)
      throws IOException {
    FilterSets sets = snapshot.filters();
    MatchingSet base =
        clause instanceof Clause.Everything
            ? sets.of(searcher, MatchAllDocsQuery.INSTANCE)
            : MatchingSet.of(searcher, query);
    if (Restrictions.areDated(filters)) {
      base = base.and(sets.of(searcher, Restrictions.dates(filters)));
    }
    Map<String, MatchingSet> chosen = new HashMap<>();
    for (var selected : new Restrictions().selections(filters).entrySet()) {
      chosen.put(selected.getKey(), sets.of(searcher, selected.getValue()));
    }
    return new Selection(base, chosen);
  }

  /** Returns the matches with no filter applied but those by date. */
  MatchingSet base() {
    return base;
  }

  /** Returns the matches with all filters applied. */
  MatchingSet matching() {
    return matching;
  }

  /** Returns the matches with all filters applied except those of a dimension. */
  MatchingSet without(String dimension) throws IOException {
    return chosen.containsKey(dimension) ? narrowed(dimension) : matching;
  }

  private MatchingSet narrowed(String leftOut) throws IOException {
    MatchingSet narrowed = base;
    for (var selected : chosen.entrySet()) {
      if (!selected.getKey().equals(leftOut)) narrowed = narrowed.and(selected.getValue());
    }
    return narrowed;
  }
}
