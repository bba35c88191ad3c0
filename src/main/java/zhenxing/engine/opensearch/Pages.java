package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads hits in order, one page at a time: articles, or one article of each group of reprints.
 * OpenSearch can collapse groups and page through them only if it sorts by the group. So for each
 * page it is asked which article of each group is the first.
 */
final class Pages {

  private final State state;
  private final ObjectNode query;
  private final List<ObjectNode> selections;
  private final Order order;
  private final List<String> fields;

  /**
   * @param query finds and scores articles, without the selections in facets
   * @param selections filters that hits must meet as well
   * @param fields the fields of documents to read
   */
  Pages(
      State state,
      ObjectNode query,
      List<ObjectNode> selections,
      Order order,
      List<String> fields) {
    this.state = state;
    this.query = query;
    this.selections = selections;
    this.order = order;
    this.fields = fields;
  }

  /** Returns the body of a search for the first hits. Callers may add to it. */
  ObjectNode body(int size) {
    ObjectNode body = Dsl.object().put("size", size).put("track_total_hits", false);
    body.set("query", query);
    if (!selections.isEmpty()) body.set("post_filter", Dsl.all(selections));
    body.set("sort", order.json());
    if (!order.isByScore()) body.put("track_scores", true);
    body.set("_source", Dsl.strings(fields));
    return body;
  }

  /** Searches. Scores count terms in the whole index, not in the shard of an article. */
  JsonNode found(ObjectNode body, Duration limit) throws IOException {
    return order.isByScore() ? state.scored(body, limit) : state.search(body, limit);
  }

  /** Returns the hits that follow another hit. */
  JsonNode behind(JsonNode hit, int size, Duration limit) throws IOException {
    ObjectNode body = body(size);
    body.set("search_after", hit.path("sort"));
    return found(body, limit);
  }

  static List<JsonNode> hits(JsonNode found) {
    List<JsonNode> hits = new ArrayList<>();
    found.path("hits").path("hits").forEach(hits::add);
    return hits;
  }

  /** Returns the hits that are in no group or are the first of their group. */
  List<JsonNode> joined(List<JsonNode> hits, Duration limit) throws IOException {
    Set<String> groups = new LinkedHashSet<>();
    for (JsonNode hit : hits) if (isGrouped(hit)) groups.add(group(hit));
    if (groups.isEmpty()) return hits;
    Map<String, String> firsts = firsts(groups, limit);
    return hits.stream()
        .filter(hit -> !isGrouped(hit) || Order.id(hit).equals(firsts.get(group(hit))))
        .toList();
  }

  /** Returns the hits that are in no group or are the first of their group among these hits. */
  static List<JsonNode> joinedAmongThemselves(List<JsonNode> hits) {
    Set<String> groups = new HashSet<>();
    return hits.stream().filter(hit -> !isGrouped(hit) || groups.add(group(hit))).toList();
  }

  static boolean isGrouped(JsonNode hit) {
    return hit.path("_source").has(Fields.GROUP);
  }

  static String group(JsonNode hit) {
    return hit.path("_source").path(Fields.GROUP).asText();
  }

  /** Returns the id of the first hit of each group. */
  private Map<String, String> firsts(Set<String> groups, Duration limit) throws IOException {
    Dsl.Bool within = new Dsl.Bool().must(query).filter(Dsl.terms(Fields.GROUP, groups));
    selections.forEach(within::filter);
    ObjectNode body = Dsl.object().put("size", 0).put("track_total_hits", false);
    body.set("query", within.query());
    ObjectNode each = body.putObject("aggs").putObject("each");
    each.putObject("terms").put("field", Fields.GROUP).put("size", groups.size());
    ObjectNode first = each.putObject("aggs").putObject("first").putObject("top_hits");
    first.put("size", 1).put("_source", false).set("sort", order.json());
    Map<String, String> firsts = new HashMap<>();
    for (JsonNode bucket : found(body, limit).path("aggregations").path("each").path("buckets")) {
      JsonNode hit = bucket.path("first").path("hits").path("hits").path(0);
      firsts.put(bucket.path("key").asText(), Order.id(hit));
    }
    return firsts;
  }
}
