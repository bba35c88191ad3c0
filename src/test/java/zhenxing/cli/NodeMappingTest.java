package zhenxing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody changes the mapping of the index and writes into it, while articles are submitted and
 * searched. Takes a minute.
 */
@EnabledIfSystemProperty(named = "zhenxing.cluster.failures", matches = "true")
class NodeMappingTest {

  @TempDir private Path folder;

  @Test
  void whatIsForeignIsSaidAndHarmsNothing() throws Exception {
    try (LoadedServer server = new LoadedServer(folder, 1)) {
      server.awaitGreen();
      String mapping = "/" + server.index() + "/_mapping";
      assertThat(
              server.ask(
                  "PUT",
                  mapping,
                  """
                  {"dynamic": "true",
                   "properties": {"industry": {"type": "keyword", "ignore_above": 3},
                                  "colour": {"type": "keyword"}}}
                  """))
          .contains("\"acknowledged\":true");
      assertThat(
              server.ask(
                  "POST",
                  "/" + server.index() + "/_doc?refresh=true",
                  "{\"colour\": \"红\", \"weight\": 3}"))
          .contains("\"created\"");
      server.awaitStale("industry");
      server.awaitMore(10);
      server.awaitWhole(20);
      assertThat(
              server.ask(
                  "PUT",
                  mapping,
                  """
                  {"dynamic": "strict",
                   "properties": {"industry": {"type": "keyword", "ignore_above": 8000}}}
                  """))
          .contains("\"acknowledged\":true");
      server.requireNothingIsLost();
    }
  }
}
