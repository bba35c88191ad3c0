package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import zhenxing.engine.Filters;
import zhenxing.engine.TrendRequest.By;
import zhenxing.engine.TrendTable;
import zhenxing.engine.Trends;
import zhenxing.engine.facets.DimensionCounts.Counted;
import zhenxing.engine.lucene.document.Fields;
import zhenxing.engine.lucene.document.PlaceFields;

/** Counts the results of queries by year or place, and all articles as a reference. */
final class TrendCounts {

  private final Snapshot snapshot;
  private final IndexSearcher searcher;

  /**
   * @param searcher a searcher of the snapshot, with a time limit
   */
  TrendCounts(Snapshot snapshot, IndexSearcher searcher) {
    this.snapshot = snapshot;
    this.searcher = searcher;
  }

  Trends of(List<Taken> queries, Filters filters, By by, boolean collapse) throws IOException {
    Map<String, Integer> articles = counts(MatchAllDocsQuery.INSTANCE, filters, by, collapse);
    List<Map<String, Integer>> found = new ArrayList<>();
    for (Taken taken : queries) found.add(counts(taken.query(), filters, by, collapse));
    return new Trends(
        TrendTable.series(articles, found, by),
        queries.stream().map(Taken::used).toList(),
        searcher.timedOut());
  }

  /** Returns the number of results of a query by year or place. */
  private Map<String, Integer> counts(Query query, Filters filters, By by, boolean collapse)
      throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    MatchingSet found = MatchingSet.of(searcher, new Restrictions().all(query, filters));
    FacetIndex index = snapshot.facets();
    int[] byNumber = found.facetCounts(index);
    if (collapse) {
      byNumber = byNumber.clone();
      snapshot.reprints().takeRepeated(found.documents(), index::of, byNumber);
    }
    ValueCounts values = new ValueCounts(index, byNumber);
    String places = PlaceFields.of(filters).facet();
    switch (by) {
      case YEAR -> add(counts, values.all(Fields.YEAR_FACET));
      case PROVINCE -> add(counts, values.all(places));
      case CITY -> {
        for (Counted province : values.all(places)) {
          add(counts, values.all(places, province.label()));
        }
      }
    }
    return counts;
  }

  private static void add(Map<String, Integer> counts, List<Counted> counted) {
    for (Counted value : counted) {
      if (!value.label().equals(Fields.NONE)) {
        counts.merge(value.label(), value.count(), Integer::sum);
      }
    }
  }
}
