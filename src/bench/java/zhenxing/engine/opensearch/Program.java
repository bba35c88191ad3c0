package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The commands of this project, each in a process of its own, as a user starts them. */
final class Program {

  private static final Pattern ADDRESS = Pattern.compile("listens on (http://[0-9.:]+)");
  private static final int LOOK_MILLIS = 100;

  private final List<String> options;
  private final Path folder;

  private Program(List<String> options, Path folder) {
    this.options = options;
    this.folder = folder;
  }

  static Program onCluster(ClusterSettings settings, Path corpus, Path folder) throws IOException {
    return new Program(
        List.of(
            "--engine=opensearch",
            "--url="
                + settings.nodes().stream().map(URI::toString).collect(Collectors.joining(",")),
            "--cluster-index=" + settings.name(),
            "--shards=" + settings.shards(),
            "--replicas=" + settings.replicas(),
            "--corpus=" + corpus,
            "--index=" + empty(folder)),
        folder);
  }

  static Program inFolder(Path corpus, Path folder) throws IOException {
    return new Program(List.of("--corpus=" + corpus, "--index=" + empty(folder)), folder);
  }

  private static Path empty(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
      }
    }
    return Files.createDirectories(folder);
  }

  private Process start(String command, String... more) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-Xmx1g", "--enable-native-access=ALL-UNNAMED"));
    // As the launcher has it.
    if (command.equals("index")) {
      line.addAll(
          List.of(
              "-XX:+UseParallelGC",
              "-XX:+UseTransparentHugePages",
              "-XX:InlineSmallCode=1200",
              "-XX:MaxInlineLevel=9"));
    }
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), "zhenxing.cli.Main"));
    line.add(command);
    line.addAll(options);
    line.addAll(List.of(more));
    return new ProcessBuilder(line).redirectOutput(said("out")).redirectError(said("err")).start();
  }

  private File said(String where) {
    return new File(folder + "." + where);
  }

  /** Runs {@code index}; processor time is that of its process. */
  Usage index(int articles) throws Exception {
    double begun = System.nanoTime() / 1e9;
    Process process = start("index", "--json");
    double processor = 0;
    while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
      processor =
          process
              .toHandle()
              .info()
              .totalCpuDuration()
              .map(d -> d.toMillis() / 1e3)
              .orElse(processor);
    }
    String out = Files.readString(said("out").toPath());
    if (process.exitValue() != 0 || Dsl.JSON.readTree(out).path("added").asInt() != articles) {
      throw new IOException(out + Files.readString(said("err").toPath()));
    }
    return new Usage(System.nanoTime() / 1e9 - begun, processor);
  }

  /** Starts {@code serve} and waits until it is ready. */
  Server serve() throws Exception {
    Process process = start("serve", "--port=0", "--no-watch");
    while (true) {
      if (!process.isAlive()) throw new IOException(Files.readString(said("err").toPath()));
      Matcher address = ADDRESS.matcher(Files.readString(said("out").toPath()));
      if (address.find()) {
        Server server = new Server(process, URI.create(address.group(1)));
        JsonNode ready = Dsl.JSON.readTree(server.get("/health/ready"));
        if (ready.path("status").asText().equals("ready") && !ready.has("indexing")) return server;
      }
      Thread.sleep(LOOK_MILLIS);
    }
  }

  /** A server that is running. */
  record Server(Process process, URI address, HttpClient client) implements AutoCloseable {

    Server(Process process, URI address) {
      this(process, address, HttpClient.newHttpClient());
    }

    String get(String path) throws IOException {
      try {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path)).build();
        return client.send(request, BodyHandlers.ofString()).body();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(e);
      }
    }

    String search(String query) throws IOException {
      return get("/api/v1/search?size=10&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
      process.destroy();
      client.close();
    }
  }
}
