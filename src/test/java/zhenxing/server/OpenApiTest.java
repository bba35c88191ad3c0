package zhenxing.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description of the API is complete and correct. */
class OpenApiTest {

  @Test
  void everyReferenceLeadsSomewhere() {
    for (JsonNode ref : Contract.API.findValues("$ref")) {
      assertThat(Contract.API.at(ref.asText().substring(1)).isMissingNode())
          .as(ref.asText())
          .isFalse();
    }
  }

  @Test
  void noTwoOperationsHaveOneName() {
    var names = Contract.API.findValuesAsText("operationId");
    assertThat(names).doesNotHaveDuplicates().isNotEmpty();
  }

  @Test
  void everyParameterInAPathIsDescribed() {
    for (var path : Contract.API.get("paths").properties()) {
      if (!path.getKey().contains("{id}")) continue;
      for (JsonNode operation : path.getValue()) {
        assertThat(operation.get("parameters").toString())
            .as(path.getKey())
            .contains("parameters/id\"");
      }
    }
  }

  @Test
  void whatIsServedIsWhatIsDescribed(@TempDir Path folder) throws Exception {
    try (TestServer server = new TestServer(folder, "{\"id\":\"a\",\"body\":\"大连港扩建项目开工。\"}\n")) {
      JsonNode served = server.ok("/openapi.json");
      assertThat(served.get("openapi").asText()).startsWith("3.1");
      assertThat(served.get("paths")).isEqualTo(Contract.API.get("paths"));
      Set<String> metrics = new TreeSet<>();
      // Each address belongs to a resource; an unknown one would be answered as a missing file.
      for (var path : served.get("paths").properties()) {
        server.send("GET", path.getKey().replace("{id}", "none"));
      }
      for (String line : server.send("GET", "/metrics").body().split("\n")) {
        if (line.startsWith("zhenxing_http_request_seconds_count")) {
          metrics.add(line.replaceAll(".*route=\"([^\"]*)\".*", "$1"));
        }
      }
      Set<String> described =
          StreamSupport.stream(served.get("paths").properties().spliterator(), false)
              .map(java.util.Map.Entry::getKey)
              .filter(path -> !path.equals("/metrics"))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(metrics).containsAll(described);
    }
  }
}
