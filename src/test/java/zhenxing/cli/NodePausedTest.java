package zhenxing.cli;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.engine.opensearch.TestNode;

/**
 * A node does nothing for a while, as when its machine swaps, while articles are submitted and
 * searched. Takes minutes.
 */
@EnabledIfSystemProperty(named = "zhenxing.cluster.failures", matches = "true")
class NodePausedTest {

  private static final long PAUSE_MILLIS = 20_000;

  @TempDir private Path folder;

  @Test
  void nothingIsLostAndNoSearchHangs() throws Exception {
    try (LoadedServer server = new LoadedServer(folder, 1)) {
      server.awaitGreen();
      TestNode manager = server.manager();
      TestNode other =
          server.nodes().stream().filter(node -> node != manager).findFirst().orElseThrow();
      for (TestNode node : new TestNode[] {other, manager}) {
        node.pause();
        try {
          Thread.sleep(PAUSE_MILLIS);
        } finally {
          node.resume();
        }
        server.awaitGreen();
        server.awaitMore(10);
        server.awaitWhole(10);
      }
      server.requireNothingIsLost();
    }
  }
}
