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

/** Runs a main class of the project in a Java process of its own. */
public final class JavaProcess {

  private JavaProcess() {}

  /** How a process ended and what it said. */
  public record Outcome(int code, String out, String err) {

    /** What it printed, as JSON; it has ended well. */
    public JsonNode json() throws IOException {
      assertThat(code).as(err).isZero();
      return new JsonMapper().readTree(out);
    }
  }

  /**
   * The command that runs a class.
   *
   * @param options of Java
   */
  public static List<String> command(Class<?> main, List<String> options, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("--enable-native-access=ALL-UNNAMED");
    // A life of some seconds is too short for the best code.
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  /** Starts a process and waits for its end. */
  public static Outcome run(ProcessBuilder builder, Path folder, long seconds) throws Exception {
    return end(start(builder, folder), folder, seconds);
  }

  /**
   * Starts a process.
   *
   * @param folder where what it says is kept
   * @throws IOException when it cannot be started
   */
  public static Process start(ProcessBuilder builder, Path folder) throws IOException {
    return builder
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve("err").toFile())
        .start();
  }

  /** Waits for the end of a process; it is ended when it takes too long. */
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
