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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.Soon;
import zhenxing.engine.opensearch.TestCluster;

/**
 * Two servers in front of one cluster share a corpus. One writes; the other names it, and takes
 * over when it is killed or does not answer any more.
 */
@EnabledIfSystemProperty(named = "zhenxing.cluster.failures", matches = "true")
class SeveralServersTest {

  private static final String TOKEN = "secret";

  /** Ample for a machine that does much else. */
  private static final Duration TAKEOVER = Duration.ofMinutes(3);

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private final String name = "m" + UUID.randomUUID().toString().substring(0, 8);
  private final List<ServeProcess> servers = new ArrayList<>();
  private Path corpus;

  @BeforeEach
  void corpus() throws IOException {
    corpus = Files.createDirectory(folder.resolve("corpus"));
    Files.writeString(corpus.resolve("a.txt"), "盘锦石化项目投产\n盘锦石化项目今天投产。\n");
  }

  @AfterEach
  void end() throws InterruptedException {
    for (ServeProcess server : servers) server.kill();
  }

  private ServeProcess serve(String own) throws IOException {
    String urls =
        String.join(",", TestCluster.shared().addresses().stream().map(URI::toString).toList());
    Path beside = Files.createDirectory(folder.resolve(own));
    ServeProcess server =
        ServeProcess.start(
            beside,
            corpus,
            beside,
            TOKEN,
            "--engine=opensearch",
            "--url=" + urls,
            "--cluster-index=" + name,
            "--replicas=0");
    servers.add(server);
    return server;
  }

  private HttpResponse<String> send(ServeProcess to, String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(to.address() + path))
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", "Bearer " + TOKEN)
            .header("Content-Type", "application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private HttpResponse<String> put(ServeProcess to, String id, String body) throws IOException {
    String article = JSON.writeValueAsString(JSON.createObjectNode().put("body", body));
    return send(to, "PUT", "/api/v1/articles/" + id, article);
  }

  private int total(ServeProcess from, String query) throws IOException {
    String path = "/api/v1/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    return JSON.readTree(send(from, "GET", path, null).body()).path("total").asInt();
  }

  private JsonNode health(ServeProcess of) throws IOException {
    return JSON.readTree(send(of, "GET", "/health/ready", null).body());
  }

  @Test
  void theOtherTakesOverFromAWriterThatIsKilledAndNothingIsLost() throws Exception {
    ServeProcess writer = serve("first");
    ServeProcess other = serve("second");
    Soon.is(TAKEOVER, () -> total(other, "石化项目") == 1);
    Soon.is(TAKEOVER, () -> !health(other).has("stale"));
    HttpResponse<String> refused = put(other, "x0", "朝阳市渔港开工。");
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.body()).contains("process " + writer.pid());

    for (int i = 0; i < 5; i++) {
      assertThat(put(writer, "x" + i, "朝阳市渔港第" + i + "期。").statusCode()).isEqualTo(201);
    }
    assertThat(send(writer, "DELETE", "/api/v1/articles/x0", null).statusCode()).isEqualTo(204);
    Soon.is(TAKEOVER, () -> total(other, "朝阳市渔港") == 4);
    // The last ones are in the journal, and perhaps nowhere else.
    for (int i = 5; i < 9; i++) put(writer, "x" + i, "朝阳市渔港第" + i + "期。");
    writer.kill();

    Soon.is(TAKEOVER, () -> put(other, "x9", "朝阳市渔港第9期。").statusCode() == 201);
    Soon.is(TAKEOVER, () -> total(other, "朝阳市渔港") == 9);
    Soon.is(TAKEOVER, () -> total(other, "石化项目") == 1);
    assertThat(send(other, "GET", "/api/v1/articles/x0", null).statusCode()).isEqualTo(404);
    assertThat(put(other, "x1", "朝阳市码头。").statusCode()).isEqualTo(200);
    Soon.is(TAKEOVER, () -> total(other, "朝阳市渔港") == 8);

    ServeProcess third = serve("third");
    assertThat(put(third, "x2", "朝阳市码头。").body()).contains("process " + other.pid());
    other.stop();
    Soon.is(TAKEOVER, () -> put(third, "x2", "朝阳市码头。").statusCode() == 200);
    Soon.is(TAKEOVER, () -> total(third, "朝阳市渔港") == 7);
  }

  @Test
  void aWriterThatStoodStillIsFollowedByOneThatHasItsJournal() throws Exception {
    ServeProcess first = serve("first");
    ServeProcess second = serve("second");
    assertThat(put(first, "y1", "朝阳市渔港第一期。").statusCode()).isEqualTo(201);
    first.signal("STOP");
    // The lease ends, but the journal is still that of the process that stands still.
    Thread.sleep(Duration.ofSeconds(25));
    assertThat(put(second, "y2", "朝阳市渔港第二期。").statusCode()).isEqualTo(503);
    first.signal("CONT");
    Soon.is(
        TAKEOVER,
        () ->
            put(first, "y3", "朝阳市渔港第三期。").statusCode() < 300
                || put(second, "y3", "朝阳市渔港第三期。").statusCode() < 300);
    Soon.is(TAKEOVER, () -> total(first, "朝阳市渔港") == 2 && total(second, "朝阳市渔港") == 2);
    assertThat(List.of(isWriter(first), isWriter(second))).containsExactlyInAnyOrder(true, false);
  }

  private boolean isWriter(ServeProcess server) throws IOException {
    return put(server, "y1", "朝阳市渔港第一期。").statusCode() == 200;
  }
}
