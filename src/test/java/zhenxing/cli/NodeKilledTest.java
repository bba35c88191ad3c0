package zhenxing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.engine.opensearch.TestNode;

/** Nodes are killed while articles are submitted and searched. Takes minutes. */
@EnabledIfSystemProperty(named = "zhenxing.cluster.failures", matches = "true")
class NodeKilledTest {

  @TempDir private Path folder;

  @Test
  void nothingIsLostWhereOneAfterTheOtherIsKilled() throws Exception {
    try (LoadedServer server = new LoadedServer(folder, 1)) {
      server.awaitGreen();
      for (TestNode node : server.nodes()) {
        node.kill();
        server.awaitMore(10);
        server.awaitWhole(10);
        node.start();
        server.awaitGreen();
      }
      TestNode manager = server.manager();
      manager.kill();
      server.awaitMore(10);
      server.awaitWhole(10);
      manager.start();
      server.awaitGreen();
      assertThat(server.ready().path("status").asText()).isEqualTo("ready");
      server.requireNothingIsLost();
    }
  }

  @Test
  void answersOfTheLastNodeSayThatTheyArePartial() throws Exception {
    try (LoadedServer server = new LoadedServer(folder, 1)) {
      server.awaitGreen();
      TestNode one = server.nodes().get(0);
      TestNode other = server.nodes().get(1);
      one.kill();
      other.kill();
      server.awaitPartial(5);
      server.awaitStale("cluster");
      one.start();
      other.start();
      server.awaitGreen();
      server.requireNothingIsLost();
    }
  }

  @Test
  void allComeBackWithEverything() throws Exception {
    try (LoadedServer server = new LoadedServer(folder, 1)) {
      server.awaitGreen();
      for (TestNode node : server.nodes()) node.kill();
      server.awaitStale("no node of the cluster answers");
      for (TestNode node : server.nodes()) node.start();
      server.awaitGreen();
      server.requireNothingIsLost();
    }
  }
}
