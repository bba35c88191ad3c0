package zhenxing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a main class of the project in a separate Java process. */
public final class JavaProcess {

  private JavaProcess() {}

  /** The exit code and the output of a process. */
  public record Outcome(int code, String out, String err) {

    /** Returns the output as JSON. Fails unless the exit code is 0. */
    public JsonNode json() throws IOException {
      assertThat(code).as(err).isZero();
      return new JsonMapper().readTree(out);
    }
  }

  /**
   * Returns the command that runs a class.
   *
   * @param options options for Java
   */
  public static List<String> command(Class<?> main, List<String> options, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("--enable-native-access=ALL-UNNAMED");
    // The process lives for seconds only, so the second compiler would not pay.
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  /**
   * Starts a process and waits until it ends.
   *
   * @param folder folder for its output
   * @param seconds time limit
   */
  public static Outcome run(ProcessBuilder builder, Path folder, long seconds) throws Exception {
    return end(start(builder, folder), folder, seconds);
  }

  /**
   * Starts a process.
   *
   * @param folder folder for its output
   * @throws IOException if it cannot be started
   */
  public static Process start(ProcessBuilder builder, Path folder) throws IOException {
    return builder
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve("err").toFile())
        .start();
  }

  /** Waits until a process ends. Kills it and fails if it takes longer than the limit. */
  public static Outcome end(Process process, Path folder, long seconds) throws Exception {
    try {
      assertThat(process.waitFor(seconds, TimeUnit.SECONDS)).as("ends in time").isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new Outcome(
        process.exitValue(),
        Files.readString(folder.resolve("out"), StandardCharsets.UTF_8),
        Files.readString(folder.resolve("err"), StandardCharsets.UTF_8));
  }
}
