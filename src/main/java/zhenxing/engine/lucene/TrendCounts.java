package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import zhenxing.engine.Filters;
import zhenxing.engine.TrendRequest.By;
import zhenxing.engine.Trends;
import zhenxing.engine.Trends.Point;
import zhenxing.engine.facets.DimensionCounts.Counted;
import zhenxing.engine.lucene.document.Fields;
import zhenxing.engine.lucene.document.PlaceFields;

/** Counts the results of queries by year or place, and all articles as a reference. */
final class TrendCounts {

  /** Maximum number of places. China has fewer cities; a corpus with more states odd ones. */
  private static final int MOST_PLACES = 500;

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
    List<String> keys = by == By.YEAR ? years(articles.keySet()) : places(found);
    List<List<Point>> series = new ArrayList<>();
    for (Map<String, Integer> counts : found) {
      List<Point> points = new ArrayList<>();
      for (String key : keys) {
        points.add(new Point(key, counts.getOrDefault(key, 0), articles.getOrDefault(key, 0)));
      }
      series.add(points);
    }
    return new Trends(series, queries.stream().map(Taken::used).toList(), searcher.timedOut());
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

  /** Returns all years from the first to the last. */
  private static List<String> years(Set<String> found) {
    TreeSet<Integer> years = new TreeSet<>();
    for (String year : found) years.add(Integer.valueOf(year));
    List<String> keys = new ArrayList<>();
    if (!years.isEmpty()) {
      for (int year = years.first(); year <= years.last(); year++) keys.add("" + year);
    }
    return keys;
  }

  /** Returns the places for which some query has results, those with most results first. */
  private static List<String> places(List<Map<String, Integer>> found) {
    Map<String, Integer> sums = new HashMap<>();
    for (Map<String, Integer> counts : found) {
      counts.forEach((place, count) -> sums.merge(place, count, Integer::sum));
    }
    return sums.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_PLACES)
        .map(Map.Entry::getKey)
        .toList();
  }
}
