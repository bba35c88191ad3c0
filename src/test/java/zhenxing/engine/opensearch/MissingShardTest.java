package zhenxing.engine.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import zhenxing.engine.Deadline;

/** A shard that no node has is missed, though OpenSearch does not count it as failed. */
@EnabledIfSystemProperty(named = "zhenxing.cluster", matches = "true")
class MissingShardTest {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  static final int SHARDS = 3;

  @Test
  void answersWithoutAShardAreCutOff() throws IOException {
    TestCluster cluster = TestCluster.shared();
    ClusterSettings settings = cluster.settings("missing-shard", cluster.addresses(), 0);
    try (Connection connection = new Connection(settings);
        States states = new States(connection)) {
      create(connection, SHARDS - 1);
      boolean isCutOff = states.with(Deadline.in(LIMIT), MissingShardTest::isCutOff);
      assertThat(isCutOff).as("without a shard").isTrue();
      connection.ask(Call.delete("/" + settings.name()));
      create(connection, SHARDS);
      isCutOff = states.with(Deadline.in(LIMIT), MissingShardTest::isCutOff);
      assertThat(isCutOff).as("with all shards").isFalse();
      connection.ask(Call.delete("/" + settings.name()));
    }
  }

  private static boolean isCutOff(State state) throws IOException {
    JsonNode found = state.search(State.counting(Dsl.everything(), 1), LIMIT);
    assertThat(found.path("_shards").path("failed").asInt()).isZero();
    return state.isCutOff(found);
  }

  /** Creates an index of which the only node may have so many shards. */
  static void create(Connection connection, int allowed) throws IOException {
    ObjectNode form = Dsl.object();
    form.putObject("settings")
        .putObject("index")
        .put("number_of_shards", SHARDS)
        .put("number_of_replicas", 0)
        .put("routing.allocation.total_shards_per_node", allowed);
    String path = "/" + connection.settings().name();
    connection.ask(Call.put(path, form).with("wait_for_active_shards", 0));
    connection.ask(
        Call.get("/_cluster/health" + path).with("wait_for_no_initializing_shards", true));
  }
}
