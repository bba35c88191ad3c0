package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Looks whether the index that is searched can be read and written. Safe for many threads. */
final class IndexHealth {

  private static final Duration LOOK = Duration.ofSeconds(3);

  /** Somebody changes a mapping by hand, so that it need not be noticed at once. */
  private static final long NANOS_BETWEEN_MAPPINGS = Duration.ofSeconds(30).toNanos();

  private final Connection connection;
  private final IndexVersions versions;

  /** When the mapping was last looked at. */
  private long mappingSeen = System.nanoTime() - NANOS_BETWEEN_MAPPINGS;

  /** What was wrong with the mapping then; empty if nothing was. */
  private String mappingFault = "";

  IndexHealth(Connection connection, IndexVersions versions) {
    this.connection = connection;
    this.versions = versions;
  }

  private ClusterSettings settings() {
    return connection.settings();
  }

  /**
   * @throws IOException when the index is gone, or shards of it cannot be reached; the message says
   *     how many
   */
  void requireReadable() throws IOException {
    Call call = Call.get("/_cluster/health/" + settings().name()).with("timeout", "1s");
    Reply reply = connection.send(call, LOOK);
    // A cluster that is red answers with a status of its own once its time is up.
    JsonNode health = reply.body();
    boolean isRed = health.path("status").asText().equals("red");
    if ((reply.isError() || isRed) && versions.current().isEmpty()) {
      throw new IOException(
          "the index '%s' is gone from the cluster: build it anew with ./zhenxing check --repair"
              .formatted(settings().name()));
    }
    if (reply.isError() && !health.has("status")) throw connection.failure(reply);
    if (!isRed) return;
    throw new IOException(
        "%d of the shards of '%s' cannot be reached: what others hold is found, but not all"
            .formatted(health.path("unassigned_shards").asInt(), settings().name()));
  }

  /**
   * @throws IOException when the cluster lets nothing be written into the index, or when somebody
   *     changed its mapping; the message says which and what to do
   */
  void requireWritable() throws IOException {
    requireNoBlock();
    requireMapping();
  }

  private void requireNoBlock() throws IOException {
    Call call =
        Call.get("/" + settings().name() + "/_settings")
            .with("filter_path", "*.settings.index.blocks");
    for (JsonNode index : connection.ask(call, LOOK)) {
      for (var block : index.path("settings").path("index").path("blocks").properties()) {
        if (!block.getValue().asBoolean()) continue;
        throw new IOException(
            "the cluster lets nothing be written into '%s' (%s), which it does where disks are full: articles are searched as they are, and written once there is room"
                .formatted(settings().name(), block.getKey()));
      }
    }
  }

  private synchronized void requireMapping() throws IOException {
    long now = System.nanoTime();
    if (now - mappingSeen >= NANOS_BETWEEN_MAPPINGS) {
      mappingFault = mappingFault();
      mappingSeen = now;
    }
    if (!mappingFault.isEmpty()) throw new IOException(mappingFault);
  }

  private String mappingFault() throws IOException {
    Optional<String> current = versions.current();
    if (current.isEmpty()) return "";
    List<String> changed = versions.changedFields(current.get());
    if (changed.isEmpty()) return "";
    return "somebody changed the mapping of '%s' (%s): undo it, or build the index anew with ./zhenxing check --repair"
        .formatted(current.get(), String.join(", ", changed));
  }
}
