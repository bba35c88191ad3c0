package zhenxing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.JavaProcess;
import zhenxing.engine.opensearch.ClusterProxy;
import zhenxing.engine.opensearch.ClusterProxy.Answer;
import zhenxing.engine.opensearch.ClusterProxy.Rule;
import zhenxing.engine.opensearch.TestCluster;

/** A server before a cluster takes in articles, and what it has acknowledged outlives a kill. */
@EnabledIfSystemProperty(named = "zhenxing.cluster", matches = "true")
class ClusterServerTest {

  private static final Pattern ADDRESS = Pattern.compile("listens on (http://[0-9.:]+)");
  private static final Duration AMPLE = Duration.ofMinutes(3);
  private static final JsonMapper JSON = new JsonMapper();

  /** Requests that only read the index. */
  private static final List<String> READS =
      List.of(
          "/api/v1/articles/a",
          "/api/v1/articles/a/related",
          "/api/v1/facets",
          "/api/v1/search?q=a");

  @TempDir private Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private final String name = "s" + UUID.randomUUID().toString().substring(0, 8);
  private Path corpus;
  private Process process;
  private String address;

  @BeforeEach
  void corpus() throws IOException {
    corpus = Files.createDirectory(folder.resolve("corpus"));
    Files.writeString(corpus.resolve("a.txt"), "盘锦石化项目投产\n盘锦石化项目今天投产。\n");
  }

  @AfterEach
  void end() {
    if (process != null) process.destroyForcibly();
  }

  private void start() throws Exception {
    start(String.join(",", TestCluster.shared().addresses().stream().map(URI::toString).toList()));
  }

  private void start(String urls) throws Exception {
    List<String> command =
        JavaProcess.command(
            Main.class,
            List.of(),
            "serve",
            "--engine=opensearch",
            "--url=" + urls,
            "--cluster-index=" + name,
            "--replicas=0",
            "--port=0",
            "--corpus=" + corpus,
            "--index=" + folder.resolve("beside"));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("ZHENXING_TOKEN", "secret");
    process = JavaProcess.start(builder, folder);
    address = null;
    await(
        () -> {
          assertThat(process.isAlive()).as(Files.readString(folder.resolve("err"))).isTrue();
          Matcher said = ADDRESS.matcher(Files.readString(folder.resolve("out")));
          if (!said.find()) return false;
          address = said.group(1);
          JsonNode ready = JSON.readTree(send("GET", "/health/ready", null).body());
          return ready.path("status").asText().equals("ready") && !ready.has("indexing");
        });
  }

  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void await(Condition condition) throws Exception {
    long end = System.nanoTime() + AMPLE.toNanos();
    while (!condition.holds()) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.sleep(100);
    }
  }

  private HttpResponse<String> send(String method, String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + path))
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", "Bearer secret")
            .header("Content-Type", "application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private int total(String query) throws Exception {
    String path = "/api/v1/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    return JSON.readTree(send("GET", path, null).body()).path("total").asInt();
  }

  private int put(String id, String body) throws Exception {
    String article = JSON.writeValueAsString(JSON.createObjectNode().put("body", body));
    return send("PUT", "/api/v1/articles/" + id, article).statusCode();
  }

  @Test
  void whatAClusterRefusesIsNoDefectOfTheServer() throws Exception {
    URI node = TestCluster.shared().addresses().getFirst();
    AtomicReference<Answer> answer = new AtomicReference<>();
    Rule rule = (request, behind) -> answer.get() == null ? behind.pass(request) : answer.get();
    try (ClusterProxy proxy = ClusterProxy.open(node, rule)) {
      start(proxy.address().toString());
      for (String path : READS) assertThat(send("GET", path, null).statusCode()).isEqualTo(200);
      for (Answer refused :
          List.of(
              Answer.error(401, "security_exception", "the password was changed"),
              Answer.error(403, "security_exception", "no permissions for [read]"),
              Answer.error(429, "circuit_breaking_exception", "data too large"),
              Answer.error(500, "shard_failure", "the node is closing"),
              new Answer(502, "<html>a proxy in between</html>"))) {
        answer.set(refused);
        for (String path : READS) requireUnreachable(path);
      }
    }
    for (String path : READS) requireUnreachable(path);
    assertThat(Files.readString(folder.resolve("err")))
        .contains(node.getHost())
        .doesNotContain("\tat ");
  }

  private void requireUnreachable(String path) throws Exception {
    HttpResponse<String> gone = send("GET", path, null);
    assertThat(gone.statusCode()).as(path + gone.body()).isEqualTo(503);
    assertThat(gone.headers().firstValue("Retry-After")).isPresent();
    assertThat(JSON.readTree(gone.body()).path("type").asText())
        .isEqualTo("urn:zhenxing:engine-unreachable");
  }

  @Test
  void whatIsAcknowledgedIsFoundAfterAKill() throws Exception {
    start();
    assertThat(total("石化项目")).isEqualTo(1);
    assertThat(put("x1", "朝阳市渔港开工。")).isEqualTo(201);
    await(() -> total("渔港开工") == 1);
    assertThat(put("x2", "朝阳市渔港竣工。")).isEqualTo(201);
    assertThat(send("DELETE", "/api/v1/articles/x1", null).statusCode()).isEqualTo(204);
    process.destroyForcibly().waitFor();
    start();
    await(() -> total("渔港竣工") == 1 && total("渔港开工") == 0);
    assertThat(total("石化项目")).isEqualTo(1);
  }
}
