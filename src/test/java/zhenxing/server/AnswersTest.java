package zhenxing.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Entity tags, selection of fields, compression, the root of the API, and metrics. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswersTest {

  private static final String ARTICLES =
      """
      {"id":"a","title":"大连港扩建","body":"大连港扩建项目开工，年吞吐量将增加。","date":"2023-03-30","source":"大连日报"}
      {"id":"b","title":"盘锦石化项目投产","body":"盘锦石化项目投产，港口配套同步建设。","date":"2022-05-01"}
      """;

  @AutoClose private TestServer server;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    server = new TestServer(folder, ARTICLES);
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void aClientThatHasTheAnswerIsNotSentItAgain() throws Exception {
    for (String path :
        List.of(
            "/search?q=a",
            "/facets",
            "/articles/a",
            "/articles/a/original",
            "/articles/a/related",
            "/articles/a/reprints",
            "/articles?id=a&id=b",
            "/suggest?q=da",
            "/trends?q=a",
            "/terms",
            "/feed.atom",
            "/openapi.json",
            "")) {
      HttpResponse<String> first = server.get(path);
      String tag = first.headers().firstValue("etag").orElseThrow(() -> new AssertionError(path));
      HttpResponse<String> second = server.get(path, "If-None-Match", "\"x\", " + tag);
      assertThat(second.statusCode()).as(path).isEqualTo(304);
      assertThat(second.body()).isEmpty();
      assertThat(second.headers().firstValue("etag")).hasValue(tag);
      assertThat(server.get(path, "If-None-Match", "\"x\"").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void theTagOfAnArticleIsThatOfItsRevision(@TempDir Path folder) throws Exception {
    try (TestServer other = new TestServer(folder, ARTICLES)) {
      String before = other.get("/articles/a").headers().firstValue("etag").orElseThrow();
      assertThat(before).startsWith("\"");
      String untouched = other.get("/articles/b").headers().firstValue("etag").orElseThrow();
      other.index(ARTICLES.replace("年吞吐量", "年货运量"));
      assertThat(other.get("/articles/a").headers().firstValue("etag")).isNotEqualTo(before);
      assertThat(other.get("/articles/a", "If-None-Match", before).statusCode()).isEqualTo(200);
      assertThat(other.get("/articles/b", "If-None-Match", untouched).statusCode()).isEqualTo(304);
    }
  }

  @Test
  void onlyTheFieldsAskedForAreAnswered() throws Exception {
    assertThat(names(server.ok("/articles/a?fields=id,title,date")))
        .containsExactly("date", "id", "title");
    assertThat(names(server.ok("/articles?id=a&id=b&fields=id").get("articles").get(1)))
        .containsExactly("id");
    JsonNode found = server.ok("/search?q=&fields=title,score");
    assertThat(names(found.get("hits").get(0))).containsExactly("score", "title");
    assertThat(names(found)).contains("facets", "total");
    assertThat(names(server.ok("/articles/a/related?fields=id,reasons").get("hits").get(0)))
        .containsExactly("id", "reasons");
    for (String path :
        List.of(
            "/articles/a?fields=id,nothing",
            "/search?fields=",
            "/search?fields=body",
            "/facets?fields=id",
            "/articles?id=a&fields=score")) {
      HttpResponse<String> refused = server.get(path);
      assertThat(refused.statusCode()).as(path).isEqualTo(400);
      assertThat(new JsonMapper().readTree(refused.body()).get("parameter").asText())
          .isEqualTo("fields");
    }
  }

  @Test
  void unknownParametersOfArticlesAreNamed() throws Exception {
    for (String path :
        List.of("/articles/a?x=1", "/articles/a/original?x=1", "/articles?id=a&x=1")) {
      HttpResponse<String> refused = server.get(path);
      assertThat(refused.statusCode()).as(path).isEqualTo(400);
      assertThat(refused.body()).contains("\"parameter\":\"x\"");
    }
  }

  @Test
  void largeAnswersAreCompressed() throws Exception {
    HttpResponse<String> answer = server.get("/openapi.json", "Accept-Encoding", "gzip");
    assertThat(answer.headers().firstValue("content-encoding")).hasValue("gzip");
    // A cache keeps compressed and uncompressed answers apart, whichever comes first.
    for (String path : List.of("/openapi.json", "/articles/a", "")) {
      for (String coding : List.of("gzip", "identity")) {
        assertThat(server.get(path, "Accept-Encoding", coding).headers().allValues("vary"))
            .as(path + coding)
            .contains("Accept-Encoding");
      }
    }
    assertThat(server.send("GET", "/js/main.js").headers().allValues("vary"))
        .contains("Accept-Encoding");
  }

  @Test
  void charactersMayBeSentAsTheyAreBesideEscapes() throws Exception {
    String raw = new String("大连".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    RawHttp.Answer answer =
        RawHttp.get(server.port(), "/api/v1/search?q=" + raw + "%20" + "%E5%A4%A7&lang=en");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("\"query\":\"大连 大\"");
    String torn = "%E5" + raw + "%A4%A7";
    assertThat(RawHttp.get(server.port(), "/api/v1/search?q=" + torn).status()).isEqualTo(400);
  }

  @Test
  void headIsAnsweredWhereverGetIs() throws Exception {
    for (var described : Contract.API.get("paths").properties()) {
      String path = described.getKey().replace("{id}", "a");
      if (path.endsWith("/articles")) path += "?id=a";
      if (path.endsWith("/export")) path += "?format=csv";
      if (path.endsWith("/trends")) path += "?q=a";
      HttpResponse<String> get = server.send("GET", path);
      HttpResponse<String> head = server.send("HEAD", path);
      assertThat(head.statusCode()).as(path).isEqualTo(get.statusCode());
      assertThat(head.body()).isEmpty();
      assertThat(head.headers().firstValue("content-type"))
          .as(path)
          .isEqualTo(get.headers().firstValue("content-type"));
    }
  }

  @Test
  void theRootListsWhatThereIs() throws Exception {
    JsonNode root = server.ok("");
    assertThat(root.get("description").asText()).isEqualTo("/openapi.json");
    Set<String> paths = new TreeSet<>();
    root.get("resources").forEach(resource -> paths.add(resource.get("path").asText()));
    assertThat(paths).contains("/api/v1/search", "/api/v1/articles/{id}", "/health/ready");
    for (String path :
        List.of(
            "/api.html",
            "/rejections.html",
            "/swagger-ui/swagger-ui.css",
            "/swagger-ui/swagger-ui-bundle.js")) {
      HttpResponse<String> page = server.send("GET", path);
      assertThat(page.statusCode()).as(path).isEqualTo(200);
      assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
          .doesNotContain("unsafe");
    }
    assertThat(server.send("GET", "/swagger-ui/index.html").statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsMeasuredComesInTheFormOfPrometheus() throws Exception {
    server.get("/search?q=a");
    server.get("/articles/none");
    HttpResponse<String> metrics = server.send("GET", "/metrics");
    assertThat(metrics.headers().firstValue("content-type").orElseThrow()).startsWith("text/plain");
    assertThat(metrics.body())
        .contains(
            "zhenxing_http_request_seconds_bucket{method=\"GET\",route=\"/api/v1/search\",status=\"200\",le=\"+Inf\"}",
            "zhenxing_http_request_seconds_count{method=\"GET\",route=\"/api/v1/articles/{id}\",status=\"404\"}",
            "zhenxing_search_hits_count",
            "zhenxing_index_articles 2.0",
            "zhenxing_index_segments",
            "zhenxing_index_size_bytes",
            "zhenxing_index_refreshes",
            "zhenxing_rejections 0.0",
            "zhenxing_index_damaged_files 0.0",
            "jvm_memory_used_bytes",
            "jvm_gc_collection_seconds");
  }
}
