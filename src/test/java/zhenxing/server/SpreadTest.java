package zhenxing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenxing.server.TestServer.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** {@code /spread}: the first article of each place and the counts by year. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpreadTest {

  private static final String ARTICLES =
      """
      {"id":"a","title":"港城先行","body":"推进零碳渔港建设，码头的灯都换了。","date":"2021-03-04","places":["辽宁/大连"],"source":"港报"}
      {"id":"b","title":"跟上","body":"零碳渔港来了，网箱里装着探头。","date":"2022-05-01","places":["辽宁/大连","山东/青岛"]}
      {"id":"c","title":"全省推开","body":"把零碳渔港写进规划，沿海各市都要建。","date":"2022","places":["辽宁"]}
      {"id":"d","title":"只是路过","body":"记者在途中也看到零碳渔港的牌子。","date":"2020-01-02","places":[{"province":"福建","city":"厦门","role":"covered"}]}
      {"id":"e","title":"旧事","body":"零碳渔港的从前写在墙上，谁都可以来读。","date":null,"places":["辽宁/大连"]}
      {"id":"f","title":"无关","body":"渔港的冬天很忙，冰面上人声鼎沸。","date":"2019-12-31","places":["辽宁/大连"]}
      """;

  @AutoClose private TestServer server;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    server = new TestServer(folder, ARTICLES);
  }

  @Test
  void citiesComeInTheOrderOfTheirFirstArticle() throws Exception {
    JsonNode answer = server.ok("/spread?match=phrase&placeRole=subject&q=" + encoded("零碳渔港"));
    assertThat(answer.get("places").toString())
        .isEqualTo(
            "[{\"key\":\"大连\",\"province\":\"辽宁\",\"count\":2,"
                + "\"first\":{\"id\":\"a\",\"title\":\"港城先行\",\"date\":\"2021-03-04\",\"source\":\"港报\"},"
                + "\"years\":[{\"year\":2021,\"count\":1},{\"year\":2022,\"count\":1}]},"
                + "{\"key\":\"青岛\",\"province\":\"山东\",\"count\":1,\"first\":{\"id\":\"b\",\"title\":\"跟上\",\"date\":\"2022-05-01\"},"
                + "\"years\":[{\"year\":2022,\"count\":1}]}]");
    assertThat(answer.get("undated").asInt()).isEqualTo(1);
    assertThat(answer.get("unplaced").asInt()).isEqualTo(2);
  }

  @Test
  void provincesAndPassagesCountWhereTheyAreAskedFor() throws Exception {
    JsonNode answer = server.ok("/spread?match=phrase&by=province&q=" + encoded("零碳渔港"));
    assertThat(answer.get("places").findValuesAsText("key")).containsExactly("福建", "辽宁", "山东");
    assertThat(answer.get("unplaced").asInt()).isZero();
  }

  @Test
  void itIsNotToldByYear() throws Exception {
    assertThat(server.get("/spread?by=year").statusCode()).isEqualTo(400);
    assertThat(server.get("/spread?size=3").body()).contains("\"parameter\":\"size\"");
  }
}
