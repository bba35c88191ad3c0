package zhenxing.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenxing.TestFiles.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.office.SampleWord;

/** All commands that read files also read office files if {@code --office} is given. */
class OfficeOptionTest {

  @TempDir private Path folder;

  private record Outcome(int code, String out, String err) {}

  private static Outcome run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream oldOut = System.out;
    PrintStream oldErr = System.err;
    int code;
    try (PrintStream toOut = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream toErr = new PrintStream(err, true, StandardCharsets.UTF_8)) {
      System.setOut(toOut);
      System.setErr(toErr);
      code = Main.commandLine().execute(arguments);
    } finally {
      System.setOut(oldOut);
      System.setErr(oldErr);
    }
    return new Outcome(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private String word() {
    byte[] bytes = new SampleWord().paragraph("稻田公园开园").paragraph("盤錦市稻田公園今天開園，佔地八百畝。").bytes();
    return write(folder, "corpus/a.docx", bytes).toString();
  }

  @Test
  void catalogAndRestoreReadThem() throws IOException {
    String file = word();
    JsonNode entry = new JsonMapper().readTree(run("catalog", "--office", file).out());
    assertThat(entry.get("id").asText()).isEqualTo("a");
    assertThat(entry.get("title").asText()).isEqualTo("稻田公园开园");
    assertThat(run("restore", "--office", file).out()).contains("盘锦市稻田公园今天开园，占地八百亩。");
  }

  @Test
  void withoutItTheyAreRefusedWithWhatToDo() {
    Outcome outcome = run("catalog", word());
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("a.docx: .docx is read with --office only");
  }

  @Test
  void indexSaysThatItKeptWhatItCouldNotRead() throws IOException {
    word();
    String corpus = folder.resolve("corpus").toString();
    String index = folder.resolve("index").toString();
    String[] plain = {"index", "--corpus", corpus, "--index", index};
    assertThat(run("index", "--office", "--corpus", corpus, "--index", index).out())
        .contains("1 added")
        .doesNotContain("kept");
    assertThat(run(plain).out())
        .contains("0 deleted", "1 articles of office files were kept", "start with --office");
    assertThat(
            new JsonMapper()
                .readTree(run("index", "--corpus", corpus, "--index", index, "--json").out())
                .get("kept")
                .asInt())
        .isEqualTo(1);
  }
}
