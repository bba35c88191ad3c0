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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches with excluded values. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExcludedTest {

  private static final String ARTICLES =
      """
      {"id":"a","title":"船坞灯火","body":"渔港的船坞通宵赶工，焊花落进海里。","date":"2022-02-03","places":["辽宁/大连"],"industries":["shipbuilding"],"source":"海“港”报（周末）"}
      {"id":"b","title":"鱼市","body":"渔港的鱼市凌晨开张，价目写在木板上。","date":"2022-03-01","places":["山东/青岛"],"industries":["marine"],"source":"鱼报"}
      {"id":"c","title":"两地联手","body":"两座渔港合用一支科考船队，明年出海。","date":"2022-03-09","places":["辽宁/大连","山东/青岛"],"industries":["marine"]}
      {"id":"d","title":"旧渔港","body":"渔港的老照片没有写年月，只有一行铅笔字。","industries":["shipbuilding"]}
      """;

  @AutoClose private TestServer server;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    server = new TestServer(folder, ARTICLES);
  }

  private int total(String parameters) throws Exception {
    return server.ok("/search?" + parameters).get("total").asInt();
  }

  @Test
  void anArticleWithOneOfTheValuesIsNotFound() throws Exception {
    String q = "q=" + encoded("渔港");
    assertThat(total(q)).isEqualTo(4);
    assertThat(total(q + "&not=" + encoded("city:大连市"))).isEqualTo(2);
    assertThat(total(q + "&not=province:" + encoded("辽寧"))).isEqualTo(2);
    assertThat(total(q + "&not=industry:marine")).isEqualTo(2);
    assertThat(total(q + "&not=industry:marine&not=city:" + encoded("大连"))).isEqualTo(1);
    String source = server.ok("/search?q=" + encoded("船坞通宵")).findValue("source").asText();
    assertThat(source).contains("“");
    assertThat(total("not=" + encoded("source:" + source))).isEqualTo(3);
    assertThat(total(q + "&not=year:2022")).isEqualTo(1);
    assertThat(total(q + "&not=" + encoded("year:2021..2030"))).isEqualTo(1);
    assertThat(total(q + "&not=year:unknown")).isEqualTo(3);
    assertThat(total(q + "&not=city:unknown")).isEqualTo(3);
    assertThat(total(q + "&not=industry:unknown")).isEqualTo(4);
    assertThat(total("not=year:2022&not=year:unknown")).isZero();
    // The exclusion applies to every kind of query, including alternatives.
    assertThat(total("match=auto&not=industry:marine&q=" + encoded("\"渔港"))).isEqualTo(2);
    assertThat(total("not=industry:marine&q=" + encoded("船坞 OR 鱼市"))).isEqualTo(1);
  }

  @Test
  void itHoldsWhereverASearchIsAskedFor() throws Exception {
    String not = "not=" + encoded("city:大连");
    JsonNode facets = server.ok("/facets?" + not).get("facets");
    assertThat(facets.get("city").findValuesAsText("value")).containsExactly("山东", "青岛", "null");
    assertThat(server.ok("/months?year=2022&" + not).get("months").get(2).get("count").asInt())
        .isEqualTo(1);
    JsonNode trends = server.ok("/trends?by=city&q=" + encoded("渔港") + "&" + not);
    assertThat(trends.get("series").get(0).get("points").findValuesAsText("key"))
        .containsExactly("青岛");
    JsonNode spread = server.ok("/spread?q=" + encoded("渔港") + "&" + not);
    assertThat(spread.get("places").findValuesAsText("key")).containsExactly("青岛");
    assertThat(server.get("/export?format=jsonl&" + not).body().lines()).hasSize(2);
    assertThat(server.get("/feed.atom?" + not).body()).contains("鱼市").doesNotContain("联手");
  }

  @Test
  void anExcludedValueThatNoArticleHasIsNamed() throws Exception {
    String missing =
        "lang=en&not=year:1990&not=industry:unknown&not="
            + encoded("city:巴黎")
            + "&not="
            + encoded("province:青海")
            + "&not=industry:coal&not="
            + encoded("source:晚报");
    JsonNode answer = server.ok("/search?" + missing);
    assertThat(answer.get("total").asInt()).isEqualTo(4);
    assertThat(answer.get("warnings").toString())
        .isEqualTo(
            "[\"no article has the value '巴黎'\",\"no article has the value '青海'\","
                + "\"no article has the value 'coal'\",\"no article has the value '晚报'\"]");
    assertThat(server.ok("/facets?not=" + encoded("city:大连")).get("warnings")).isEmpty();
    // A filter by another value has nothing to do with it.
    assertThat(server.ok("/search?industry=marine&not=" + encoded("source:鱼报")).get("warnings"))
        .isEmpty();
  }

  @Test
  void yearsAreLeftOutWhereverASearchIsAskedFor() throws Exception {
    String not = "not=year:2022";
    assertThat(server.ok("/facets?" + not).get("facets").get("year")).hasSize(1);
    assertThat(server.ok("/months?year=2022&" + not).get("months").get(2).get("count").asInt())
        .isZero();
    JsonNode trends = server.ok("/trends?by=city&q=" + encoded("渔港") + "&" + not);
    assertThat(trends.get("series").get(0).get("points")).isEmpty();
    assertThat(server.ok("/spread?q=" + encoded("渔港") + "&" + not).get("places")).isEmpty();
    assertThat(server.get("/export?format=jsonl&" + not).body().lines())
        .singleElement()
        .asString()
        .contains("铅笔字");
    assertThat(server.get("/feed.atom?" + not).body()).contains("旧渔港").doesNotContain("鱼市");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "大连",
        "city:",
        "year:",
        "year:二二",
        "year:2022..2021",
        "City:大连",
        ":大连",
        "title:鱼市"
      })
  void whatIsNoValueIsNamed(String value) throws Exception {
    assertThat(server.get("/search?not=" + encoded(value)).body())
        .contains("\"status\":400", "\"parameter\":\"not\"", "city:大连");
  }
}
