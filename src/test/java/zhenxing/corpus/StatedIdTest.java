package zhenxing.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenxing.TestFiles.write;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A stated id is used unchanged, or refused. */
class StatedIdTest {

  @TempDir private Path folder;

  private void jsonLine(Object id) throws Exception {
    write(folder, "a.jsonl", new JsonMapper().writeValueAsString(Map.of("id", id, "body", "正文。")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "云南省#23",
        "a/b",
        "a\\b",
        "100%",
        "%2F",
        "a?b&c=d",
        "海滨 一",
        " a ",
        "a+b",
        "a;b",
        "../a",
        "...",
        "\"<x>'",
        "𠮷",
        "é",
        "http://example.org/1.html"
      })
  void anyOther(String id) throws Exception {
    jsonLine(id);
    assertThat(Reading.of(folder).article().id()).isEqualTo(id);
    write(folder, "a.jsonl", "");
    write(folder, "b.md", "---\nid: '" + id.replace("'", "''") + "'\n---\n正文。\n");
    assertThat(Reading.of(folder).article().id()).isEqualTo(id);
  }

  @Test
  void ofUpToFiveHundredCharacters() throws Exception {
    jsonLine("港".repeat(500));
    assertThat(Reading.of(folder).article().id()).hasSize(500);
    jsonLine("港".repeat(501));
    assertThat(Reading.of(folder).rejection().reason()).contains("'id'", "500");
  }

  @Test
  void numbersAreIds() throws Exception {
    jsonLine(12_345_678_901L);
    assertThat(Reading.of(folder).article().id()).isEqualTo("12345678901");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\tb", "\u0000", "a\u007F", "a\u0085", ".", ".."})
  void noneThatAnAddressCannotHold(String id) throws Exception {
    jsonLine(id);
    assertThat(Reading.of(folder).rejection().reason()).contains("'id'").doesNotContain("\n");
  }

  @Test
  void noHalfOfACharacter() {
    write(folder, "a.jsonl", "{\"id\":\"a\\ud83d\",\"body\":\"正文。\"}");
    assertThat(Reading.of(folder).rejection().reason()).contains("'id'", "half");
  }

  @ParameterizedTest
  @CsvSource({"''", "' '", "null"})
  void anEmptyOneIsNone(String id) {
    String value = id.equals("null") ? id : "\"" + id + "\"";
    write(folder, "a.jsonl", "{\"id\":" + value + ",\"body\":\"正文。\"}");
    assertThat(Reading.of(folder).article().id()).isEqualTo("a~1");
  }
}
