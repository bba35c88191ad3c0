package zhenxing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenxing.server.TestServer.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reasons of the catalogue are told in the language that is asked for. */
class EvidenceTest {

  /** A text, the field that its reason is for, and the labels of the reason in both languages. */
  private record Case(String body, String field, String chinese, String english) {}

  private static final List<Case> CASES =
      List.of(
          dated("新华社青岛2023年3月5日电（记者 林一帆）渔港的冷链库封顶，船队将在秋天出海。", "电头", "dateline"),
          dated("渔港冷链库封顶\n发布时间：2023-03-05 10:20\n冷链库昨天封顶，船队将在秋天出海。", "发布时间", "time of publication"),
          dated("2023年3月5日，青岛的渔港冷链库封顶，船队将在秋天出海。", "导语", "lead"),
          dated("渔港的干部说，2022年是青岛渔港改造的攻坚之年，冷链库要按时封顶。", "之年", "called the year of something"),
          dated("渔港的船队在“十三五”开局之年出海，冷链库随后封顶。", "五年规划", "five-year plan"),
          new Case("来源：青岛日报\n青岛的渔港冷链库封顶，船队将在秋天出海。", "source", "署名", "byline"));

  private static Case dated(String body, String chinese, String english) {
    return new Case(body, "date", chinese, english);
  }

  @Test
  void everyReasonIsInTheLanguageThatIsAskedFor(@TempDir Path folder) throws Exception {
    StringBuilder lines = new StringBuilder();
    JsonMapper json = new JsonMapper();
    for (int i = 0; i < CASES.size(); i++) {
      lines.append(
          json.createObjectNode().put("id", "a" + i).put("body", CASES.get(i).body).toString());
      lines.append('\n');
    }
    try (TestServer server = new TestServer(folder, lines.toString())) {
      for (int i = 0; i < CASES.size(); i++) {
        Case one = CASES.get(i);
        String path = "/articles/a" + i + "/evidence";
        assertThat(why(server.ok(path), one.field)).startsWith(one.chinese + "：");
        assertThat(why(server.ok(path + "?lang=zh"), one.field)).startsWith(one.chinese + "：");
        JsonNode english = server.ok(path + "?lang=en");
        assertThat(why(english, one.field)).startsWith(one.english + ": ");
        // What is quoted is the same in both; what is said of it is not.
        List<String> labels = new ArrayList<>();
        for (JsonNode evidence : english.get("evidence")) {
          String text = evidence.get("why").asText();
          switch (evidence.get("field").asText()) {
            case "title" -> labels.add(text);
            case "industries" -> labels.add(text.replaceAll("^[^;]*;|\\([^)]*\\)$", ""));
            case "date", "source", "author" -> labels.add(text.substring(0, text.indexOf(':')));
            default -> {}
          }
        }
        assertThat(labels).isNotEmpty().allMatch(label -> label.matches("\\P{IsHan}+"));
      }
      assertThat(server.get("/articles/a0/evidence?lang=" + encoded("日")).statusCode())
          .isEqualTo(400);
    }
  }

  @Test
  void whatWasStatedHasNoEvidence(@TempDir Path folder) throws Exception {
    String lines =
        """
        {"id":"s","body":"青岛渔港封顶\\n（记者 林一帆）青岛的渔港冷链库封顶，船队将在秋天出海。","author":"王静"}
        {"id":"d","body":"青岛渔港封顶\\n（记者 林一帆）青岛的渔港冷链库封顶，船队将在秋天出海。"}
        """;
    try (TestServer server = new TestServer(folder, lines)) {
      assertThat(fields(server.ok("/articles/s/evidence")))
          .contains("title")
          .doesNotContain("author");
      assertThat(fields(server.ok("/articles/d/evidence"))).contains("title", "author");
    }
  }

  private static List<String> fields(JsonNode answer) {
    List<String> fields = new ArrayList<>();
    for (JsonNode evidence : answer.get("evidence")) fields.add(evidence.get("field").asText());
    return fields;
  }

  private static String why(JsonNode answer, String field) {
    for (JsonNode evidence : answer.get("evidence")) {
      if (evidence.get("field").asText().equals(field)) return evidence.get("why").asText();
    }
    return answer.toString();
  }
}
