package zhenxing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhenxing.JavaProcess;
import zhenxing.Soon;

/** Runs {@code zhenxing serve} in a separate process on a free port. */
final class ServeProcess {

  private static final Pattern ADDRESS = Pattern.compile("listens on (http://[0-9.:]+)");
  private static final Duration LONGEST_START = Duration.ofMinutes(6);
  private static final long LONGEST_END_SECONDS = 60;

  private final Process process;
  private final String address;

  private ServeProcess(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  /**
   * Starts a server and waits until its index is up to date with the corpus.
   *
   * @param folder folder for its output
   * @param token token for writing, or null for a server that accepts no writes
   */
  static ServeProcess start(Path folder, Path corpus, Path index, String token, String... options)
      throws IOException {
    return start(List.of(), folder, corpus, index, token, options);
  }

  /**
   * Starts a server through another command, which must replace itself by the server (exec).
   *
   * @param command the other command; the server's command line is appended to it
   */
  static ServeProcess start(
      List<String> command, Path folder, Path corpus, Path index, String token, String... options)
      throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "serve",
                "--port",
                "0",
                "--corpus",
                corpus.toString(),
                "--index",
                index.toString()));
    arguments.addAll(List.of(options));
    List<String> all = new ArrayList<>(command);
    all.addAll(JavaProcess.command(Main.class, List.of(), arguments.toArray(String[]::new)));
    ProcessBuilder builder = new ProcessBuilder(all);
    if (token != null) builder.environment().put("ZHENXING_TOKEN", token);
    Process process = JavaProcess.start(builder, folder);
    Path out = folder.resolve("out");
    try {
      // The server prints the second line when the first run is done.
      Soon.is(
          LONGEST_START,
          () -> !process.isAlive() || Files.readString(out).contains("articles to search"));
      Matcher matcher = ADDRESS.matcher(Files.readString(out));
      assertThat(matcher.find()).as(Files.readString(folder.resolve("err"))).isTrue();
      return new ServeProcess(process, matcher.group(1));
    } catch (Throwable e) {
      process.destroyForcibly();
      throw e;
    }
  }

  /** Returns scheme, host and port: {@code http://127.0.0.1:7700}. */
  String address() {
    return address;
  }

  /** Returns the process id. */
  long pid() {
    return process.pid();
  }

  /** Sends a signal to the server, such as {@code STOP}. */
  void signal(String name) throws IOException, InterruptedException {
    Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
    assertThat(kill.waitFor()).isZero();
  }

  /** Asks the server to stop, and waits until it has ended. */
  void stop() throws InterruptedException {
    process.destroy();
    assertThat(process.waitFor(LONGEST_END_SECONDS, TimeUnit.SECONDS)).as("stops").isTrue();
  }

  /** Kills the server. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    assertThat(process.waitFor(LONGEST_END_SECONDS, TimeUnit.SECONDS)).as("ends").isTrue();
  }
}
