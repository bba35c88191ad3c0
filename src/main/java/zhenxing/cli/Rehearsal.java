package zhenxing.cli;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Indexes a few articles in a temporary folder, serves them and sends some requests, all in this
 * process. The launcher runs it once after a build with Java's option {@code -XX:AOTCacheOutput},
 * so that Java records which classes a start needs and how they are used. Later starts load that
 * record and take about half the time (docs/decisions/0037-start-up.md).
 */
final class Rehearsal {

  /** Each request is sent this often, so that Java sees which code is used most. */
  private static final int ROUNDS = 20;

  /** Waiting for the server and for each answer ends after this time. */
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private static final int ARTICLES = 40;

  private static final List<String> QUERIES =
      List.of("振兴", "营商环境 大连", "\"产业园区\"", "老工业基地如何转型升级", "盘锦港口建设提速，濮阳产业园区签约");

  private static final List<String> ADDRESSES =
      List.of(
          "/", "/api/v1/facets", "/api/v1/suggest?q=zhen", "/api/v1/articles/1", "/health/ready");

  private final URI server;
  private final HttpClient client = HttpClient.newHttpClient();

  private Rehearsal(String port) {
    server = URI.create("http://127.0.0.1:" + port);
  }

  /**
   * Exits with 0 if everything worked.
   *
   * @param arguments an empty folder for corpus and index; the caller deletes it
   */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    Files.write(corpus.resolve("articles.jsonl"), articles().toList());
    String from = "--corpus=" + corpus;
    String index = "--index=" + folder.resolve("index");
    String port = Integer.toString(freePort());
    int code = run(folder, "index", from, index);
    if (code == 0) code = run(folder, "search", index, QUERIES.getFirst());
    if (code == 0) {
      Thread serving =
          Thread.ofPlatform()
              .daemon()
              .start(() -> run(folder, "serve", from, index, "--port", port));
      new Rehearsal(port).requests(serving);
    }
    // The server ends in its shutdown hook, as it does when a user stops it.
    System.exit(code);
  }

  /** Runs a command without the settings of the user, which may name another place. */
  private static int run(Path folder, String... arguments) {
    return Main.run(Main.commandLine(), () -> Settings.read(folder, name -> null), arguments);
  }

  private static Stream<String> articles() {
    return Stream.iterate(1, number -> number + 1)
        .limit(ARTICLES)
        .map(
            number ->
                """
                {"id": "%d", "title": "大连產(chǎn)業(yè)园区%d个项目签约", "date": "2024-03-%02d", "text": \
                "本报讯　大连市加快老工业基地振兴，优化营商环境，%d个装备制造项目落户产业园区。盘锦港口建设提速，\
                濮阳石化企业转型升级，青岛海洋经济增长百分之%d。"}"""
                    .formatted(number, number, number % 28 + 1, number, number));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void requests(Thread serving) throws IOException, InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!answers("/health/ready")) {
      if (!serving.isAlive() || System.nanoTime() > end) throw new IOException("no server");
      Thread.sleep(50);
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (String query : QUERIES) {
        answers("/api/v1/search?match=auto&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
      }
      for (String address : ADDRESSES) answers(address);
    }
  }

  private boolean answers(String address) throws InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(server.resolve(address)).timeout(LONGEST).build();
    try {
      return client.send(request, BodyHandlers.ofByteArray()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }
}
