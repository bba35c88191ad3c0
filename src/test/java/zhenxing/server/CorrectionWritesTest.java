package zhenxing.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.TestFiles;
import zhenxing.indexing.IndexSummary;

/** Editors' corrections over HTTP. */
class CorrectionWritesTest {

  @TempDir private Path folder;
  @AutoClose private WritableServer server;

  @BeforeEach
  void start() throws Exception {
    server = new WritableServer(folder);
    TestFiles.write(
        server.corpus,
        "f.jsonl",
        "{\"id\":\"a\",\"body\":\"抚顺矿山机械厂改造。\"}\n{\"id\":\"b\",\"body\":\"抚顺石化扩建。\"}\n");
    TestFiles.write(server.corpus, "corrections.jsonl", "{\"id\":\"b\",\"title\":\"改过的标题\"}\n");
    server.run();
  }

  private HttpResponse<String> patch(String id, String fields, String... headers) throws Exception {
    return server.write("PATCH", "/articles/" + id, fields, headers);
  }

  @Test
  void aFieldIsCorrectedAtOnceAndForGood() throws Exception {
    String body = server.article("a").get("body").asText();
    HttpResponse<String> patched = patch("a", "{\"places\":[\"辽宁/本溪\"],\"date\":\"2021-05-06\"}");
    assertThat(patched.statusCode()).as(patched.body()).isEqualTo(200);
    JsonNode article = server.article("a");
    assertThat(article.get("date").asText()).isEqualTo("2021-05-06");
    assertThat(article.get("places").toString()).contains("本溪").doesNotContain("抚顺");
    assertThat(article.get("explicit").toString()).contains("places", "date");
    assertThat(article.get("body").asText()).isEqualTo(body);
    // A second correction is added to the first, and null removes one.
    patch("a", "{\"source\":\"抚顺日报\",\"date\":null}");
    article = server.article("a");
    assertThat(article.get("source").asText()).isEqualTo("抚顺日报");
    assertThat(article.has("date")).isFalse();
    assertThat(article.get("places").toString()).contains("本溪");
    server.close();
    server = new WritableServer(folder);
    assertThat(server.article("a")).isEqualTo(article);
  }

  @Test
  void withAnArticleItsCorrectionsAreDeleted() throws Exception {
    server.put("c-1", "{\"body\":\"阜新煤矿关闭。\"}");
    patch("c-1", "{\"title\":\"更正的标题\",\"source\":\"阜新日报\"}");
    // Putting it again keeps them.
    server.put("c-1", "{\"body\":\"阜新煤矿转型。\"}");
    assertThat(server.article("c-1").get("source").asText()).isEqualTo("阜新日报");
    patch("a", "{\"source\":\"抚顺日报\"}");
    for (String id : List.of("c-1", "a")) server.write("DELETE", "/articles/" + id, null);
    server.put("c-1", "{\"body\":\"盘锦湿地开放。\"}");
    server.put("a", "{\"body\":\"盘锦稻田丰收。\"}");
    JsonNode article = server.article("c-1");
    assertThat(article.has("source")).isFalse();
    assertThat(article.get("title").asText()).isNotEqualTo("更正的标题");
    assertThat(server.article("a").has("source")).isFalse();
    server.close();
    server = new WritableServer(folder);
    assertThat(server.article("c-1")).isEqualTo(article);
    assertThat(server.article("a").has("source")).isFalse();
  }

  @Test
  void itTouchesItsArticleAlone() throws Exception {
    JsonNode other = server.article("b");
    patch("a", "{\"source\":\"抚顺日报\"}");
    assertThat(server.article("b")).isEqualTo(other);
    IndexSummary summary = server.run();
    assertThat(summary.read()).isZero();
    assertThat(summary.unchanged()).isEqualTo(2);
  }

  @Test
  void whatThereIsNotIsRefusedWithTheNearestThatThereIs() throws Exception {
    HttpResponse<String> place = patch("a", "{\"places\":[\"云南大连\"]}");
    assertThat(place.statusCode()).isEqualTo(422);
    assertThat(place.body()).contains("辽宁").contains("大连");
    HttpResponse<String> industry = patch("a", "{\"industries\":[\"petrochemical\"]}");
    assertThat(industry.statusCode()).isEqualTo(422);
    assertThat(industry.body()).contains("petrochemicals");
    assertThat(patch("a", "{\"dates\":\"2021\"}").body()).contains("date");
    assertThat(patch("a", "{\"date\":\"2021-02-30\"}").statusCode()).isEqualTo(422);
    assertThat(patch("a", "{\"title\":\" \"}").statusCode()).isEqualTo(422);
    assertThat(patch("a", "[]").statusCode()).isEqualTo(400);
    assertThat(patch("none", "{\"title\":\"t\"}").statusCode()).isEqualTo(404);
  }

  @Test
  void aFieldThatIsCorrectedByHandIsLeftToTheFile() throws Exception {
    HttpResponse<String> refused = patch("b", "{\"title\":\"anders\"}");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("corrections.jsonl:1");
    assertThat(patch("b", "{\"source\":\"抚顺日报\"}").statusCode()).isEqualTo(200);
    assertThat(server.article("b").get("title").asText()).isEqualTo("改过的标题");
    // The file takes precedence over a correction that was made before.
    TestFiles.write(
        server.corpus,
        "corrections.jsonl",
        "{\"id\":\"b\",\"title\":\"改过的标题\",\"source\":\"辽宁日报\"}\n");
    server.run();
    assertThat(server.article("b").get("source").asText()).isEqualTo("辽宁日报");
  }

  @Test
  void aSubmittedArticleIsCorrectedTooAndKeepsThatWhenItIsPutAgain() throws Exception {
    server.put("c", "{\"body\":\"营口港集装箱码头扩建。\"}");
    patch("c", "{\"title\":\"营口港扩建\"}");
    server.put("c", "{\"body\":\"营口港集装箱码头扩建完成。\"}");
    JsonNode article = server.article("c");
    assertThat(article.get("title").asText()).isEqualTo("营口港扩建");
    assertThat(article.get("body").asText()).contains("完成");
  }

  @Test
  void aCorrectionMayExpectARevision() throws Exception {
    String etag = '"' + server.article("a").get("revision").asText() + '"';
    assertThat(patch("a", "{\"source\":\"甲报\"}", "If-Match", etag).statusCode()).isEqualTo(200);
    assertThat(patch("a", "{\"source\":\"乙报\"}", "If-Match", etag).statusCode()).isEqualTo(412);
  }
}
