package zhenxing.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An article of any id is found under its percent-encoded id. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnyIdTest {

  private static final JsonMapper JSON = new JsonMapper();

  @AutoClose private TestServer server;

  static List<String> ids() {
    return List.of(
        "云南省#23",
        "a/b",
        "/a//b/",
        "../a",
        "a/../b",
        "a\\b",
        "100%",
        "a%2Fb",
        "%2e%2e",
        "a?b&c=d",
        "海滨 一",
        " a ",
        "a+b",
        "a;b=c",
        "...",
        "\"<x>'",
        "𠮷",
        "original",
        "港".repeat(500));
  }

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    StringBuilder lines = new StringBuilder();
    for (String id : ids()) {
      lines.append(JSON.writeValueAsString(Map.of("id", id, "title", "港口" + id, "body", "正文。")));
      lines.append('\n');
    }
    server = new TestServer(folder, lines.toString());
  }

  private static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @ParameterizedTest
  @MethodSource("ids")
  void everyResourceOfItAnswers(String id) throws Exception {
    for (String resource : List.of("", "/original")) {
      HttpResponse<String> response = server.get("/articles/" + encoded(id) + resource);
      assertThat(response.statusCode()).as(resource + response.body()).isEqualTo(200);
      assertThat(JSON.readTree(response.body()).get("id").asText()).isEqualTo(id);
    }
    for (String resource : List.of("/related", "/reprints")) {
      HttpResponse<String> response = server.get("/articles/" + encoded(id) + resource);
      assertThat(response.statusCode()).as(resource + response.body()).isEqualTo(200);
    }
    JsonNode several = JSON.readTree(server.get("/articles?id=" + encoded(id)).body());
    assertThat(several.get("articles").get(0).get("id").asText()).isEqualTo(id);
  }

  @Test
  void searchesTellItAsItIs() throws Exception {
    JsonNode hits = JSON.readTree(server.get("/search?size=100").body()).get("hits");
    assertThat(hits.findValuesAsText("id")).containsExactlyInAnyOrderElementsOf(ids());
  }

  @Test
  void theFeedLinksToIt() throws Exception {
    String feed = server.get("/feed.atom").body();
    assertThat(ids())
        .allSatisfy(id -> assertThat(feed).contains("/?article=" + encoded(id) + "\""));
  }

  /** Sends the path byte for byte, which client libraries would change. */
  private String raw(String path) throws Exception {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.setSoTimeout(20_000);
      String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/..%2fpom.xml",
        "/..%2f..%2fetc/passwd",
        "/%2e%2e/pom.xml",
        "/js/%2e%2e/%2e%2e/pom.xml",
        "/js/..%5c..%5cpom.xml",
        "/..;/pom.xml",
        "/js/..;a=b/../pom.xml",
        "/%252e%252e/pom.xml",
        "/js%2f..%2f..%2fpom.xml",
        "/%00/pom.xml",
        "/api/v1/articles/%2e%2e/%2e%2e/%2e%2e/%2e%2e/pom.xml",
        "/api/v1/articles/..%2f..%2f..%2f..%2fpom.xml",
        "/api/v1/articles/..%2f..%2f..%2f..%2fpom.xml/original",
        "/api/v1/articles/../../../../pom.xml"
      })
  void anAddressLeadsOutOfNoFolder(String path) throws Exception {
    assertThat(raw(path))
        .matches("(?s)HTTP/1\\.1 (?:400|404) .*")
        .doesNotContain("modelVersion", "root:", "Exception");
  }
}
