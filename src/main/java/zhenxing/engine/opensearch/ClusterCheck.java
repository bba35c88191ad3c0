package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import zhenxing.engine.IndexUnusableException;

/** Checks that a cluster can hold an index: its version, and the plugin on every node. */
final class ClusterCheck {

  private static final int LEAST_VERSION = 3;
  private static final String PLUGIN = "analysis-smartcn";

  private ClusterCheck() {}

  /**
   * Checks the cluster.
   *
   * @throws IndexUnusableException if something is missing; the message says what, and what to do
   * @throws IOException if the cluster cannot be asked; the message says what to do
   */
  static void require(Connection connection) throws IOException {
    String where = connection.settings().addresses();
    // Whoever starts a command learns at once that no node answers.
    Reply first = connection.once(Call.get("/"), Connection.AMPLE);
    if (first.isError()) throw connection.failure(first);
    JsonNode version = first.body().path("version");
    String number = version.path("number").asText("");
    boolean isOpenSearch = version.path("distribution").asText("").equals("opensearch");
    if (!isOpenSearch || major(number) < LEAST_VERSION) {
      throw new IndexUnusableException(
          "%s answers at %s: name nodes of OpenSearch %d or later in --url"
              .formatted(
                  isOpenSearch ? "OpenSearch " + number : "another program", where, LEAST_VERSION));
    }
    List<String> without = nodesWithoutPlugin(connection);
    if (!without.isEmpty()) {
      throw new IndexUnusableException(
          "the plugin %s is missing on %s: run bin/opensearch-plugin install %s there and restart it"
              .formatted(PLUGIN, String.join(", ", without), PLUGIN));
    }
  }

  private static int major(String version) {
    int dot = version.indexOf('.');
    try {
      return Integer.parseInt(dot < 0 ? version : version.substring(0, dot));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** Returns the names of the nodes that hold data and do not have the plugin. */
  private static List<String> nodesWithoutPlugin(Connection connection) throws IOException {
    Call call =
        Call.get("/_nodes/data:true/plugins")
            .with("filter_path", "nodes.*.name,nodes.*.plugins.name");
    List<String> without = new ArrayList<>();
    for (JsonNode node : connection.ask(call).path("nodes")) {
      boolean has = false;
      for (JsonNode plugin : node.path("plugins")) {
        has |= plugin.path("name").asText().equals(PLUGIN);
      }
      if (!has) without.add(node.path("name").asText());
    }
    return without;
  }
}
