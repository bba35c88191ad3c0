package zhenxing.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.Soon;

/** Many articles in one request, each with its own result. */
class BulkWritesTest {

  private static final String LINES = "application/jsonl";

  @TempDir private Path folder;
  @AutoClose private WritableServer server;

  @BeforeEach
  void start() throws Exception {
    server = new WritableServer(folder);
  }

  private JsonNode post(String body, String type) throws Exception {
    HttpResponse<String> response = server.write("POST", "/articles", body, "Content-Type", type);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return server.json(response).get("items");
  }

  private static List<Integer> statuses(JsonNode items) {
    List<Integer> statuses = new ArrayList<>();
    items.forEach(item -> statuses.add(item.get("status").asInt()));
    return statuses;
  }

  @Test
  void eachItemHasItsOutcomeInTheOrderOfTheRequest() throws Exception {
    JsonNode items =
        post(
            """
            [{"id":"a","body":"鞍山钢铁技术改造。"},
             {"id":"b","body":""},
             {"id":"c","body":"本溪钢铁技术改造。","date":"never"},
             7,
             {"id":"a","body":"鞍山钢铁技术改造完成。"}]
            """,
            "application/json");
    assertThat(statuses(items)).containsExactly(201, 422, 422, 422, 200);
    assertThat(items.get(0).get("revision").asText())
        .isNotEqualTo(items.get(4).get("revision").asText());
    assertThat(items.get(1).get("problem").get("type").asText())
        .isEqualTo("urn:zhenxing:invalid-article");
    assertThat(server.article("a").get("body").asText()).isEqualTo("鞍山钢铁技术改造完成。");
  }

  @Test
  void linesAreReadOneByOne() throws Exception {
    JsonNode items =
        post(
            "{\"id\":\"a\",\"body\":\"丹东口岸扩建。\"}\n\nnot json\n{\"id\":\"b\",\"body\":\"营口港扩建。\"}\r\n",
            LINES);
    assertThat(statuses(items)).containsExactly(201, 400, 201);
    assertThat(items.get(1).get("problem").get("detail").asText()).contains("第 3 行");
    Soon.is(() -> server.found("扩建") == 2);
  }

  @Test
  void whatHasNoIdGetsOneThatIsTheSameNextTime() throws Exception {
    String article = "[{\"body\":\"朝阳光伏产业园开工。\"}]";
    JsonNode first = post(article, "application/json").get(0);
    JsonNode second = post(article, "application/json").get(0);
    assertThat(first.get("status").asInt()).isEqualTo(201);
    assertThat(second.get("status").asInt()).isEqualTo(200);
    assertThat(second.get("id")).isEqualTo(first.get("id"));
    JsonNode text = post("阜新风电基地开工。", "text/plain").get(0);
    assertThat(server.status(text.get("id").asText())).isEqualTo(200);
  }

  @Test
  void anItemMayHaveItsCondition() throws Exception {
    String revision =
        post("[{\"id\":\"a\",\"body\":\"辽阳项目。\"}]", "application/json")
            .get(0)
            .get("revision")
            .asText();
    JsonNode items =
        post(
            "[{\"id\":\"a\",\"body\":\"辽阳新项目。\",\"ifMatch\":\"%s\"},{\"id\":\"b\",\"body\":\"辽阳项目。\",\"ifMatch\":\"*\"},{\"id\":\"a\",\"body\":\"辽阳旧项目。\",\"ifMatch\":\"%s\"},{\"id\":\"a\",\"body\":\"x\",\"ifNoneMatch\":\"*\"}]"
                .formatted(revision, revision),
            "application/json");
    assertThat(statuses(items)).containsExactly(200, 412, 412, 412);
  }

  @Test
  void aMalformedConditionOfAnItemIsItsProblemAlone() throws Exception {
    JsonNode items =
        post(
            "[{\"id\":\"a\",\"body\":\"辽阳项目。\",\"ifMatch\":\"\\\"a\\\", *\"},{\"id\":\"b\",\"body\":\"辽阳项目。\",\"ifMatch\":\"\"},{\"id\":\"c\",\"body\":\"辽阳项目。\"}]",
            "application/json");
    assertThat(statuses(items)).containsExactly(400, 400, 201);
  }

  @Test
  void theConditionOfTheRequestIsThatOfArticlesWithoutTheirOwn() throws Exception {
    String page = "辽阳项目开工。";
    String[] once = {"Content-Type", "text/plain", "If-None-Match", "*"};
    HttpResponse<String> first = server.write("POST", "/articles?id=a", page, once);
    assertThat(statuses(server.json(first).get("items"))).containsExactly(201);
    HttpResponse<String> second = server.write("POST", "/articles?id=a", page + "续建。", once);
    assertThat(statuses(server.json(second).get("items"))).containsExactly(412);
    HttpResponse<String> several =
        server.write(
            "POST",
            "/articles",
            "[{\"id\":\"a\",\"body\":\"辽阳。\"},{\"id\":\"a\",\"body\":\"辽阳。\",\"ifMatch\":\"*\"}]",
            "If-None-Match",
            "*");
    assertThat(statuses(server.json(several).get("items"))).containsExactly(412, 200);
  }

  @Test
  void thousandsAreTakenAndMoreThanTenThousandRefusedAsAWhole() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      lines.append("{\"id\":\"n%d\",\"body\":\"铁岭第%d个农产品加工项目。\"}\n".formatted(i, i));
    }
    assertThat(statuses(post(lines.toString(), LINES))).hasSize(1_000).containsOnly(201);
    Soon.is(() -> server.engine.articleCount() == 1_000);
    String many = "{\"body\":\"x\"}\n".repeat(10_001);
    HttpResponse<String> refused = server.write("POST", "/articles", many, "Content-Type", LINES);
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.body()).contains("10,000");
    assertThat(server.engine.articleCount()).isEqualTo(1_000);
  }

  @Test
  void aBodyBeyondTheLimitIsRefused() throws Exception {
    String big = "[{\"id\":\"big\",\"body\":\"" + "长".repeat(22_400_000) + "\"}]";
    HttpResponse<String> refused = server.write("POST", "/articles", big);
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.body()).contains("67,108,864");
  }

  @Test
  void malformedJsonIsRefusedAsAWhole() throws Exception {
    HttpResponse<String> refused =
        server.write("POST", "/articles", "[{\"id\":\"a\",\"body\":\"正文。\"},");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(server.status("a")).isEqualTo(404);
  }

  @Test
  void nothingMayFollowAnArticle() throws Exception {
    String one = "{\"id\":\"a\",\"body\":\"抚顺项目。\"}";
    String two = "{\"id\":\"b\",\"body\":\"本溪项目。\"}";
    HttpResponse<String> refused = server.write("POST", "/articles", one + "\n" + two);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("urn:zhenxing:bad-body", "第 2 行");
    assertThat(server.status("a")).isEqualTo(404);

    JsonNode items = post(one + two + "\n" + two + "\n", LINES);
    assertThat(statuses(items)).containsExactly(400, 201);
    assertThat(server.put("a", one + two).statusCode()).isEqualTo(400);
    assertThat(server.write("PATCH", "/articles/b", "{\"source\":\"日报\"} 7").statusCode())
        .isEqualTo(400);
  }
}
