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
import zhenxing.engine.lucene.reprints.ReprintGroups;

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
    String dimension = by == By.YEAR ? Fields.YEAR_FACET : PlaceFields.of(filters).facet();
    ReprintGroups joined = collapse ? snapshot.reprints() : null;
    ValueCounts values = ValueCounts.of(snapshot.facets().dimension(dimension), found, joined);
    if (by == By.CITY) {
      for (Counted province : values.all()) add(counts, values.all(province.label()));
    } else {
      add(counts, values.all());
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
