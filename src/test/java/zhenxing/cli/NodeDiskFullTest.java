package zhenxing.cli;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Disks become so full that the cluster lets nothing be written any more, while articles are
 * submitted and searched. Takes minutes.
 */
@EnabledIfSystemProperty(named = "zhenxing.cluster.failures", matches = "true")
class NodeDiskFullTest {

  /** More room than any disk here has free. */
  private static final String MUCH = "900tb";

  private static final String LITTLE = "1mb";

  @TempDir private Path folder;

  @Test
  void searchesGoOnAndWhatWasAcknowledgedIsWrittenOnceThereIsRoom() throws Exception {
    try (LoadedServer server = new LoadedServer(folder, 1)) {
      server.awaitGreen();
      want(server, MUCH);
      try {
        server.await(
            "the cluster blocks writing",
            () ->
                server
                    .ask("GET", "/" + server.index() + "/_settings", null)
                    .contains("read_only_allow_delete\":\"true"));
        server.awaitStale("disk");
        server.awaitWhole(20);
      } finally {
        want(server, LITTLE);
      }
      server.awaitMore(10);
      server.requireNothingIsLost();
    }
  }

  /** Sets how much room the cluster wants to be free on every disk. */
  private static void want(LoadedServer server, String free) throws Exception {
    String watermark = "cluster.routing.allocation.disk.watermark.";
    server.ask(
        "PUT",
        "/_cluster/settings",
        """
        {"transient": {
          "cluster.info.update.interval": "10s",
          "cluster.routing.allocation.disk.threshold_enabled": true,
          "%1$slow": "%2$s", "%1$shigh": "%2$s", "%1$sflood_stage": "%2$s"}}
        """
            .formatted(watermark, free));
  }
}
