package zhenxing.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static zhenxing.TestFiles.write;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The command line takes precedence over the environment, the environment over the file. */
class SettingsTest {

  @TempDir private Path folder;

  private String[] arguments(String file, Map<String, String> environment, String... given) {
    write(folder, "zhenxing.conf", file);
    return new SettingsArguments(Main.commandLine(), Settings.read(folder, environment::get))
        .of(given);
  }

  @Test
  void theFileStandsForOptionsThatAreNotGiven() {
    String file =
        "# what we listen on\nport = 7711\n\nallowed-host = a.example\nallowed-host=b.example\n";
    assertThat(arguments(file, Map.of(), "serve", "--host", "::1"))
        .containsExactlyInAnyOrder(
            "serve",
            "--port=7711",
            "--allowed-host=a.example",
            "--allowed-host=b.example",
            "--host",
            "::1")
        .startsWith("serve");
    assertThat(arguments(file, Map.of("ZHENXING_PORT", "7722"), "serve"))
        .contains("--port=7722")
        .doesNotContain("--port=7711");
    assertThat(arguments(file, Map.of("ZHENXING_PORT", "7722"), "serve", "--port=1"))
        .contains("--port=1")
        .doesNotContain("--port=7722");
    assertThat(arguments(file, Map.of(), "search", "大连")).containsExactly("search", "大连");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstLine() {
    assertThat(arguments("\ufeffport = 7711\n", Map.of(), "serve"))
        .containsExactly("serve", "--port=7711");
  }

  @Test
  void whatIsSwitchedOnIsTrueOrFalse() {
    assertThat(arguments("office = true\n", Map.of(), "index"))
        .containsExactly("index", "--office");
    assertThat(arguments("office = false\n", Map.of(), "index")).containsExactly("index");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> arguments("office = yes\n", Map.of(), "index"))
        .withMessageContaining("zhenxing.conf:1");
  }

  @Test
  void whatIsOnByDefaultIsSwitchedOff() {
    assertThat(arguments("watch = false\n", Map.of(), "serve"))
        .containsExactly("serve", "--no-watch");
    assertThat(arguments("", Map.of("ZHENXING_WAIT", "false"), "index"))
        .containsExactly("index", "--no-wait");
    assertThat(arguments("watch = true\n", Map.of(), "serve")).containsExactly("serve", "--watch");
    assertThat(arguments("watch = true\n", Map.of(), "serve", "--no-watch"))
        .containsExactly("serve", "--no-watch");
  }

  @Test
  void foldersOfTheFileLieBesideIt() {
    assertThat(arguments("corpus = news\n", Map.of(), "index"))
        .containsExactly("index", "--corpus=" + folder.toAbsolutePath().resolve("news"));
    assertThat(arguments("", Map.of("ZHENXING_CORPUS", "news"), "index"))
        .containsExactly("index", "--corpus=news");
  }

  @ParameterizedTest
  @CsvSource({
    "prot = 1, 'there is no setting ''prot'''",
    "port, a line looks like",
    "= 1, a line looks like"
  })
  void aLineThatSaysNothingIsNamed(String line, String message) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> arguments("\n" + line + "\n", Map.of(), "serve"))
        .withMessageContaining("zhenxing.conf:2")
        .withMessageContaining(message);
  }

  @Test
  void whatIsInForceIsPrintedWithItsOriginAndWithoutSecrets() {
    CommandLine program = Main.commandLine();
    StringWriter out = new StringWriter();
    program.setOut(new PrintWriter(out));
    assertThat(program.execute("config")).isZero();
    assertThat(out.toString())
        .contains("port = 7700", "# default", "time-limit = 2000", "token = ", "index = ");
    assertThat(program.execute("config", "nothing")).isEqualTo(2);
  }
}
