package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhenxing.engine.facets.Dimension;
import zhenxing.engine.facets.DimensionCounts;

/**
 * Asks for the counts beside the hits and reads them: values of the dimensions, the total of
 * groups, what the other sense of a query finds, and which chosen values no article has.
 */
final class Counting {

  /**
   * Counts are exact as long as no dimension has more values than this in one result: each shard
   * then sends all of its values.
   */
  static final int MOST_VALUES = 20_000;

  private static final String MATCHING = "matching";
  private static final String VALUES = "values";
  private static final String NONE = "none";
  private static final String WHOLE = "whole_index";
  private static final String OTHER = "other";
  private static final String NAMED = "named";

  private final Restrictions restrictions;
  private final BucketCount wholes;
  private final BucketCount values;

  /**
   * @param isCollapsed whether reprints are joined
   */
  Counting(Restrictions restrictions, boolean isCollapsed) {
    this.restrictions = restrictions;
    this.wholes = new BucketCount(isCollapsed, BucketCount.WHOLE);
    this.values = new BucketCount(isCollapsed, BucketCount.VALUE);
  }

  /** Asks for the number of groups that match. */
  void addTotal(ObjectNode body) {
    if (!wholes.isCollapsed()) return;
    add(body, MATCHING, counted(Dsl.all(restrictions.selections())));
  }

  /** Asks for the values of every dimension. */
  void addFacets(ObjectNode body) {
    for (Dimension dimension : Dimension.values()) {
      String field = restrictions.field(dimension);
      ObjectNode within = Dsl.of("filter", Dsl.all(restrictions.selectionsWithout(dimension)));
      ObjectNode counts = within.putObject("aggs");
      ObjectNode each = counts.putObject(VALUES);
      each.putObject("terms").put("field", field).put("size", MOST_VALUES);
      values.add(each);
      ObjectNode none = counts.putObject(NONE);
      none.putObject("missing").put("field", field);
      wholes.add(none);
      add(body, dimension.name(), within);
    }
  }

  /** Asks for what the query finds in its other sense. */
  void addOther(ObjectNode body, ObjectNode other) {
    List<ObjectNode> all = new ArrayList<>(restrictions.all());
    all.add(other);
    whole(body).set(OTHER, counted(Dsl.all(all)));
  }

  /** Asks which of the values that the filters name any article has. */
  void addNamed(ObjectNode body) {
    if (restrictions.named().isEmpty()) return;
    ObjectNode filters = Dsl.object();
    int number = 0;
    for (ObjectNode value : restrictions.named().values()) filters.set("" + number++, value);
    whole(body).putObject(NAMED).putObject("filters").set("filters", filters);
  }

  private ObjectNode counted(ObjectNode filter) {
    ObjectNode counted = Dsl.of("filter", filter);
    wholes.add(counted);
    return counted;
  }

  private static void add(ObjectNode body, String name, ObjectNode aggregation) {
    body.withObject("/aggs").set(name, aggregation);
  }

  private static ObjectNode whole(ObjectNode body) {
    ObjectNode aggregations = body.withObject("/aggs");
    if (!aggregations.has(WHOLE)) {
      ObjectNode whole = aggregations.putObject(WHOLE);
      whole.putObject("global");
      whole.putObject("aggs");
    }
    return (ObjectNode) aggregations.path(WHOLE).path("aggs");
  }

  /** How many match, or how many groups of them. */
  int total(JsonNode found) {
    if (!wholes.isCollapsed()) return found.path("hits").path("total").path("value").asInt();
    return wholes.of(found.path("aggregations").path(MATCHING));
  }

  /** How many the query finds in its other sense. */
  int other(JsonNode found) {
    return wholes.of(found.path("aggregations").path(WHOLE).path(OTHER));
  }

  /** The values that the filters name and no article has. */
  List<String> missing(JsonNode found) {
    JsonNode buckets = found.path("aggregations").path(WHOLE).path(NAMED).path("buckets");
    List<String> missing = new ArrayList<>();
    int number = 0;
    for (String value : restrictions.named().keySet()) {
      if (buckets.path("" + number++).path("doc_count").asInt() == 0) missing.add(value);
    }
    return missing;
  }

  /** The counts of every dimension. */
  Map<Dimension, DimensionCounts> facets(JsonNode found) {
    Map<Dimension, DimensionCounts> facets = new EnumMap<>(Dimension.class);
    for (Dimension dimension : Dimension.values()) {
      JsonNode within = found.path("aggregations").path(dimension.name());
      Map<String, Integer> counts = new HashMap<>();
      for (JsonNode bucket : within.path(VALUES).path("buckets")) {
        counts.put(bucket.path("key").asText(), values.of(bucket));
      }
      int none = wholes.of(within.path(NONE));
      if (none > 0) counts.put(DimensionCounts.NONE, none);
      facets.put(dimension, new Paths(counts));
    }
    return facets;
  }

  /**
   * Counts by path.
   *
   * @param counts by paths, their parts joined by {@link Fields#BELOW}
   */
  private record Paths(Map<String, Integer> counts) implements DimensionCounts {

    @Override
    public List<Counted> all(String... path) {
      String above = path.length == 0 ? "" : key(path) + Fields.BELOW;
      List<Counted> all = new ArrayList<>();
      counts.forEach(
          (value, count) -> {
            boolean isBelow =
                value.startsWith(above) && value.indexOf(Fields.BELOW, above.length()) < 0;
            if (isBelow) all.add(new Counted(value.substring(above.length()), count));
          });
      return all;
    }

    @Override
    public int of(String... path) {
      return counts.getOrDefault(key(path), 0);
    }

    private static String key(String... path) {
      return String.join(String.valueOf(Fields.BELOW), path);
    }
  }
}
