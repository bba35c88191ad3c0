package zhenxing.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.server.ServerSettings.Access;
import zhenxing.server.ServerSettings.Limits;
import zhenxing.server.ServerSettings.Place;

/** The ten risks of the OWASP API Security Top 10 of 2023, one test each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwaspApiTest {

  private static final String ARTICLES =
      """
      {"id":"a","title":"<script>alert(1)</script>","body":"大连<img src=x onerror=alert(1)>港扩建。","source":"=HYPERLINK(\\"http://evil.example\\")","url":"javascript:alert(1)"}
      {"id":"../../pom","title":"港口","body":"大连港扩建。"}
      """;

  @AutoClose private TestServer server;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    Access access = new Access(BearerToken.of("writer"), BearerToken.of("reader"), Set.of());
    Place place = new Place(Set.of(), List.of(Subnet.parse("127.0.0.1")), "");
    server =
        new TestServer(folder, ARTICLES, access, place, new Limits(5, Limits.DEFAULT.timeLimit()));
  }

  private HttpResponse<String> read(String path) throws Exception {
    return server.get(path, "Authorization", "Bearer reader");
  }

  @Test
  void api1AnIdLeadsToAnArticleAndToNothingElse() throws Exception {
    assertThat(read("/articles/..%2F..%2Fpom").body()).contains("\"id\":\"../../pom\"");
    for (String id :
        List.of("..%2F..%2Fpom.xml", "%2Fetc%2Fpasswd", "..%5C..%5Cpom.xml", "ledger.jsonl")) {
      assertThat(read("/articles/" + id).statusCode()).as(id).isEqualTo(404);
      assertThat(read("/articles/" + id + "/original").statusCode()).as(id).isEqualTo(404);
    }
  }

  @Test
  void api2NoTokenButTheRightOneOpens() throws Exception {
    for (String shown :
        List.of(
            "Bearer",
            "Bearer reade",
            "Bearer readerx",
            "Bearer READER",
            "Basic cmVhZGVy",
            "reader",
            "Bearer writer,reader")) {
      assertThat(server.get("/search", "Authorization", shown).statusCode())
          .as(shown)
          .isEqualTo(401);
    }
    assertThat(read("/search").statusCode()).isEqualTo(200);
  }

  @Test
  void api3AnswersHaveTheFieldsThatAreDescribedAndNoOthers() throws Exception {
    // Each answer is compared with the description, which allows no other fields.
    for (String path :
        List.of(
            "/articles/a", "/search", "/articles/a/original", "/articles/a/related", "/facets")) {
      assertThat(read(path).statusCode()).as(path).isEqualTo(200);
    }
    for (Map.Entry<String, JsonNode> named : Contract.API.at("/components/schemas").properties()) {
      JsonNode schema = named.getValue();
      // Unknown fields of submitted articles are ignored, as in a corpus.
      if (!named.getKey().equals("Submission"))
        assertThat(schema.has("additionalProperties")).as(schema.toString()).isTrue();
    }
  }

  @Test
  void api4WhatARequestMayCostIsBounded() throws Exception {
    for (String path :
        List.of(
            "/search?size=101",
            "/search?facetSize=10001",
            "/search?q=" + "a".repeat(2_001),
            "/search?q=" + "(".repeat(60),
            "/articles?" + "id=a&".repeat(101),
            "/trends?" + "q=a&".repeat(6),
            "/search?" + "city=a&".repeat(1_001))) {
      assertThat(read(path).statusCode()).as(path.substring(0, 12)).isEqualTo(400);
    }
  }

  @Test
  void api5WhoMayReadMayNotDoWhatIsForTheOperator() throws Exception {
    assertThat(read("/rejections").statusCode()).isEqualTo(401);
    assertThat(server.get("/rejections", "Authorization", "Bearer writer").statusCode())
        .isEqualTo(200);
  }

  @Test
  void api6AClientThatTakesAllInHasteIsHeldUp() throws Exception {
    int refused = 0;
    for (int i = 0; i < 300; i++) {
      int status =
          RawHttp.get(server.port(), "/health/live", "X-Forwarded-For: 203.0.113.99").status();
      if (status == 429) refused++;
    }
    assertThat(refused).isPositive();
  }

  @Test
  void api7NoAddressThatAClientNamesIsFetched() throws Exception {
    try (ServerSocket trap = new ServerSocket(0)) {
      trap.setSoTimeout(500);
      String address = "http://127.0.0.1:" + trap.getLocalPort() + "/";
      String encoded = TestServer.encoded(address);
      read("/search?q=" + encoded);
      read("/articles/" + encoded);
      read("/feed.atom?source=" + encoded);
      RawHttp.get(
          server.port(),
          "/api/v1/search",
          "Authorization: Bearer reader",
          "Referer: " + address,
          "Origin: " + address,
          "X-Forwarded-Host: 127.0.0.1:" + trap.getLocalPort());
      Assertions.assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(trap::accept);
    }
  }

  @Test
  void api8NothingIsSetUpLoosely() throws Exception {
    HttpResponse<String> page = server.send("GET", "/");
    assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("x-content-type-options")).hasValue("nosniff");
    assertThat(page.headers().firstValue("server")).isEmpty();
    assertThat(
            RawHttp.get(server.port(), "/api/v1/search", "Origin: https://evil.example")
                .has("Access-Control-Allow-Origin"))
        .isFalse();
    assertThat(RawHttp.get(server.port(), "/", "Host: rebound.example").status()).isEqualTo(421);
    assertThat(server.send("GET", "/js/").statusCode()).isEqualTo(404);
  }

  @Test
  void api9NothingAnswersThatIsNotDescribed() throws Exception {
    Set<String> found = new TreeSet<>();
    for (String path :
        List.of(
            "/api",
            "/api/v0/search",
            "/api/v2/search",
            "/api/v1/admin",
            "/api/v1/debug",
            "/actuator",
            "/metrics.json",
            "/swagger.json",
            "/.git/config",
            "/.env",
            "/index/ledger.jsonl",
            "/zhenxing.conf")) {
      HttpResponse<String> response = server.send("GET", path, "Authorization", "Bearer writer");
      if (response.statusCode() != 404) found.add(path);
    }
    assertThat(found).isEmpty();
  }

  @Test
  void api10WhatTheCorpusHoldsIsNotTrusted() throws Exception {
    String hit = read("/search?q=" + TestServer.encoded("大连港")).body();
    assertThat(hit).doesNotContain("titleHighlighted\":\"<script", "<img src=x onerror=alert(1)>…");
    JsonNode first =
        new com.fasterxml.jackson.databind.json.JsonMapper().readTree(hit).get("hits").get(0);
    assertThat(first.get("titleHighlighted").asText()).doesNotContain("<script");
    String csv = read("/export?format=csv").body();
    assertThat(csv).contains("\"'=HYPERLINK(");
    assertThat(read("/feed.atom").body()).doesNotContain("javascript:", "<script>");
  }
}
