package zhenxing.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reprints over HTTP: the same text in three papers, once in traditional script, and one other
 * text.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReprintsTest {

  private static final String SIMPLIFIED =
      "盘锦市辽东湾新区的精细化工项目昨天开工，总投资八百多亿元，建成后每年加工原油一千五百万吨。" + "市里说，这个项目将带动上下游企业落户，港口同时扩建两个泊位，铁路专线年内通车。";
  private static final String TRADITIONAL =
      "盤錦市遼東灣新區的精細化工項目昨天開工，總投資八百多億元，建成後每年加工原油一千五百萬噸。" + "市裡說，這個項目將帶動上下游企業落戶，港口同時擴建兩個泊位，鐵路專線年內通車。";
  private static final String CORPUS =
      """
      {"id":"first","title":"辽东湾再添石化项目","body":"%1$s","date":"2023-03-30","source":"盘锦日报","places":[{"province":"辽宁","city":"盘锦"}]}
      {"id":"traditional","title":"遼東灣新項目","body":"%2$s","date":"2023-03-31","source":"大公报","places":[{"province":"辽宁","city":"盘锦"}]}
      {"id":"undated","title":"港口要扩建","body":"本报讯 %1$s","source":"大连日报","places":[{"province":"辽宁","city":"大连"}]}
      {"id":"other","title":"苹果丰收","body":"今年雨水好，苹果丰收，港口的冷库装得满满当当，果农忙着装箱发货。","date":"2022-10-01","source":"盘锦日报","places":[{"province":"辽宁","city":"大连"}]}
      """
          .formatted(SIMPLIFIED, TRADITIONAL);

  private final ObjectMapper json = new ObjectMapper();
  @AutoClose private TestServer server;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    server = new TestServer(folder, CORPUS);
  }

  private static List<String> ids(JsonNode answer) {
    return StreamSupport.stream(answer.get("hits").spliterator(), false)
        .map(hit -> hit.get("id").asText())
        .toList();
  }

  @Test
  void articleTellsItsReprints() throws Exception {
    JsonNode answer = server.ok("/articles/traditional/reprints");
    assertThat(answer.get("group").asText()).isEqualTo("first");
    assertThat(ids(answer)).containsExactlyInAnyOrder("first", "undated");
    for (JsonNode hit : answer.get("hits")) {
      assertThat(hit.get("similarity").asDouble()).isBetween(0.9, 1.0);
      assertThat(hit.get("reprints").asInt()).isEqualTo(2);
      assertThat(hit.get("titleHighlighted").asText()).isNotEmpty();
      assertThat(hit.get("snippets")).isNotEmpty();
    }
    JsonNode alone = server.ok("/articles/other/reprints?lang=en");
    assertThat(alone.get("group").asText()).isEqualTo("other");
    assertThat(alone.get("hits")).isEmpty();
  }

  @Test
  void unknownArticleOrParameterIsAProblem() throws Exception {
    HttpResponse<String> unknown = server.get("/articles/none/reprints");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(json.readTree(unknown.body()).get("type").asText())
        .isEqualTo("urn:zhenxing:not-found");
    HttpResponse<String> bad = server.get("/articles/first/reprints?size=1");
    assertThat(bad.statusCode()).isEqualTo(400);
    assertThat(json.readTree(bad.body()).get("parameter").asText()).isEqualTo("size");
  }

  @Test
  void searchJoinsThemWhereAsked() throws Exception {
    JsonNode single = server.ok("/search?q=" + TestServer.encoded("港口") + "&sort=newest");
    assertThat(single.get("total").asInt()).isEqualTo(4);
    assertThat(ids(single)).containsExactly("traditional", "first", "other", "undated");
    assertThat(single.get("hits").get(0).get("reprints").asInt()).isEqualTo(2);
    assertThat(single.get("hits").get(2).get("reprints").asInt()).isZero();

    JsonNode joined =
        server.ok("/search?q=" + TestServer.encoded("港口") + "&sort=newest&collapse=true");
    assertThat(joined.get("total").asInt()).isEqualTo(2);
    assertThat(ids(joined)).containsExactly("traditional", "other");
    assertThat(joined.get("hits").get(0).get("reprints").asInt()).isEqualTo(2);
    JsonNode oldest = server.ok("/search?q=&sort=oldest&size=1&collapse=true");
    assertThat(ids(oldest)).containsExactly("other");
    String cursor = oldest.get("nextCursor").asText();
    JsonNode next = server.ok("/search?q=&sort=oldest&size=1&collapse=true&cursor=" + cursor);
    assertThat(ids(next)).containsExactly("first");
    assertThat(next.get("nextCursor").isNull()).isTrue();
  }

  @Test
  void theFirstThatMatchesRepresentsItsGroup() throws Exception {
    String dalian = "&city=" + TestServer.encoded("大连");
    JsonNode joined =
        server.ok("/search?q=" + TestServer.encoded("泊位") + dalian + "&collapse=true");
    assertThat(ids(joined)).containsExactly("undated");
    assertThat(joined.get("hits").get(0).get("reprints").asInt()).isEqualTo(2);
  }

  @Test
  void facetsCountGroups() throws Exception {
    JsonNode facets = server.ok("/facets?collapse=true").get("facets");
    assertThat(facets.get("city").get(0).get("count").asInt()).isEqualTo(2);
    JsonNode cities = facets.get("city").get(0).get("children");
    assertThat(cities.get(0).toString()).contains("大连", "\"count\":2");
    assertThat(cities.get(1).toString()).contains("盘锦", "\"count\":1");
    assertThat(facets.get("source").toString())
        .contains(
            "{\"value\":\"盘锦日报\",\"label\":\"盘锦日报\",\"count\":2",
            "{\"value\":\"大公报\",\"label\":\"大公报\",\"count\":1");
    assertThat(facets.get("year").toString())
        .isEqualTo(
            "[{\"value\":2022,\"count\":1,\"selected\":false},"
                + "{\"value\":2023,\"count\":1,\"selected\":false},"
                + "{\"value\":null,\"unknown\":true,\"count\":1,\"selected\":false}]");
  }

  @Test
  void relatedCoverageLeavesThemOut() throws Exception {
    assertThat(ids(server.ok("/articles/first/related")))
        .doesNotContain("first", "traditional", "undated");
  }

  @Test
  void exportAndFeedJoinThemWhereAsked() throws Exception {
    assertThat(server.get("/export?format=jsonl").body().lines()).hasSize(4);
    assertThat(server.get("/export?format=jsonl&collapse=true").body().lines()).hasSize(2);
    assertThat(server.get("/feed.atom?collapse=true").body().split("<entry>")).hasSize(3);
  }
}
