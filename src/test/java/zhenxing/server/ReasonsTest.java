package zhenxing.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The reason for a refused write is in the requested language, whichever part of the program
 * refused it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReasonsTest {

  /** Three consecutive English words, which do not occur in names, fields or values. */
  private static final Pattern ENGLISH =
      Pattern.compile("(?<![\\w-])[a-z]+ [a-z]+ [a-z]+(?![\\w-])");

  /** Chinese text other than quotations from the request. */
  private static final Pattern SENTENCE = Pattern.compile("[应请没有不是的]{2,}|[，。；：]");

  @AutoClose private WritableServer server;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Files.writeString(
        corpus.resolve("a.jsonl"),
        "{\"id\":\"known\",\"title\":\"灯塔\",\"body\":\"灯塔昨夜重新点亮，守塔人换了新灯。\"}\n");
    Files.writeString(
        corpus.resolve("corrections.jsonl"), "{\"id\":\"known\",\"source\":\"塔报\"}\n");
    server = new WritableServer(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "PATCH | /articles/known | {\"places\":[{\"province\":\"云南\",\"city\":\"大连\"}]}",
        "PATCH | /articles/known | {\"places\":[\"大莲\"]}",
        "PATCH | /articles/known | {\"places\":[{\"province\":\"蓬莱岛\"}]}",
        "PATCH | /articles/known | {\"places\":[{\"province\":\"辽宁\",\"city\":\"大莲\"}]}",
        "PATCH | /articles/known | {\"places\":[7]}",
        "PATCH | /articles/known | {\"places\":[{\"province\":\"辽宁\",\"role\":\"main\"}]}",
        "PATCH | /articles/known | {\"industries\":[\"petrochemical\"]}",
        "PATCH | /articles/known | {\"industries\":[\"石化\"]}",
        "PATCH | /articles/known | {\"industries\":\"food\"}",
        "PATCH | /articles/known | {\"date\":\"2023-02-30\"}",
        "PATCH | /articles/known | {\"date\":\"0999\"}",
        "PATCH | /articles/known | {\"date\":\"昨天\"}",
        "PATCH | /articles/known | {\"date\":2023.1}",
        "PATCH | /articles/known | {\"date\":\"2023-00\"}",
        "PATCH | /articles/known | {\"titel\":\"灯\"}",
        "PATCH | /articles/known | {\"title\":\" \"}",
        "PATCH | /articles/known | {\"title\":{}}",
        "PATCH | /articles/known | {\"source\":\"别报\"}",
        "PATCH | /articles/unknown | {\"title\":\"灯\"}",
        "PATCH | /articles/known | [1]",
        "PATCH | /articles/known | {\"title\":",
        "DELETE | /articles/never | ``",
        "PUT | /articles/new | {\"title\":\"没有正文\"}",
        "PUT | /articles/new | {\"title\":\"空\",\"body\":\" \"}",
        "PUT | /articles/new | {\"id\":\"other\",\"body\":\"灯塔。\"}",
        "PUT | /articles/%20 | {\"body\":\"灯塔。\"}",
        "PUT | /articles/a%07 | {\"body\":\"灯塔。\"}",
        "POST | /articles | 7",
        "POST | /articles | [{\"body\":\"灯塔。\"}] 7",
        "POST | /articles | [{\"body\":\"灯塔。\"},",
      })
  void areToldInBothLanguages(String method, String path, String body) throws Exception {
    String chinese = detail(server.write(method, path + "?lang=zh", body));
    String english = detail(server.write(method, path + "?lang=en", body));
    assertThat(chinese).containsPattern("[\\u4e00-\\u9fff]").doesNotContainPattern(ENGLISH);
    assertThat(english).isNotEqualTo(chinese).doesNotContainPattern(SENTENCE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "text/html | <title>404 Not Found</title><p>页面不存在</p>",
        "text/html | <nav><a href=/>首页</a></nav>",
        "text/plain | ` `",
        "text/markdown | `---\ndate: [\n---\n灯塔。`",
        "text/markdown | `---\nplaces: 火星\n---\n灯塔。`",
        "application/pdf | 灯塔",
      })
  void alsoOfPagesAndTexts(String type, String body) throws Exception {
    String[] header = {"Content-Type", type};
    String chinese = detail(server.write("PUT", "/articles/page?lang=zh", body, header));
    String english = detail(server.write("PUT", "/articles/page?lang=en", body, header));
    assertThat(chinese).containsPattern("[\\u4e00-\\u9fff]").doesNotContainPattern(ENGLISH);
    assertThat(english).isNotEqualTo(chinese).doesNotContainPattern(SENTENCE);
  }

  private String detail(HttpResponse<String> response) throws Exception {
    assertThat(response.statusCode()).as(response.body()).isBetween(400, 499);
    JsonNode problem = server.json(response);
    return problem.get("detail").asText();
  }
}
