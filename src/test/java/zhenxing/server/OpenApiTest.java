package zhenxing.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.api.SearchResponse.HitJson;

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
  void everyFieldOfAHitIsDescribed() {
    // Only a search finds by meaning, so that hits elsewhere never say so.
    assertDescribed("Hit", "");
    assertDescribed("RelatedHit", "found");
    assertDescribed("ReprintHit", "found");
  }

  private static void assertDescribed(String schema, String absent) {
    JsonNode properties = Contract.API.at("/components/schemas/" + schema + "/properties");
    for (RecordComponent field : HitJson.class.getRecordComponents()) {
      if (field.getName().equals(absent)) continue;
      assertThat(properties.has(field.getName())).as(schema + "." + field.getName()).isTrue();
    }
  }

  @Test
  void theYearOfMonthsIsRequired(@TempDir Path folder) throws Exception {
    try (TestServer server = new TestServer(folder, "{\"id\":\"a\",\"body\":\"朝阳的杏花开了。\"}\n")) {
      assertThat(server.get("/months").statusCode()).isEqualTo(400);
    }
    for (JsonNode parameter : Contract.API.at("/paths/~1api~1v1~1months/get/parameters")) {
      if (!parameter.path("name").asText().equals("year")) continue;
      assertThat(parameter.get("required").asBoolean()).isTrue();
      return;
    }
    throw new AssertionError("year is not described");
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
