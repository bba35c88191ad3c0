package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sizes of groups of reprints, including articles that do not match a search. */
final class Groups {

  private final Map<String, Integer> articles = new HashMap<>();

  /** Returns groups of which nothing is known. */
  static Groups unknown() {
    return new Groups();
  }

  /** Returns the groups of some hits. */
  static Groups of(List<JsonNode> hits, State state, Duration limit) throws IOException {
    Groups groups = new Groups();
    Set<String> names = new LinkedHashSet<>();
    for (JsonNode hit : hits) if (Pages.isGrouped(hit)) names.add(Pages.group(hit));
    for (String name : names) {
      Integer known = state.groupSizes().get(name);
      if (known != null) groups.articles.put(name, known);
    }
    names.removeAll(groups.articles.keySet());
    if (names.isEmpty()) return groups;
    ObjectNode body = State.counting(Dsl.terms(Fields.GROUP, names), 1);
    ObjectNode each = body.putObject("aggs").putObject("each").putObject("terms");
    each.put("field", Fields.GROUP).put("size", names.size());
    JsonNode found = state.search(body, limit);
    Map<String, Integer> sizes = new HashMap<>();
    for (JsonNode bucket : found.path("aggregations").path("each").path("buckets")) {
      sizes.put(bucket.path("key").asText(), bucket.path("doc_count").asInt());
    }
    if (!state.isCutOff(found)) state.groupSizes().putAll(sizes);
    groups.articles.putAll(sizes);
    return groups;
  }

  /** Returns how many other articles print the text of a hit. */
  int reprints(JsonNode hit) {
    if (!Pages.isGrouped(hit)) return 0;
    return Math.max(0, articles.getOrDefault(Pages.group(hit), 1) - 1);
  }
}
