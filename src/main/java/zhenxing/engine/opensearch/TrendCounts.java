package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import zhenxing.engine.Filters;
import zhenxing.engine.TrendRequest.By;
import zhenxing.engine.Trends;
import zhenxing.engine.Trends.Point;

/** Counts what queries find by year or place, beside all there is. */
final class TrendCounts {

  /** More places than China has cities come from a corpus that states odd ones. */
  private static final int MOST_PLACES = 500;

  private final State state;
  private final Restrictions restrictions;
  private final Fields.Places places;
  private final By by;
  private final Deadline deadline;
  private boolean isCutOff;

  TrendCounts(State state, Filters filters, By by, Deadline deadline) {
    this.state = state;
    this.restrictions = new Restrictions(filters);
    this.places = Fields.Places.of(filters);
    this.by = by;
    this.deadline = deadline;
  }

  Trends of(List<Taken> queries) throws IOException {
    Map<String, Integer> articles = counts(Dsl.everything());
    List<Map<String, Integer>> found = new ArrayList<>();
    for (Taken taken : queries) found.add(counts(taken.query()));
    List<String> keys = by == By.YEAR ? years(articles.keySet()) : places(found);
    List<List<Point>> series = new ArrayList<>();
    for (Map<String, Integer> counts : found) {
      List<Point> points = new ArrayList<>();
      for (String key : keys) {
        points.add(new Point(key, counts.getOrDefault(key, 0), articles.getOrDefault(key, 0)));
      }
      series.add(points);
    }
    return new Trends(series, queries.stream().map(Taken::used).toList(), isCutOff);
  }

  /** Counts by key; those of the cities of a name in several provinces together. */
  private Map<String, Integer> counts(ObjectNode query) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    ObjectNode body = State.counting(restrictions.restricted(query), 1);
    ObjectNode values = body.putObject("aggs").putObject("values").putObject("terms");
    values.put("field", by == By.YEAR ? Fields.YEAR : places.path);
    values.put("size", Counting.MOST_VALUES);
    try {
      JsonNode found = state.search(body, deadline.left());
      isCutOff |= state.isCutOff(found);
      for (JsonNode bucket : found.path("aggregations").path("values").path("buckets")) {
        String key = key(bucket.path("key").asText());
        if (key != null) counts.merge(key, bucket.path("doc_count").asInt(), Integer::sum);
      }
    } catch (LateException e) {
      isCutOff = true;
    }
    return counts;
  }

  /** The key that a value counts for, or null. */
  private String key(String value) {
    int below = value.indexOf(Fields.BELOW);
    return switch (by) {
      case YEAR -> value;
      case PROVINCE -> below < 0 ? value : null;
      case CITY -> below < 0 ? null : value.substring(below + 1);
    };
  }

  /** All years from the first to the last. */
  private static List<String> years(Set<String> found) {
    TreeSet<Integer> years = new TreeSet<>();
    for (String year : found) years.add(Integer.valueOf(year));
    List<String> keys = new ArrayList<>();
    if (!years.isEmpty()) {
      for (int year = years.first(); year <= years.last(); year++) keys.add("" + year);
    }
    return keys;
  }

  /** The places that some query finds, the most found first. */
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
