package zhenxing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenxing.server.TestServer.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The parameter {@code match} in every resource that searches. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatchParameterTest {

  private static final String ARTICLES =
      """
      {"id":"whole","title":"渔港新貌","body":"推进数字渔港建设。","date":"2022","places":[{"province":"辽宁","city":"大连"}]}
      {"id":"parts","title":"技术进港","body":"渔港用上数字技术。","date":"2022","places":[{"province":"辽宁","city":"大连"}]}
      {"id":"other","title":"数字化","body":"渔港管理数字化。","date":"2022","places":[{"province":"山东","city":"青岛"}]}
      """;

  private static final String Q = "q=" + encoded("数字渔港");

  private final ObjectMapper json = new ObjectMapper();
  @AutoClose private TestServer server;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    server = new TestServer(folder, ARTICLES);
  }

  private JsonNode bad(String path) throws Exception {
    HttpResponse<String> response = server.get(path);
    assertThat(response.statusCode()).as(path).isEqualTo(400);
    return json.readTree(response.body());
  }

  @Test
  void theAnswerTellsHowTheQueryWasTaken() throws Exception {
    assertThat(server.ok("/search?" + Q).get("match").toString()).isEqualTo("{\"used\":\"words\"}");
    assertThat(server.ok("/search?match=phrase&" + Q).get("match").toString())
        .isEqualTo("{\"used\":\"phrase\"}");
    assertThat(server.ok("/search?match=auto&" + Q).get("match").toString())
        .isEqualTo("{\"used\":\"phrase\",\"phraseTotal\":1,\"wordsTotal\":3}");
    assertThat(
            server
                .ok("/facets?match=auto&collapse=true&" + Q)
                .get("match")
                .get("wordsTotal")
                .asInt())
        .isEqualTo(3);
    assertThat(bad("/search?match=both&" + Q).get("parameter").asText()).isEqualTo("match");
  }

  @Test
  void everyResourceThatSearchesKnowsIt() throws Exception {
    assertThat(server.get("/export?format=jsonl&match=phrase&" + Q).body().lines()).hasSize(1);
    assertThat(server.get("/export?format=jsonl&" + Q).body().lines()).hasSize(3);
    String feed = server.get("/feed.atom?match=phrase&" + Q).body();
    assertThat(feed).containsOnlyOnce("<entry>").contains("match=phrase");
    assertThat(server.ok("/terms?match=phrase&" + Q).get("terms")).isNotNull();
    JsonNode series = server.ok("/trends?match=auto&" + Q).get("series").get(0);
    assertThat(series.get("match").asText()).isEqualTo("phrase");
    assertThat(series.get("points").get(0).get("count").asInt()).isEqualTo(1);
  }

  @Test
  void aCursorIsOfItsSearchAlone() throws Exception {
    String first = "/search?size=1&match=auto&q=" + encoded("渔港");
    String cursor = "&cursor=" + server.ok(first).get("nextCursor").asText();
    assertThat(server.ok(first + cursor).get("hits")).hasSize(1);
    assertThat(server.ok(first.replace("size=1", "size=9") + cursor).get("hits")).hasSize(2);
    for (String other :
        new String[] {
          "/search?match=auto&q=" + encoded("数字"),
          "/search?q=" + encoded("渔港"),
          first + "&city=" + encoded("大连"),
          first + "&collapse=true"
        }) {
      assertThat(bad(other + cursor).get("parameter").asText()).isEqualTo("cursor");
    }
  }

  @Test
  void aPageGoesOnWithAWarningWhereTheIndexChanged(@TempDir Path folder) throws Exception {
    try (TestServer changing = new TestServer(folder, ARTICLES)) {
      String first = "/search?size=2&q=" + encoded("渔港");
      String cursor = json.readTree(changing.get(first).body()).get("nextCursor").asText();
      JsonNode same = json.readTree(changing.get(first + "&cursor=" + cursor).body());
      assertThat(same.get("warnings")).isEmpty();
      for (int i = 0; i < 9; i++) {
        changing.index(ARTICLES + "{\"id\":\"new" + i + "\",\"title\":\"渔港\",\"body\":\"渔港。\"}");
        changing.get(first);
      }
      HttpResponse<String> gone = changing.get(first + "&cursor=" + cursor);
      assertThat(gone.statusCode()).isEqualTo(200);
      assertThat(json.readTree(gone.body()).get("warnings")).hasSize(1);
    }
  }

  @Test
  void moreValuesThanASearchCanBearAreRefused() throws Exception {
    String values = "&industry=metals".repeat(1_001);
    assertThat(bad("/search?size=0" + values).get("parameter").asText()).isEqualTo("industry");
    server.ok("/search?size=0" + "&industry=metals".repeat(300));
  }

  @Test
  void placesAreKnownByAnyOfTheirNames() throws Exception {
    for (String filter : new String[] {"city=大连市", "city=大連", "province=辽宁省", "province=遼寧"}) {
      String[] parts = filter.split("=");
      JsonNode found = server.ok("/search?" + parts[0] + "=" + encoded(parts[1]));
      assertThat(found.get("total").asInt()).as(filter).isEqualTo(2);
      assertThat(found.get("warnings")).isEmpty();
    }
  }
}
