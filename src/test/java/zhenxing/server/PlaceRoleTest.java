package zhenxing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenxing.server.TestServer.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Roles of places, and articles without places or industries, in all resources that take filters.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlaceRoleTest {

  private static final JsonMapper JSON = new JsonMapper();

  private static final String ARTICLES =
      """
      {"id":"covers","title":"各地快讯","body":"码头快讯：青岛增产，大连开工。","date":"2023","places":[{"province":"辽宁","city":"大连","role":"covered"},{"province":"山东","city":"青岛"}],"industries":["marine"],"authors":["杨光","王静"]}
      {"id":"digest","title":"全国快讯","body":"码头快讯：大连开工。","date":"2022","places":[{"province":"辽宁","city":"大连","role":"covered"}],"industries":[]}
      {"id":"nowhere","title":"科普一则","body":"码头科普。","places":[],"industries":[]}
      {"id":"subject","title":"港口开工","body":"码头快讯：新码头建成。","date":"2022","places":[{"province":"辽宁","city":"大连"}],"industries":["marine"]}
      """;

  @AutoClose private TestServer server;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    server = new TestServer(folder, ARTICLES);
  }

  private List<String> found(String filters) throws Exception {
    List<String> ids = new ArrayList<>();
    for (JsonNode hit : server.ok("/search?" + filters).get("hits"))
      ids.add(hit.get("id").asText());
    return ids;
  }

  private static final String DALIAN = "city=" + encoded("大连");

  @Test
  void withAPlaceChosenWhatIsAboutItComesFirstPageByPage() throws Exception {
    assertThat(found(DALIAN)).containsExactly("subject", "covers", "digest");
    assertThat(found(DALIAN + "&sort=newest")).containsExactly("covers", "digest", "subject");
    List<String> read = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = server.ok("/search?size=1&collapse=true&" + DALIAN + cursor);
      page.get("hits").forEach(hit -> read.add(hit.get("id").asText()));
      cursor = "&cursor=" + page.get("nextCursor").asText();
    } while (!cursor.endsWith("null"));
    assertThat(read).containsExactly("subject", "covers", "digest");
  }

  @Test
  void hitsAndArticlesTellRolesSubjectsFirst() throws Exception {
    String places =
        "[{\"province\":\"山东\",\"city\":\"青岛\",\"role\":\"subject\"},"
            + "{\"province\":\"辽宁\",\"city\":\"大连\",\"role\":\"covered\"}]";
    JsonNode hit = server.ok("/search?q=" + encoded("\"青岛增产\"")).get("hits").get(0);
    assertThat(hit.get("places")).hasToString(places);
    JsonNode article = server.ok("/articles/covers");
    assertThat(article.get("places")).hasToString(places);
    assertThat(article.get("author").asText()).isEqualTo("杨光、王静");
    assertThat(article.get("authors")).hasToString("[\"杨光\",\"王静\"]");
    assertThat(server.ok("/articles/nowhere").has("authors")).isFalse();
  }

  @Test
  void subjectsAloneNarrowFiltersAndCounts() throws Exception {
    String subjects = "placeRole=subject";
    assertThat(found(subjects + "&" + DALIAN)).containsExactly("subject");
    assertThat(found("placeRole=any&" + DALIAN)).hasSize(3);
    assertThat(server.ok("/facets").get("facets").get("city").get(0).get("count").asInt())
        .isEqualTo(3);
    JsonNode provinces = server.ok("/facets?" + subjects).get("facets").get("city");
    assertThat(provinces)
        .hasToString(
            "[{\"value\":\"山东\",\"label\":\"山东\",\"count\":1,\"selected\":false,\"children\":["
                + "{\"value\":\"青岛\",\"label\":\"青岛\",\"count\":1,\"selected\":false}]},"
                + "{\"value\":\"辽宁\",\"label\":\"辽宁\",\"count\":1,\"selected\":false,\"children\":["
                + "{\"value\":\"大连\",\"label\":\"大连\",\"count\":1,\"selected\":false}]},"
                + "{\"value\":null,\"label\":\"不详\",\"unknown\":true,\"count\":2,\"selected\":false}]");
  }

  @Test
  void theUnknownIsAValueAmongOthers() throws Exception {
    assertThat(found("city=unknown")).containsExactly("nowhere");
    assertThat(found("city=unknown&placeRole=subject")).containsExactly("digest", "nowhere");
    assertThat(found("city=unknown&city=" + encoded("青岛"))).containsExactly("covers", "nowhere");
    assertThat(found("industry=unknown")).containsExactly("digest", "nowhere");
    assertThat(found("industry=unknown&industry=marine")).hasSize(4);
    JsonNode answer = server.ok("/facets?lang=en&industry=unknown");
    assertThat(answer.get("warnings")).isEmpty();
    assertThat(answer.get("facets").get("industry").get(1))
        .hasToString(
            "{\"value\":null,\"label\":\"unknown\",\"unknown\":true,\"count\":2,\"selected\":true}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search?",
        "/facets?",
        "/terms?",
        "/feed.atom?",
        "/export?format=jsonl&",
        "/trends?q=x&"
      })
  void aRoleThatIsNoneIsRefused(String path) throws Exception {
    assertThat(server.get(path + "placeRole=subject").statusCode()).isEqualTo(200);
    HttpResponse<String> refused = server.get(path + "placeRole=main");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("placeRole").contains("any 或 subject");
  }

  @Test
  void everyWayOutOfASearchKnowsTheRole() throws Exception {
    String narrow = DALIAN + "&placeRole=subject";
    assertThat(server.get("/export?format=csv&" + narrow).body())
        .contains("\r\nsubject,")
        .doesNotContain("\r\ncovers,");
    assertThat(server.get("/export?format=csv&" + DALIAN).body())
        .contains(",placeRoles\r\nsubject,")
        .contains(",山东青岛; 辽宁大连,海洋渔业,,杨光、王静,,subject; covered\r\n");
    assertThat(server.get("/export?format=jsonl&" + DALIAN).body().lines().findFirst().orElse(""))
        .startsWith("{\"id\":\"subject\"");
    assertThat(server.get("/feed.atom?" + narrow).body())
        .contains("<title>港口开工</title>")
        .doesNotContain("<title>各地快讯</title>")
        .contains("placeRole=subject");
    String trends = "/trends?by=city&q=" + encoded("\"码头\"") + "&" + DALIAN;
    assertThat(points(trends)).containsExactly("大连 3", "青岛 1");
    assertThat(points(trends + "&placeRole=subject")).containsExactly("大连 1");
  }

  private List<String> points(String path) throws Exception {
    List<String> points = new ArrayList<>();
    for (JsonNode point : server.ok(path).get("series").get(0).get("points")) {
      points.add(point.get("key").asText() + " " + point.get("count").asText());
    }
    return points;
  }
}
