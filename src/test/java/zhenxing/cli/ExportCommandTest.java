package zhenxing.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenxing.TestFiles.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Runs {@code zhenxing export}. */
class ExportCommandTest {

  @TempDir private Path folder;
  private String index;
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void fill() throws IOException {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    write(
        corpus,
        "a.jsonl",
        """
        {"id":"a","title":"大连港","body":"大连石化产业。","date":"2023","places":[{"province":"辽宁","city":"大连"}],"industries":[]}
        {"id":"b","title":"青岛港","body":"青岛石化产业。","date":"2022","places":[{"province":"山东","city":"青岛"}],"industries":[]}
        """);
    index = folder.resolve("index").toString();
    ByteArrayOutputStream ignored = new ByteArrayOutputStream();
    assertThat(run(ignored, "index", "--corpus", corpus.toString())).isZero();
  }

  private int run(OutputStream out, String... arguments) {
    err.reset();
    PrintStream oldOut = System.out;
    PrintStream oldErr = System.err;
    try (PrintStream toOut = new PrintStream(out, false, StandardCharsets.UTF_8);
        PrintStream toErr = new PrintStream(err, true, StandardCharsets.UTF_8)) {
      System.setOut(toOut);
      System.setErr(toErr);
      CommandLine commands = Main.commandLine();
      commands.setErr(new PrintWriter(toErr, true));
      String[] full = List.of(arguments).toArray(new String[arguments.length + 2]);
      full[arguments.length] = "--index";
      full[arguments.length + 1] = index;
      return commands.execute(full);
    } finally {
      System.setOut(oldOut);
      System.setErr(oldErr);
    }
  }

  private String exported(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(run(out, arguments)).as(err.toString(StandardCharsets.UTF_8)).isZero();
    assertThat(err.size()).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void writesWhatTheFiltersLeaveInTheirOrder() {
    assertThat(exported("export", "石化产业", "--format", "csv", "--sort", "oldest"))
        .isEqualTo(
            "\ufeffid,title,date,year,places,industries,source,author,url,placeRoles\r\n"
                + "b,青岛港,2022,2022,山东青岛,,,,,subject\r\n"
                + "a,大连港,2023,2023,辽宁大连,,,,,subject\r\n");
    assertThat(exported("export", "", "--format", "jsonl", "--city", "大连").lines())
        .singleElement()
        .asString()
        .startsWith("{\"id\":\"a\"");
  }

  @Test
  void whoReadsNoMoreIsNotTold() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    assertThat(run(closed, "export", "", "--format", "jsonl")).isEqualTo(1);
    assertThat(err.size()).isZero();
  }

  @Test
  void aMissingIndexIsOneLine() {
    index = folder.resolve("nowhere").toString();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(run(out, "export", "", "--format", "csv")).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
    assertThat(out.size()).isZero();
  }
}
