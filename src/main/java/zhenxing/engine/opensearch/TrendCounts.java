package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhenxing.engine.Deadline;
import zhenxing.engine.TrendRequest;
import zhenxing.engine.TrendRequest.By;
import zhenxing.engine.TrendTable;
import zhenxing.engine.Trends;

/**
 * Counts the results of queries by year or place, and all articles as a reference, with one search
 * for each, all at once.
 */
final class TrendCounts {

  private static final String VALUES = "values";

  private final State state;
  private final Restrictions restrictions;
  private final Fields.Places places;
  private final By by;
  private final Deadline deadline;
  private final BucketCount count;

  TrendCounts(State state, TrendRequest request, Deadline deadline) {
    this.state = state;
    this.restrictions = new Restrictions(request.filters());
    this.places = Fields.Places.of(request.filters());
    this.by = request.by();
    this.deadline = deadline;
    this.count = new BucketCount(request.collapse(), BucketCount.VALUE);
  }

  Trends of(List<Taken> queries) throws IOException {
    List<ObjectNode> bodies = new ArrayList<>();
    bodies.add(body(Dsl.everything()));
    for (Taken taken : queries) bodies.add(body(taken.query()));
    boolean isCutOff = false;
    List<Map<String, Integer>> counts = new ArrayList<>();
    try {
      for (JsonNode found : state.searches(bodies, deadline.left())) {
        isCutOff |= state.isCutOff(found);
        counts.add(counts(found));
      }
    } catch (LateException e) {
      isCutOff = true;
      counts = Collections.nCopies(bodies.size(), Map.of());
    }
    return new Trends(
        TrendTable.series(counts.getFirst(), counts.subList(1, counts.size()), by),
        queries.stream().map(Taken::used).toList(),
        isCutOff);
  }

  private ObjectNode body(ObjectNode query) {
    ObjectNode body = State.counting(restrictions.restricted(query), 1);
    ObjectNode values = body.putObject("aggs").putObject(VALUES);
    values
        .putObject("terms")
        .put("field", by == By.YEAR ? Fields.YEAR : places.path)
        .put("size", Counting.MOST_VALUES);
    count.add(values);
    return body;
  }

  /** Returns the counts by key. Cities of one name in several provinces are counted together. */
  private Map<String, Integer> counts(JsonNode found) {
    Map<String, Integer> counts = new HashMap<>();
    for (JsonNode bucket : found.path("aggregations").path(VALUES).path("buckets")) {
      String key = key(bucket.path("key").asText());
      if (key != null) counts.merge(key, count.of(bucket), Integer::sum);
    }
    return counts;
  }

  /** Returns the key that a value counts for, or null if it counts for none. */
  private String key(String value) {
    int below = value.indexOf(Fields.BELOW);
    return switch (by) {
      case YEAR -> value;
      case PROVINCE -> below < 0 ? value : null;
      case CITY -> below < 0 ? null : value.substring(below + 1);
    };
  }
}
