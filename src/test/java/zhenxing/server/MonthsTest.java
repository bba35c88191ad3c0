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

/** {@code /months}: the number of articles in each month. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MonthsTest {

  private static final String ARTICLES =
      """
      {"id":"a","title":"渔港新貌","body":"推进数字渔港建设，码头的灯都换了。","date":"2022-02-03"}
      {"id":"b","title":"技术进港","body":"渔港用上数字技术，网箱里装着探头。","date":"2022-02"}
      {"id":"c","title":"数字化","body":"管理数字化以后，渔港少了许多纸张。","date":"2022"}
      {"id":"d","title":"冬捕","body":"渔港在冬天也很忙，冰面上人声鼎沸。","date":"2023-12-31"}
      {"id":"e","title":"旧事","body":"渔港的从前写在墙上，谁都可以来读。"}
      """;

  @AutoClose private TestServer server;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    server = new TestServer(folder, ARTICLES);
  }

  @Test
  void everyMonthOfTheYearsIsThere() throws Exception {
    JsonNode answer = server.ok("/months?year=2022..2023&q=" + encoded("渔港"));
    assertThat(answer.get("months")).hasSize(24);
    assertThat(answer.get("months").get(1).toString())
        .isEqualTo("{\"value\":\"2022-02\",\"count\":2}");
    assertThat(answer.get("months").get(23).get("count").asInt()).isEqualTo(1);
    assertThat(answer.get("undated").asInt()).isEqualTo(1);
    assertThat(answer.get("timedOut").asBoolean()).isFalse();
  }

  @Test
  void aQueryIsTakenInEveryMonthAsItIsTakenInAll() throws Exception {
    JsonNode answer = server.ok("/months?year=2022&match=auto&q=" + encoded("数字渔港"));
    assertThat(answer.get("months").get(1).get("count").asInt()).isEqualTo(1);
    assertThat(answer.get("undated").asInt()).isZero();
  }

  @Test
  void datesPlayNoPartAndTooManyYearsAreRefused() throws Exception {
    JsonNode answer = server.ok("/months?year=2022&from=2022-12&collapse=true");
    assertThat(answer.get("months").get(1).get("count").asInt()).isEqualTo(2);
    for (String years :
        new String[] {"", "year=unknown", "year=2010..2013", "year=2022&year=2023"}) {
      HttpResponse<String> response = server.get("/months?" + years);
      assertThat(response.statusCode()).as(years).isEqualTo(400);
      assertThat(new ObjectMapper().readTree(response.body()).get("parameter").asText())
          .isEqualTo("year");
    }
  }
}
