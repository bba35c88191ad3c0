package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Counts the articles in a bucket, or the groups of reprints in it. Articles that stand alone count
 * one each, those of a group count one together.
 *
 * @param isCollapsed whether reprints are joined
 * @param exactGroups number of groups in a bucket up to which counting them is exact; beyond it
 *     their number is an estimate. A node takes about five bytes of memory for each of them in each
 *     bucket, whether there are groups or not (HyperLogLog++)
 */
record BucketCount(boolean isCollapsed, int exactGroups) {

  /** For a single bucket: the most that OpenSearch counts exactly. 256 KB of memory. */
  static final int WHOLE = 40_000;

  /** For a bucket for each value of a facet, of which there may be thousands. 16 KB each. */
  static final int VALUE = 3_000;

  /** For a bucket for each year of each place. 4 KB each. */
  static final int PLACE_AND_YEAR = 700;

  private static final String GROUPED = "grouped";
  private static final String GROUPS = "groups";

  /** Asks for what {@link #of} needs in each bucket of an aggregation. */
  void add(ObjectNode aggregation) {
    if (!isCollapsed) return;
    ObjectNode inner = aggregation.withObject("/aggs");
    inner.putObject(GROUPED).putObject("value_count").put("field", Fields.GROUP);
    inner
        .putObject(GROUPS)
        .putObject("cardinality")
        .put("field", Fields.GROUP)
        .put("precision_threshold", exactGroups);
  }

  /** Returns the number of articles in a bucket, or of groups if reprints are joined. */
  int of(JsonNode bucket) {
    int articles = bucket.path("doc_count").asInt();
    if (!isCollapsed) return articles;
    return articles
        - bucket.path(GROUPED).path("value").asInt()
        + bucket.path(GROUPS).path("value").asInt();
  }
}
