package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhenxing.engine.Deadline;
import zhenxing.engine.Filters;
import zhenxing.engine.TrendRequest.By;
import zhenxing.engine.TrendTable;
import zhenxing.engine.Trends;

/** Counts what queries find by year or place, beside all there is. */
final class TrendCounts {

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
    return new Trends(
        TrendTable.series(articles, found, by),
        queries.stream().map(Taken::used).toList(),
        isCutOff);
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
}
