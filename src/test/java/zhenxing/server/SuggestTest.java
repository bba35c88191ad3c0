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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Suggestions and did-you-mean through a real server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuggestTest {

  private static final String CORPUS =
      """
      {"id":"dalian-1","title":"大连做好“三篇大文章”","body":"石化产业升级。","date":"2023-03-30","places":[{"province":"辽宁","city":"大连"}],"industries":["petrochemicals"]}
      {"id":"panjin-1","title":"盘锦写好“三篇大文章”","body":"带土移植引人才。","date":"2022","places":[{"province":"辽宁","city":"盘锦"}],"industries":[]}
      {"id":"qingdao-1","title":"新旧动能转换<img src=x onerror=alert(1)>","body":"青岛新旧动能转换取得突破。","places":[{"province":"山东","city":"青岛"}],"industries":[]}
      """;

  private final ObjectMapper json = new ObjectMapper();
  @AutoClose private TestServer server;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    server = new TestServer(folder, CORPUS);
  }

  private JsonNode get(String path, int status) throws Exception {
    HttpResponse<String> response = server.get(path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    return json.readTree(response.body());
  }

  @Test
  void suggestsInTheFormOfTheDesign() throws Exception {
    assertThat(get("/suggest?q=spdwz&size=2", 200).toString())
        .isEqualTo(
            "{\"suggestions\":[{\"text\":\"三篇大文章\",\"kind\":\"phrase\",\"highlighted\":"
                + "\"<mark>三篇大文章</mark>\"},{\"text\":\"大连做好“三篇大文章”\",\"kind\":\"title\","
                + "\"id\":\"dalian-1\",\"highlighted\":\"大连做好“<mark>三篇大文章</mark>”\"}]}");
    JsonNode place = get("/suggest?q=" + encoded("大連"), 200).at("/suggestions/0");
    assertThat(place.get("kind").asText()).isEqualTo("place");
    assertThat(place.has("id")).isFalse();
    JsonNode industry = get("/suggest?q=shihua", 200).at("/suggestions/0");
    assertThat(industry.get("id").asText()).isEqualTo("petrochemicals");
    assertThat(get("/suggest", 200).get("suggestions")).isEmpty();
  }

  @Test
  void markupOfATitleIsEscaped() throws Exception {
    assertThat(get("/suggest?q=xinjiu", 200).at("/suggestions/0/highlighted").asText())
        .isEqualTo("<mark>新旧</mark>动能转换&lt;img src=x onerror=alert(1)&gt;");
  }

  @ParameterizedTest
  @CsvSource({
    "size, q=a&size=0",
    "size, q=a&size=21",
    "size, q=a&size=x",
    "size, q=a&size=1&size=2",
    "q, q=a&q=b",
    "lang, q=a&lang=fr",
    "sort, q=a&sort=newest",
    "year, q=a&year=2023"
  })
  void parametersOutOfRangeAreNamed(String name, String query) throws Exception {
    assertThat(get("/suggest?" + query, 400).get("parameter").asText()).isEqualTo(name);
  }

  @Test
  void longInputsAreRefusedFromTheLengthOfAQueryOn() throws Exception {
    assertThat(get("/suggest?q=" + "a".repeat(2_000), 200).get("suggestions")).isEmpty();
    assertThat(get("/suggest?q=" + "a".repeat(2_001), 400).get("parameter").asText())
        .isEqualTo("q");
  }

  @ParameterizedTest
  @CsvSource({
    "新旧动能专换, 新旧动能转换",
    "“新旧动能专换”, “新旧动能转换”",
    "sanpiandawenzhang, 三篇大文章",
    "盘紧 三篇大文章, 盘锦 三篇大文章"
  })
  void offersWhatWasMeantWhereItFindsMore(String query, String meant) throws Exception {
    assertThat(get("/search?q=" + encoded(query), 200).get("didYouMean").asText()).isEqualTo(meant);
    assertThat(get("/facets?q=" + encoded(query), 200).get("didYouMean").asText()).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"新旧动能转换", "产业", "", "完全没有的词", "\"", "((", "-大联"})
  void offersNothingElse(String query) throws Exception {
    assertThat(get("/search?q=" + encoded(query), 200).get("didYouMean").isNull()).isTrue();
  }

  @Test
  void offersNothingThatTheFiltersExclude() throws Exception {
    String city = "&city=" + encoded("大连");
    assertThat(get("/search?q=" + encoded("新旧动能专换") + city, 200).get("didYouMean").isNull())
        .isTrue();
  }
}
