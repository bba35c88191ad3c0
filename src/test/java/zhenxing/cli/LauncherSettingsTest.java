package zhenxing.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenxing.TestFiles.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/**
 * The launcher puts optional libraries on the class path wherever the program takes their option to
 * be given: on the command line, in the environment, or in the file of settings. Here it runs a
 * stand-in for Java that prints its arguments.
 */
class LauncherSettingsTest {

  private static final List<String> OPTIONAL = List.of("semantic", "office");

  @TempDir private Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private Path home;

  @BeforeEach
  void release() throws IOException {
    home = Files.createDirectory(folder.resolve("a b $HOME `x` \"y\" *"));
    write(home, "zhenxing", Files.readString(Path.of("zhenxing")));
    write(home, "lib/zhenxing.jar", "");
    for (String option : OPTIONAL) Files.createDirectories(home.resolve("lib/" + option));
    write(folder, "jdk/release", "JAVA_VERSION=\"25\"\n");
    Path java = write(folder, "jdk/bin/java", "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    environment.put("PATH", System.getenv("PATH"));
    environment.put("JAVA_HOME", folder.resolve("jdk").toString());
  }

  /** Returns the class path with which the launcher starts Java. */
  private String classPath(String... arguments) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            Stream.concat(
                    Stream.of("/bin/sh", home.resolve("zhenxing").toString()),
                    Arrays.stream(arguments))
                .toList());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.directory(folder.toFile()).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    List<String> lines = out.lines().toList();
    assertThat(lines).as(out).contains("-cp", "zhenxing.cli.Main");
    assertThat(lines.subList(lines.indexOf("zhenxing.cli.Main") + 1, lines.size()))
        .containsExactly(arguments);
    return lines.get(lines.indexOf("-cp") + 1);
  }

  private boolean isOnClassPath(String option, String... arguments) throws Exception {
    return classPath(arguments).contains(home.resolve("lib/" + option) + "/*");
  }

  private boolean isTakenByTheProgram(String option, String... arguments) {
    Settings settings = Settings.read(home, environment::get);
    String[] all = new SettingsArguments(Main.commandLine(), settings).of(arguments);
    return Arrays.asList(all).contains("--" + option);
  }

  static Stream<Arguments> settings() {
    List<String> files =
        List.of(
            "",
            "NAME = true\n",
            "  NAME=true  \r\n",
            "\tNAME\t=\ttrue",
            "NAME = false\n",
            "# NAME = true\n",
            "port = 7711\nNAME = true\nhost = ::1\n",
            "index = NAME = true\n",
            "NAME = false\nNAME = true\n");
    List<String> variables = new ArrayList<>(List.of("true", "false"));
    variables.add(null);
    List<List<String>> commands =
        List.of(
            List.of("serve"),
            List.of("serve", "--NAME"),
            List.of("index", "--strict", "--corpus", "c d"),
            List.of("config"));
    List<Arguments> all = new ArrayList<>();
    for (String option : OPTIONAL) {
      for (String file : files) {
        for (String variable : variables) {
          for (List<String> command : commands) {
            List<String> named =
                command.stream().map(word -> word.replace("NAME", option)).toList();
            all.add(Arguments.of(option, file.replace("NAME", option), variable, named));
          }
        }
      }
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("settings")
  void librariesAreThereWhereTheProgramTakesTheOptionToBeGiven(
      String option, String file, String variable, List<String> command) throws Exception {
    write(home, "zhenxing.conf", file);
    if (variable != null) environment.put("ZHENXING_" + option.toUpperCase(Locale.ROOT), variable);
    String[] arguments = command.toArray(String[]::new);
    assertThat(isOnClassPath(option, arguments)).isEqualTo(isTakenByTheProgram(option, arguments));
  }

  @Test
  void anotherFileOfSettingsIsReadWhereTheEnvironmentNamesIt() throws Exception {
    write(home, "zhenxing.conf", "semantic = true\n");
    environment.put("ZHENXING_CONF", "nowhere.conf");
    assertThat(isOnClassPath("semantic", "serve")).isFalse();
    write(folder, "x'y $(touch z) \"q\".conf", "semantic = true\n");
    environment.put("ZHENXING_CONF", "x'y $(touch z) \"q\".conf");
    assertThat(isOnClassPath("semantic", "serve")).isTrue();
    assertThat(folder.resolve("z")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"true; touch z", "$(touch z)", "`touch z`", "'; touch z; '", "-n", "", "*"})
  void aValueIsNeverRun(String value) throws Exception {
    write(home, "zhenxing.conf", "semantic = " + value + "\nindex = " + value + "\n");
    assertThat(isOnClassPath("semantic", "serve")).isFalse();
    environment.put("ZHENXING_SEMANTIC", value);
    environment.put("ZHENXING_INDEX", value);
    assertThat(isOnClassPath("semantic", "serve")).isFalse();
    assertThat(folder.resolve("z")).doesNotExist();
  }

  @Test
  void anIndexWithVectorsIsFoundWhereverItIsNamed() throws Exception {
    Files.createDirectories(folder.resolve("vectors/meaning"));
    Files.createDirectories(folder.resolve("plain"));
    assertThat(isOnClassPath("semantic", "search", "x")).isFalse();
    assertThat(isOnClassPath("semantic", "search", "--index", "vectors", "x")).isTrue();
    assertThat(isOnClassPath("semantic", "search", "--index=vectors", "x")).isTrue();
    write(home, "zhenxing.conf", "index = ../vectors\n");
    assertThat(isOnClassPath("semantic", "search", "x")).isTrue();
    assertThat(isOnClassPath("semantic", "search", "--index=plain", "x")).isFalse();
    environment.put("ZHENXING_INDEX", "plain");
    assertThat(isOnClassPath("semantic", "search", "x")).isFalse();
    write(home, "zhenxing.conf", "index = " + folder.resolve("vectors") + "\n");
    environment.remove("ZHENXING_INDEX");
    assertThat(isOnClassPath("semantic", "search", "x")).isTrue();
  }

  @Test
  void everyCommandThatHasAnOptionFindsItsLibraries() throws Exception {
    for (String option : OPTIONAL) {
      for (Map.Entry<String, CommandLine> command :
          Main.commandLine().getSubcommands().entrySet()) {
        boolean isKnown = command.getValue().getCommandSpec().findOption("--" + option) != null;
        assertThat(isOnClassPath(option, command.getKey(), "--" + option))
            .as("%s --%s", command.getKey(), option)
            .isEqualTo(isKnown);
      }
    }
  }
}
