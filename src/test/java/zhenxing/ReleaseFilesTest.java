package zhenxing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/**
 * The files of a release are well-formed and name existing files. {@code src/release/try.sh} starts
 * what a build made. Containers are built only on machines with a container engine.
 */
class ReleaseFilesTest {

  private static final Set<String> INSTRUCTIONS =
      Set.of(
          "FROM",
          "WORKDIR",
          "COPY",
          "RUN",
          "USER",
          "VOLUME",
          "EXPOSE",
          "HEALTHCHECK",
          "ENTRYPOINT",
          "CMD");

  private static final Pattern STAGE = Pattern.compile("FROM \\S++ AS (\\w++)");
  private static final Pattern JAVA_OPTION =
      Pattern.compile("-D[\\w.]++=[\\w.-]*+|--[a-z-]++=[\\w-]++|zhenxing\\.cli\\.Main");
  private static final Pattern PATH = Pattern.compile("^(?:/usr/share/zhenxing|/usr/bin)/[\\w/]*+");

  private static List<String> instructions() throws IOException {
    String joined = Files.readString(Path.of("Dockerfile")).replace("\\\n", " ");
    return joined.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
  }

  @Test
  void theDockerfileHasKnownInstructionsAndItsOwnStages() throws IOException {
    List<String> lines = instructions();
    assertThat(lines.getFirst()).startsWith("FROM ");
    for (String line : lines) assertThat(INSTRUCTIONS).contains(line.split(" ", 2)[0]);
    List<String> stages =
        lines.stream()
            .flatMap(line -> STAGE.matcher(line).results().map(stage -> stage.group(1)))
            .toList();
    for (String line : lines) {
      if (!line.startsWith("COPY --from=")) continue;
      assertThat(stages).contains(line.substring("COPY --from=".length(), line.indexOf(' ', 12)));
    }
  }

  @Test
  void theContainerOffersTheVolumeAndPortThatComposeUses() throws IOException {
    JsonNode compose = new YAMLMapper().readTree(Path.of("compose.yaml").toFile());
    JsonNode service = compose.at("/services/zhenxing");
    assertThat(service.get("build").asText()).isEqualTo(".");
    String[] port = service.at("/ports/0").asText().split(":");
    String[] volume = service.at("/volumes/0").asText().split(":");
    assertThat(port[0]).as("reached from this machine only").isEqualTo("127.0.0.1");
    assertThat(instructions()).contains("EXPOSE " + port[2], "VOLUME " + volume[1]);
    assertThat(compose.get("volumes").has(volume[0])).isTrue();
  }

  /**
   * Runs the container's health check against a server that is ready and against one that is not.
   */
  @Test
  void theContainerIsHealthyWhenTheServerIsReady() throws Exception {
    String check =
        instructions().stream()
            .filter(line -> line.startsWith("HEALTHCHECK"))
            .findFirst()
            .orElseThrow();
    JsonNode command = new JsonMapper().readTree(check.substring(check.indexOf('[')));
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    AtomicInteger status = new AtomicInteger();
    server.createContext(
        "/health/ready",
        exchange -> {
          exchange.sendResponseHeaders(status.get(), -1);
          exchange.close();
        });
    server.start();
    String port = String.valueOf(server.getAddress().getPort());
    List<String> words = new ArrayList<>();
    for (JsonNode word : command) words.add(word.asText().replace("7700", port));
    try {
      status.set(200);
      assertThat(new ProcessBuilder(words).start().waitFor()).isZero();
      status.set(503);
      assertThat(new ProcessBuilder(words).start().waitFor()).isEqualTo(1);
    } finally {
      server.stop(0);
    }
    assertThat(new ProcessBuilder(words).start().waitFor()).isEqualTo(1);
  }

  private static NodeList ofTheZip(String element) throws Exception {
    Document zip =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(Path.of("src/release/zip.xml").toFile());
    NodeList elements = zip.getElementsByTagName(element);
    assertThat(elements.getLength()).isPositive();
    return elements;
  }

  @Test
  void whatIsPackedIsInTheProject() throws Exception {
    NodeList sources = ofTheZip("source");
    for (int i = 0; i < sources.getLength(); i++) {
      String source = sources.item(i).getTextContent();
      if (!source.startsWith("target/")) assertThat(Path.of(source)).exists();
    }
  }

  @Test
  void theWindowsLauncherHasTheLibrariesThatArePacked() throws Exception {
    String script = Files.readString(Path.of("src/release/zhenxing.cmd"));
    NodeList folders = ofTheZip("outputDirectory");
    for (int i = 0; i < folders.getLength(); i++) {
      String folder = folders.item(i).getTextContent();
      if (!folder.startsWith("lib")) continue;
      assertThat(script).contains("%home%\\" + folder.replace('/', '\\') + "\\*");
    }
  }

  @Test
  void bothLaunchersStartJavaWithTheSameOptions() throws IOException {
    assertThat(javaOptions(Path.of("src/release/zhenxing.cmd")))
        .isNotEmpty()
        .isEqualTo(javaOptions(Path.of("zhenxing")));
  }

  /** Returns the options that a launcher gives to Java, without paths, and the class it starts. */
  private static Set<String> javaOptions(Path launcher) throws IOException {
    String script = Files.readString(launcher);
    String command = script.substring(script.indexOf("-Dzhenxing.home="));
    return JAVA_OPTION
        .matcher(command)
        .results()
        .map(option -> option.group())
        .collect(Collectors.toSet());
  }

  @Test
  void theServiceStartsWhatThePackageInstalls() throws IOException {
    String unit = Files.readString(Path.of("src/release/zhenxing.service"));
    String command =
        unit.lines()
            .filter(line -> line.startsWith("ExecStart="))
            .map(line -> line.substring("ExecStart=".length()).split(" ")[0])
            .findFirst()
            .orElseThrow();
    assertThat(command).matches(PATH);
    assertThat(Files.readString(Path.of("pom.xml")))
        .contains("<linkName>" + command + "</linkName>");
  }
}
