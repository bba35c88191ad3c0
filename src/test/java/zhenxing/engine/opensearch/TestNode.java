package zhenxing.engine.opensearch;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** One OpenSearch node in a process of its own. */
public final class TestNode implements AutoCloseable {

  private static final Duration LONGEST_START = Duration.ofMinutes(10);

  /** A node of a test lives too short for the best code. */
  private static final List<String> FOR_TESTS =
      List.of("-Xms512m", "-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  /** OpenSearch refuses to run as root. */
  private static final String USER = "nobody";

  private final String name;
  private final Path folder;
  private final int http;
  private final int transport;
  private final List<String> options;
  private Process process;

  private TestNode(String name, Path folder, int http, int transport, List<String> options) {
    this.options = options;
    this.name = name;
    this.folder = folder;
    this.http = http;
    this.transport = transport;
  }

  /** Starts the nodes of a cluster and waits until all have found each other. */
  static List<TestNode> start(int count) throws IOException {
    return start(count, FOR_TESTS);
  }

  /**
   * The same with other options of Java.
   *
   * @param options heap, collector and the like
   */
  static List<TestNode> start(int count, List<String> options) throws IOException {
    Path run = Files.createTempDirectory("zhenxing-cluster");
    run.toFile().setReadable(true, false);
    run.toFile().setExecutable(true, false);
    List<TestNode> nodes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      nodes.add(new TestNode("n" + i, run.resolve("n" + i), freePort(), freePort(), options));
    }
    for (TestNode node : nodes) node.configure(nodes);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> nodes.forEach(TestNode::close)));
    for (TestNode node : nodes) node.start();
    nodes.getFirst().await(count);
    return nodes;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Where it answers. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + http);
  }

  /** Its name in the cluster. */
  public String name() {
    return name;
  }

  /** The number of its process. */
  long process() {
    return process.pid();
  }

  private void configure(List<TestNode> all) throws IOException {
    for (String inner : List.of("config", "data", "logs", "tmp")) {
      Files.createDirectories(folder.resolve(inner));
    }
    Files.copy(
        ClusterHome.get().resolve("config/log4j2.properties"),
        folder.resolve("config/log4j2.properties"));
    List<String> lines =
        new ArrayList<>(
            List.of(
                "cluster.name: zhenxing-test",
                "node.name: " + name,
                "path.data: " + folder.resolve("data"),
                "path.logs: " + folder.resolve("logs"),
                "network.host: 127.0.0.1",
                "http.port: " + http,
                "transport.port: " + transport,
                "cluster.routing.allocation.disk.threshold_enabled: false"));
    if (all.size() == 1) {
      lines.add("discovery.type: single-node");
    } else {
      lines.add(
          "discovery.seed_hosts: "
              + all.stream()
                  .map(node -> "\"127.0.0.1:" + node.transport + "\"")
                  .collect(Collectors.joining(",", "[", "]")));
      lines.add(
          "cluster.initial_cluster_manager_nodes: "
              + all.stream().map(TestNode::name).collect(Collectors.joining(",", "[", "]")));
    }
    Files.write(folder.resolve("config/opensearch.yml"), lines);
    if (isRoot()) run("chown", "-R", USER, folder.toString());
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static void run(String... command) throws IOException {
    try {
      Process process = new ProcessBuilder(command).inheritIO().start();
      if (process.waitFor() != 0) throw new IOException(String.join(" ", command) + " failed");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Starts it, or starts it again after it was killed. */
  public void start() throws IOException {
    Path home = ClusterHome.get();
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("setpriv", "--reuid", USER, "--regid", group(), "--clear-groups"));
    }
    command.add(System.getProperty("java.home") + "/bin/java");
    command.addAll(options);
    command.addAll(
        List.of(
            "-Xss1m",
            "-javaagent:" + ClusterHome.agent(),
            "--add-modules=jdk.incubator.vector",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.io.tmpdir=" + folder.resolve("tmp"),
            "-Djna.tmpdir=" + folder.resolve("tmp"),
            "-Djna.nosys=true",
            "-Dfile.encoding=UTF-8",
            "-Djava.awt.headless=true",
            "-Dlog4j.shutdownHookEnabled=false",
            "-Dlog4j2.disable.jmx=true",
            "-Dio.netty.noUnsafe=true",
            "-Dio.netty.noKeySetOptimization=true",
            "-Dio.netty.allocator.numDirectArenas=0",
            "-Dorg.apache.lucene.store.MMapDirectory.sharedArenaMaxPermits=1",
            "-Dopensearch.path.home=" + home,
            "-Dopensearch.path.conf=" + folder.resolve("config"),
            "-Dopensearch.distribution.type=tar",
            "-Dopensearch.bundled_jdk=false",
            "-cp",
            home.resolve("lib") + "/*",
            "org.opensearch.bootstrap.OpenSearch"));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.putAll(Map.of("PATH", "/usr/bin:/bin", "LANG", "C.UTF-8"));
    environment.put("HOME", folder.toString());
    process =
        builder
            .redirectErrorStream(true)
            .redirectOutput(
                ProcessBuilder.Redirect.appendTo(
                    Files.createDirectories(Path.of("target", "cluster-logs"))
                        .resolve(name + "-" + http + ".log")
                        .toFile()))
            .start();
  }

  private static String group() throws IOException {
    Process process = new ProcessBuilder("id", "-g", USER).start();
    return new String(process.getInputStream().readAllBytes()).strip();
  }

  /** Waits until so many nodes are there and every shard that can be has its place. */
  public void await(int count) throws IOException {
    long end = System.nanoTime() + LONGEST_START.toNanos();
    URI health =
        address()
            .resolve("/_cluster/health?wait_for_status=yellow&timeout=5s&wait_for_nodes=" + count);
    HttpClient client = HttpClient.newHttpClient();
    while (true) {
      try {
        HttpResponse<Void> answer =
            client.send(
                HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(10)).build(),
                HttpResponse.BodyHandlers.discarding());
        if (answer.statusCode() == 200) return;
      } catch (IOException e) {
        if (!process.isAlive()) throw new IOException("the node ended, see target/cluster-logs", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(e);
      }
      if (System.nanoTime() > end) throw new IOException("the node did not start in time");
      sleep();
    }
  }

  private static void sleep() throws IOException {
    try {
      TimeUnit.MILLISECONDS.sleep(300);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Ends it at once, as a failure of its machine does. */
  public void kill() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Stops it where it is, as a machine does that swaps or hangs, until it is continued. */
  public void pause() throws IOException {
    run("kill", "-STOP", "" + process.pid());
  }

  /** Lets it go on after it was paused. */
  public void resume() throws IOException {
    run("kill", "-CONT", "" + process.pid());
  }

  @Override
  public void close() {
    if (process != null && process.isAlive()) kill();
  }
}
