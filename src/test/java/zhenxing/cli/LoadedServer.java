package zhenxing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhenxing.JavaProcess;
import zhenxing.engine.opensearch.TestCluster;
import zhenxing.engine.opensearch.TestNode;

/**
 * A server in front of three real nodes. One thread submits articles and another one searches them
 * without a break, whatever happens to the nodes. One of the addresses that the server is given is
 * that of a host that is down.
 */
final class LoadedServer implements AutoCloseable {

  private static final Pattern ADDRESS = Pattern.compile("listens on (http://[0-9.:]+)");
  private static final JsonMapper JSON = new JsonMapper();
  private static final String NOBODY = "http://127.0.0.1:9";
  private static final String TOKEN = "secret";

  /** Time that a search may take; the server's default. */
  private static final Duration LIMIT = Duration.ofSeconds(2);

  /** How much longer it may take on a machine that starts nodes meanwhile. */
  private static final Duration GRACE = Duration.ofSeconds(3);

  /** Time in which everything must be well again. */
  private static final Duration RECOVERY = Duration.ofMinutes(4);

  private static final int SHARDS = 3;

  private final TestCluster cluster = TestCluster.three();
  private final HttpClient client = HttpClient.newHttpClient();
  private final String name = "f" + UUID.randomUUID().toString().substring(0, 8);
  private final Path folder;
  private final Process process;
  private String address;

  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final Queue<String> violations = new ConcurrentLinkedQueue<>();
  private final AtomicLong longestNanos = new AtomicLong();
  private final AtomicInteger partial = new AtomicInteger();
  private final AtomicInteger whole = new AtomicInteger();
  private final List<Thread> load = new ArrayList<>();
  private volatile boolean isEnded;

  /**
   * Starts the server, waits until it is ready, and starts the load.
   *
   * @param folder an empty folder for the corpus and what the server says
   * @param replicas copies of each shard beside the first
   */
  LoadedServer(Path folder, int replicas) throws Exception {
    this.folder = folder;
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    Files.writeString(corpus.resolve("a.txt"), "盘锦石化项目投产\n盘锦石化项目今天投产。\n");
    String urls =
        Stream.concat(Stream.of(NOBODY), cluster.addresses().stream().map(URI::toString))
            .collect(Collectors.joining(","));
    ProcessBuilder builder =
        new ProcessBuilder(
            JavaProcess.command(
                Main.class,
                List.of("-Xmx256m"),
                "serve",
                "--engine=opensearch",
                "--url=" + urls,
                "--cluster-index=" + name,
                "--shards=" + SHARDS,
                "--replicas=" + replicas,
                "--port=0",
                "--corpus=" + corpus,
                "--index=" + folder.resolve("beside")));
    builder.environment().put("ZHENXING_TOKEN", TOKEN);
    this.process = JavaProcess.start(builder, folder);
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    await("the server starts", this::hasStarted);
    load.add(Thread.ofPlatform().daemon().start(this::submit));
    load.add(Thread.ofPlatform().daemon().start(this::search));
    awaitMore(5);
  }

  private boolean hasStarted() throws IOException {
    assertThat(process.isAlive()).as(Files.readString(folder.resolve("err"))).isTrue();
    Matcher said = ADDRESS.matcher(Files.readString(folder.resolve("out")));
    if (!said.find()) return false;
    address = said.group(1);
    JsonNode ready = ready();
    return ready.path("status").asText().equals("ready") && !ready.has("indexing");
  }

  /** A state that is waited for. */
  interface Condition {
    boolean holds() throws Exception;
  }

  void await(String what, Condition condition) throws Exception {
    long end = System.nanoTime() + RECOVERY.toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() > end) {
        throw new AssertionError(
            "not in time: " + what + "; " + this + "\n" + Files.readString(folder.resolve("err")));
      }
      Thread.sleep(200);
    }
  }

  private HttpResponse<String> send(String base, String method, String path, String body)
      throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", "Bearer " + TOKEN)
            .header("Content-Type", "application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private void submit() {
    for (int number = 0; !isEnded; ) {
      String id = "x" + number;
      try {
        String body = "朝阳市渔港第" + number + "期工程今天开工，预计明年第" + number * 7 + "天完工。";
        String article = JSON.writeValueAsString(JSON.createObjectNode().put("body", body));
        int status = send(address, "PUT", "/api/v1/articles/" + id, article).statusCode();
        if (status == 200 || status == 201) {
          acknowledged.add(id);
          number++;
        }
        Thread.sleep(100);
      } catch (IOException e) {
        violations.add("PUT " + id + ": " + e);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** An answer that does not say that it is partial finds all that an answer before it found. */
  private void search() {
    int most = 0;
    while (!isEnded) {
      long start = System.nanoTime();
      try {
        JsonNode found = searched();
        longestNanos.accumulateAndGet(System.nanoTime() - start, Math::max);
        if (found.path("timedOut").asBoolean()) {
          partial.incrementAndGet();
        } else if (found.has("total")) {
          whole.incrementAndGet();
          int total = found.path("total").asInt();
          if (total < most) {
            violations.add("a whole answer has %d after %d: %s".formatted(total, most, found));
          }
          most = Math.max(most, total);
        }
        Thread.sleep(20);
      } catch (IOException e) {
        violations.add("search: " + e);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private JsonNode searched() throws IOException {
    return JSON.readTree(send(address, "GET", "/api/v1/search?q=%E6%B8%94%E6%B8%AF", null).body());
  }

  /** What {@code /health/ready} says. */
  JsonNode ready() throws IOException {
    return JSON.readTree(send(address, "GET", "/health/ready", null).body());
  }

  /** Waits until the server says that the index is not up to date, for a reason. */
  void awaitStale(String reason) throws Exception {
    await(
        "/health/ready says " + reason,
        () -> ready().path("stale").path("reason").asText().contains(reason));
  }

  /** Waits until the cluster has taken in so many more articles. */
  void awaitMore(int articles) throws Exception {
    int before = acknowledged.size();
    await("articles are taken", () -> acknowledged.size() >= before + articles);
  }

  /** Waits until so many more searches were answered with a part of what there is. */
  void awaitPartial(int searches) throws Exception {
    int before = partial.get();
    await("partial answers", () -> partial.get() >= before + searches);
  }

  /** Waits until so many more searches were answered with all there is. */
  void awaitWhole(int searches) throws Exception {
    int before = whole.get();
    await("whole answers", () -> whole.get() >= before + searches);
  }

  List<TestNode> nodes() {
    return cluster.nodes();
  }

  /** The node that manages the cluster at the moment. */
  TestNode manager() throws Exception {
    String manager = ask("GET", "/_cat/cluster_manager?h=node", null).strip();
    return nodes().stream().filter(node -> node.name().equals(manager)).findFirst().orElseThrow();
  }

  /** Waits until all nodes are there and every copy of every shard has its place. */
  void awaitGreen() throws Exception {
    for (TestNode node : nodes()) node.await(nodes().size());
    await(
        "every copy has its place",
        () -> ask("GET", "/_cluster/health/" + name + "-v*", null).contains("\"green\""));
  }

  /** Asks the first node directly, as somebody does who has nothing to do with this project. */
  String ask(String method, String path, String body) throws IOException {
    return send(nodes().getFirst().address().toString(), method, path, body).body();
  }

  /** The name of the index that is searched and written. */
  String index() {
    return name + "-v1";
  }

  /**
   * Ends the load, and waits until everything acknowledged is found by an answer that is whole, and
   * the server says that it is up to date.
   */
  void requireNothingIsLost() throws Exception {
    isEnded = true;
    for (Thread thread : load) thread.join();
    await("the server is up to date", () -> !ready().has("stale"));
    await(
        "all is found",
        () -> {
          JsonNode found = searched();
          return !found.path("timedOut").asBoolean()
              && found.path("total").asInt() == acknowledged.size();
        });
    for (String id : acknowledged) {
      assertThat(send(address, "GET", "/api/v1/articles/" + id, null).statusCode())
          .as(id)
          .isEqualTo(200);
    }
    assertThat(violations).isEmpty();
    assertThat(Duration.ofNanos(longestNanos.get())).isLessThan(LIMIT.plus(GRACE));
    System.out.println(this);
  }

  @Override
  public String toString() {
    return "%d articles acknowledged, %d whole answers, %d partial, the longest search %d ms"
        .formatted(acknowledged.size(), whole.get(), partial.get(), longestNanos.get() / 1_000_000);
  }

  @Override
  public void close() throws IOException {
    isEnded = true;
    process.destroyForcibly();
    ask("DELETE", "/" + name + "-*?expand_wildcards=all", null);
  }
}
