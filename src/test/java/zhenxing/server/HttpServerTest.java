package zhenxing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenxing.server.TestServer.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The API through a real server on a free port, over a small corpus. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HttpServerTest {

  private static final String CORPUS =
      """
      {"id":"dalian-1","title":"大连做好“三篇大文章”","body":"大连石化产业升级。\\n放管服改革深化。","date":"2023-03-30","places":[{"province":"辽宁","city":"大连"}],"industries":["petrochemicals"],"source":"大连日报"}
      {"id":"panjin-1","title":"盤錦推進產業升級","body":"盤錦做好三篇大文章，帶土移植引人才。","date":"2022","places":[{"province":"辽宁","city":"盘锦"}],"industries":["petrochemicals","agriculture"]}
      {"id":"qingdao-1","title":"<script>alert(1)</script>","body":"青岛新旧动能转换<img src=x onerror=alert(1)>取得突破。","places":[{"province":"山东","city":"青岛"}],"industries":[]}
      """;

  private final ObjectMapper json = new ObjectMapper();
  @AutoClose private TestServer server;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    server = new TestServer(folder, CORPUS);
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    return send("GET", path, headers);
  }

  private HttpResponse<String> send(String method, String path, String... headers)
      throws Exception {
    return server.send(method, path, headers);
  }

  private JsonNode ok(String path) throws Exception {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(response.headers().firstValue("content-type").orElseThrow())
        .startsWith("application/json");
    return json.readTree(response.body());
  }

  private JsonNode problem(String path, int status) throws Exception {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("content-type").orElseThrow())
        .startsWith("application/problem+json");
    JsonNode problem = json.readTree(response.body());
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("title").asText()).isNotBlank();
    assertThat(problem.get("detail").asText()).isNotBlank().doesNotContain("Exception");
    return problem;
  }

  @Test
  void searchAnswersHitsAndFacetsInTheFormOfTheDesign() throws Exception {
    JsonNode result = ok("/api/v1/search?q=" + encoded("“三篇大文章”") + "&city=" + encoded("大连"));
    assertThat(result.get("query").asText()).isEqualTo("“三篇大文章”");
    assertThat(result.get("total").asInt()).isEqualTo(1);
    assertThat(result.get("timedOut").asBoolean()).isFalse();
    assertThat(result.get("warnings")).isEmpty();
    assertThat(result.has("didYouMean")).isTrue();
    assertThat(result.get("nextCursor").isNull()).isTrue();
    JsonNode hit = result.get("hits").get(0);
    assertThat(hit.get("id").asText()).isEqualTo("dalian-1");
    assertThat(hit.get("titleHighlighted").asText()).isEqualTo("大连做好“<mark>三篇大文章</mark>”");
    assertThat(hit.get("date").asText()).isEqualTo("2023-03-30");
    assertThat(hit.get("year").asInt()).isEqualTo(2023);
    assertThat(hit.get("places").toString())
        .isEqualTo("[{\"province\":\"辽宁\",\"city\":\"大连\",\"role\":\"subject\"}]");
    assertThat(hit.get("source").asText()).isEqualTo("大连日报");
    assertThat(hit.get("unrepaired").asInt()).isZero();
    JsonNode facets = result.get("facets");
    assertThat(facets.get("city").toString())
        .isEqualTo(
            "[{\"value\":\"辽宁\",\"label\":\"辽宁\",\"count\":2,\"selected\":false,\"children\":["
                + "{\"value\":\"大连\",\"label\":\"大连\",\"count\":1,\"selected\":true},"
                + "{\"value\":\"盘锦\",\"label\":\"盘锦\",\"count\":1,\"selected\":false}]}]");
    assertThat(facets.get("industry").get(0).toString())
        .isEqualTo(
            "{\"value\":\"petrochemicals\",\"label\":\"石化化工\",\"count\":1,\"selected\":false}");
    assertThat(facets.get("year").toString())
        .isEqualTo("[{\"value\":2023,\"count\":1,\"selected\":false}]");
  }

  @Test
  void facetsAnswerTheSameWithoutHits() throws Exception {
    JsonNode result = ok("/api/v1/facets?year=unknown&lang=en");
    assertThat(result.has("hits")).isFalse();
    assertThat(result.get("total").asInt()).isEqualTo(1);
    JsonNode years = result.get("facets").get("year");
    assertThat(years.get(years.size() - 1).toString())
        .isEqualTo("{\"value\":null,\"unknown\":true,\"count\":1,\"selected\":true}");
    assertThat(ok("/api/v1/facets?lang=en").get("facets").get("industry").toString())
        .contains("\"label\":\"Petrochemicals\"");
  }

  @Test
  void traditionalTextIsFoundSimplifiedAndTheOtherWayRound() throws Exception {
    assertThat(ok("/api/v1/search?q=" + encoded("\"盘锦推进产业升级\"")).get("total").asInt()).isOne();
    assertThat(ok("/api/v1/search?q=" + encoded("\"帶土移植\"")).get("total").asInt()).isOne();
    assertThat(ok("/api/v1/search?q=" + encoded("\"放管服改革\"")).get("total").asInt()).isOne();
  }

  @Test
  void pagesFollowTheCursor() throws Exception {
    JsonNode first = ok("/api/v1/search?size=2&sort=newest");
    assertThat(first.get("hits")).hasSize(2);
    JsonNode second =
        ok("/api/v1/search?size=2&sort=newest&cursor=" + first.get("nextCursor").asText());
    assertThat(second.get("hits")).hasSize(1);
    assertThat(second.get("hits").get(0).get("id").asText()).isEqualTo("qingdao-1");
    assertThat(second.get("nextCursor").isNull()).isTrue();
  }

  @Test
  void articlesComeRepairedAndAsTheyWereRead() throws Exception {
    JsonNode article = ok("/api/v1/articles/panjin-1");
    assertThat(article.get("title").asText()).isEqualTo("盘锦推进产业升级");
    assertThat(article.get("repairs").get("script").asInt()).isPositive();
    assertThat(article.get("explicit").toString()).contains("\"places\"");
    assertThat(article.get("date").asText()).isEqualTo("2022");
    String title = article.get("title").asText();
    StringBuilder undone = new StringBuilder(title);
    List<JsonNode> edits = new ArrayList<>();
    article.get("edits").forEach(edits::add);
    for (JsonNode edit : edits.reversed()) {
      if (!edit.get("field").asText().equals("title")) continue;
      undone.replace(edit.get("start").asInt(), edit.get("end").asInt(), edit.get("was").asText());
    }
    assertThat(undone.toString()).isEqualTo("盤錦推進產業升級");
    JsonNode original = ok("/api/v1/articles/panjin-1/original");
    assertThat(original.get("title").asText()).isEqualTo("盤錦推進產業升級");
    assertThat(original.get("body").asText()).isEqualTo("盤錦做好三篇大文章，帶土移植引人才。");
    assertThat(ok("/api/v1/articles?id=qingdao-1&id=dalian-1").get("articles")).hasSize(2);
  }

  @Test
  void nothingFromAnArticleIsMarkupInAHit() throws Exception {
    JsonNode hit = ok("/api/v1/search?q=" + encoded("青岛 新旧动能转换")).get("hits").get(0);
    assertThat(hit.get("titleHighlighted").asText()).startsWith("&lt;script&gt;");
    assertThat(hit.get("snippets").get(0).asText())
        .contains("<mark>")
        .doesNotContain("<img")
        .contains("&lt;img");
  }

  @Test
  void badParametersAreNamed() throws Exception {
    for (String parameter :
        List.of(
            "nonsense=1",
            "size=101",
            "size=-1",
            "size=x",
            "facetSize=0",
            "sort=best",
            "year=19-20",
            "year=2020..2019",
            "from=2023-02-30",
            "from=2024&to=2023-12",
            "cursor=abc",
            "lang=fr",
            "syntax=odd",
            "collapse=maybe",
            "city=",
            "q=a&q=b")) {
      String name = parameter.substring(0, parameter.indexOf('='));
      assertThat(problem("/api/v1/search?" + parameter, 400).get("parameter").asText())
          .as(parameter)
          .isEqualTo(name);
    }
  }

  @Test
  void problemsAreInTheLanguageAskedFor() throws Exception {
    Map<String, String> english =
        Map.of(
            "/api/v1/search?size=101&lang=en", "size must be a whole number from 0 to 100",
            "/api/v1/search?cursor=x&lang=en", "cursor must be one that this service gave out",
            "/api/v1/search?lang=en&nonsense=1", "there is no parameter 'nonsense'",
            "/api/v1/search?lang=en&city=%FF", "the parameter city is not percent-encoded UTF-8",
            "/api/v1/trends?lang=en", "q must be given 1 to 5 times");
    for (Map.Entry<String, String> one : english.entrySet()) {
      JsonNode problem = problem(one.getKey(), 400);
      assertThat(problem.get("detail").asText()).startsWith(one.getValue());
      assertThat(problem.get("title").asText()).doesNotContainPattern("\\p{IsHan}");
      JsonNode chinese = problem(one.getKey().replace("lang=en", "lang=zh"), 400);
      assertThat(chinese.get("type")).isEqualTo(problem.get("type"));
      assertThat(chinese.get("title").asText()).isEqualTo("请求参数有误");
      assertThat(chinese.get("detail").asText()).containsPattern("\\p{IsHan}");
    }
    assertThat(problem("/api/v1/articles/none?lang=en", 404).get("detail").asText())
        .isEqualTo("there is no article with the id 'none'");
    assertThat(problem("/api/v1/nowhere?lang=en", 404).get("title").asText())
        .isEqualTo("not found");
    assertThat(problem("/api/v1/nowhere?lang=fr", 404).get("title").asText()).isEqualTo("没有找到");
  }

  @Test
  void relatedArticlesComeWithReasonsInWords() throws Exception {
    JsonNode hit = ok("/api/v1/articles/dalian-1/related?size=1").get("hits").get(0);
    assertThat(hit.get("id").asText()).isEqualTo("panjin-1");
    assertThat(hit.has("snippets")).isTrue();
    JsonNode reasons = hit.get("reasons");
    assertThat(reasons.get(reasons.size() - 1).toString())
        .isEqualTo("{\"kind\":\"industry\",\"value\":\"petrochemicals\",\"text\":\"同一行业：石化化工\"}");
    problem("/api/v1/articles/none/related", 404);
    for (String parameter : List.of("q=a", "size=101", "lang=fr")) {
      String name = parameter.substring(0, parameter.indexOf('='));
      JsonNode problem = problem("/api/v1/articles/dalian-1/related?" + parameter, 400);
      assertThat(problem.get("parameter").asText()).isEqualTo(name);
    }
  }

  @Test
  void trendsAnswerCountsOfSeveralPhrases() throws Exception {
    String queries = "q=" + encoded("\"三篇大文章\"") + "&q=" + encoded("石化");
    assertThat(ok("/api/v1/trends?" + queries).get("series").get(0).toString())
        .isEqualTo(
            "{\"query\":\"\\\"三篇大文章\\\"\",\"match\":\"words\",\"points\":["
                + "{\"key\":\"2022\",\"count\":1,\"articles\":1,\"perThousand\":1000.0},"
                + "{\"key\":\"2023\",\"count\":1,\"articles\":1,\"perThousand\":1000.0}]}");
    JsonNode byCity = ok("/api/v1/trends?by=city&" + queries + "&city=" + encoded("大连"));
    assertThat(byCity.get("by").asText()).isEqualTo("city");
    assertThat(byCity.get("series")).hasSize(2);
    assertThat(byCity.get("series").get(1).get("points").toString())
        .isEqualTo("[{\"key\":\"大连\",\"count\":1,\"articles\":1,\"perThousand\":1000.0}]");
    assertThat(ok("/api/v1/trends?q=" + encoded("(大连")).get("warnings")).hasSize(1);
    for (String parameters :
        List.of("by=year", "q=", "q=a&q=b&q=c&q=d&q=e&q=f", "by=month&q=a", "size=1&q=a")) {
      String name = parameters.startsWith("by=year") ? "q" : parameters.split("=")[0];
      assertThat(problem("/api/v1/trends?" + parameters, 400).get("parameter").asText())
          .as(parameters)
          .isEqualTo(name);
    }
  }

  @Test
  void termsTakeTheParametersOfASearch() throws Exception {
    assertThat(ok("/api/v1/terms?q=" + encoded("大连") + "&size=5").get("terms").isArray()).isTrue();
    assertThat(problem("/api/v1/terms?nonsense=1", 400).get("parameter").asText())
        .isEqualTo("nonsense");
    problem("/api/v1/terms?syntax=strict&q=" + encoded("(大连"), 400);
  }

  @Test
  void aQueryThatCannotBeParsedWarnsOrFailsWhereThatIsAskedFor() throws Exception {
    assertThat(ok("/api/v1/search?q=" + encoded("(大连")).get("warnings")).hasSize(1);
    JsonNode problem = problem("/api/v1/search?syntax=strict&q=" + encoded("(大连"), 400);
    assertThat(problem.get("position").asInt()).isEqualTo(3);
    problem("/api/v1/search?q=" + encoded("产".repeat(2_001)), 400);
    problem("/api/v1/search?q=" + encoded("(".repeat(2_000)), 400);
    ok("/api/v1/search?q=" + encoded("产".repeat(2_000)));
  }

  @Test
  void aFacetValueOfNoArticleFindsNothingAndWarns() throws Exception {
    JsonNode result = ok("/api/v1/search?city=" + encoded("亚特兰蒂斯"));
    assertThat(result.get("total").asInt()).isZero();
    assertThat(result.get("warnings").get(0).asText()).contains("亚特兰蒂斯");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/articles/none",
        "/api/v1/articles/none/original",
        "/api/v1/nothing",
        "/no.html",
        "/..%2f..%2fpom.xml"
      })
  void whatIsNotThereIsAProblem(String path) throws Exception {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).isIn(400, 404);
    assertThat(response.body()).doesNotContain("Exception", "jetty", "modelVersion");
  }

  @Test
  void anotherMethodIsNotAllowed() throws Exception {
    HttpResponse<String> response = send("DELETE", "/api/v1/search");
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(json.readTree(response.body()).get("status").asInt()).isEqualTo(405);
  }

  @Test
  void healthTellsOfTheIndex() throws Exception {
    assertThat(ok("/health/live").get("status").asText()).isEqualTo("live");
    JsonNode ready = ok("/health/ready");
    assertThat(ready.get("articles").asInt()).isEqualTo(3);
    assertThat(ready.get("status").asText()).isEqualTo("ready");
  }

  @Test
  void thePageComesWithAnEtagCompressedAndUnderAStrictPolicy() throws Exception {
    HttpResponse<String> page = get("/", "Accept-Encoding", "gzip");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("content-encoding")).hasValue("gzip");
    assertThat(page.headers().firstValue("content-type").orElseThrow()).startsWith("text/html");
    assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
        .contains("default-src 'none'")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("x-content-type-options")).hasValue("nosniff");
    assertThat(page.headers().firstValue("server")).isEmpty();
    String etag = page.headers().firstValue("etag").orElseThrow();
    assertThat(get("/", "If-None-Match", etag).statusCode()).isEqualTo(304);
  }

  @Test
  void theTableOfTraditionalFormsHoldsCharactersAndPhrases() throws Exception {
    String table = get("/data/traditional.txt").body();
    assertThat(table.lines().findFirst().orElseThrow()).contains("业業", "产產");
    assertThat(table).contains("\n皇后 皇后\n");
  }

  @Test
  void theTableOfHongKongHasItsForms() throws Exception {
    String usual = get("/data/traditional.txt").body().lines().findFirst().orElseThrow();
    assertThat(usual).contains("税稅", "说說");
    String table = get("/data/traditional.txt?words=hongkong").body();
    assertThat(table.lines().findFirst().orElseThrow())
        .contains("业業", "说説")
        .doesNotContain("税稅", "说說");
    assertThat(table).contains("\n皇后 皇后\n");
    assertThat(problem("/data/traditional.txt?words=macao", 400).get("parameter").asText())
        .isEqualTo("words");
  }

  @ParameterizedTest
  @ValueSource(strings = {"city=%B4%F3%C1%AC", "city=%ED%A0%80"})
  void whatIsNoUtf8IsNamedRatherThanReadAsSomethingElse(String query) throws Exception {
    assertThat(problem("/api/v1/search?" + query, 400).get("parameter").asText()).isEqualTo("city");
  }

  @ParameterizedTest
  @ValueSource(strings = {"city=a%zz", "city=a%"})
  void aBrokenEscapeIsNamedRatherThanDropped(String query) throws Exception {
    // The client library would refuse to send this.
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.setSoTimeout(20_000);
      String request =
          "GET /api/v1/search?"
              + query
              + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 400").contains("\"parameter\":\"city\"");
    }
  }

  @Test
  void headIsAnsweredAsGetWithoutTheBody() throws Exception {
    assertThat(send("HEAD", "/api/v1/articles/none").statusCode()).isEqualTo(404);
    for (String path :
        List.of("/api/v1/articles/dalian-1", "/api/v1/search?q=a", "/", "/metrics")) {
      HttpResponse<String> head = send("HEAD", path);
      assertThat(head.statusCode()).as(path).isEqualTo(200);
      assertThat(head.body()).isEmpty();
      assertThat(head.headers().firstValue("content-type"))
          .isEqualTo(get(path).headers().firstValue("content-type"));
    }
  }
}
