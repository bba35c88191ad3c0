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
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.JavaProcess;
import zhenxing.Soon;
import zhenxing.TestFiles;

/**
 * No request fails while articles are written, files change, {@code index} runs beside the server,
 * the served index is replaced by another one, and the server is restarted; and a client that pages
 * through unchanged articles sees each of them once. There are 5 changes, one of each kind, or as
 * many as the property {@code zhenxing.changes} says.
 */
class ChangesUnderLoadTest {

  private static final int CHANGES = Integer.getInteger("zhenxing.changes", 5);
  private static final long SEED = Long.getLong("zhenxing.seed", new Random().nextLong());
  private static final int READERS = 3;

  /** Number of articles that stay unchanged. */
  private static final int KEPT = 120;

  private static final int PAGE = 17;
  private static final int WRITTEN = 8;
  private static final String TOKEN = "change";
  private static final JsonMapper JSON = new JsonMapper();

  private enum Change {
    WRITES,
    FILE,
    RUN,
    SWAP,
    RESTART
  }

  @TempDir private Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Random random = new Random(SEED);
  private final Map<String, String> written = new TreeMap<>();
  private final AtomicInteger answered = new AtomicInteger();

  private Path corpus;
  private Path index;
  private volatile ServeProcess server;

  /** Odd while the server is being restarted, when no answer is expected. */
  private final AtomicInteger restarts = new AtomicInteger();

  private volatile boolean done;
  private int number;

  private static String id(int kept) {
    return "k%03d".formatted(kept);
  }

  private static String kept() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < KEPT; i++) {
      lines.append(
          "{\"id\":\"%s\",\"title\":\"kept %d\",\"body\":\"抚顺第%d号项目开工。\",\"date\":\"2021-%02d-%02d\"}\n"
              .formatted(id(i), i, i, i % 12 + 1, i % 28 + 1));
    }
    return lines.toString();
  }

  /** A client that reads all the time. */
  private final class Reader {

    private final Random random;

    Reader(int number) {
      random = new Random(SEED + 1 + number);
    }

    Void run() throws Exception {
      while (!done) {
        switch (random.nextInt(4)) {
          case 0 -> assertThat(json("/search?q=kept").get("total").asInt()).isEqualTo(KEPT);
          case 1 -> {
            String id = id(random.nextInt(KEPT));
            assertThat(json("/articles/" + id).get("id").asText()).isEqualTo(id);
          }
          case 2 -> json("/facets?q=kept&city=unknown");
          default -> page(random.nextBoolean() ? "newest" : "oldest");
        }
      }
      return null;
    }

    private void page(String sort) throws Exception {
      List<String> seen = new ArrayList<>();
      String first = "/search?q=kept&size=" + PAGE + "&sort=" + sort;
      String next = first;
      JsonNode last = null;
      while (next != null && !done) {
        JsonNode page = json(next);
        for (JsonNode hit : page.get("hits")) seen.add(hit.get("id").asText());
        String cursor = page.path("nextCursor").asText(null);
        last = page;
        next = cursor == null ? null : first + "&cursor=" + cursor;
        Thread.sleep(random.nextInt(200));
      }
      assertThat(seen).as("seed %d", SEED).doesNotHaveDuplicates();
      if (!done) assertThat(seen).as("seed %d, last page %s", SEED, last).hasSize(KEPT);
    }

    /** Repeats a request until there is an answer. A running server answers at once. */
    private JsonNode json(String path) throws Exception {
      while (true) {
        int before = restarts.get();
        if (before % 2 == 1) {
          Thread.sleep(20);
          continue;
        }
        try {
          HttpResponse<String> response =
              client.send(
                  HttpRequest.newBuilder(URI.create(server.address() + "/api/v1" + path))
                      .timeout(Duration.ofSeconds(30))
                      .build(),
                  BodyHandlers.ofString());
          if (response.statusCode() != 200 && before != restarts.get()) continue;
          assertThat(response.statusCode())
              .as("seed %d: %s: %s", SEED, path, response.body())
              .isEqualTo(200);
          JsonNode answer = JSON.readTree(response.body());
          // On a busy machine a search may reach its time limit; the answer says so.
          if (answer.path("timedOut").asBoolean()) continue;
          answered.incrementAndGet();
          return answer;
        } catch (IOException e) {
          if (before == restarts.get()) throw e;
        }
      }
    }
  }

  @Test
  void noRequestFailsAndPagesStayWhole() throws Exception {
    System.out.println("ChangesUnderLoadTest: seed " + SEED + ", " + CHANGES + " changes");
    corpus = folder.resolve("corpus");
    index = folder.resolve("index");
    TestFiles.write(corpus, "kept.jsonl", kept());
    Map<Change, Integer> made = new EnumMap<>(Change.class);
    server = ServeProcess.start(folder, corpus, index, TOKEN);
    try (ExecutorService threads = Executors.newFixedThreadPool(READERS)) {
      List<Future<Void>> readers = new ArrayList<>();
      for (int i = 0; i < READERS; i++) readers.add(threads.submit(new Reader(i)::run));
      try {
        for (int i = 0; i < CHANGES; i++) {
          Change change = Change.values()[i % Change.values().length];
          made.merge(change, 1, Integer::sum);
          make(change);
          for (Future<Void> reader : readers) if (reader.isDone()) reader.get();
        }
      } finally {
        done = true;
      }
      for (Future<Void> reader : readers) reader.get();
    } finally {
      server.kill();
    }
    System.out.println("ChangesUnderLoadTest: " + made + ", " + answered + " requests answered");
    IndexContents.update(corpus, index);
    Path fresh = folder.resolve("fresh");
    IndexContents.update(corpus, fresh);
    assertThat(IndexContents.of(index)).isEqualTo(IndexContents.of(fresh));
  }

  private void make(Change change) throws Exception {
    number++;
    switch (change) {
      case WRITES -> {
        for (int i = 0; i < WRITTEN; i++) write("s" + random.nextInt(WRITTEN));
      }
      case FILE -> {
        changeFile();
        isFound("moved" + number);
      }
      case RUN -> {
        changeFile();
        Path other = Files.createDirectories(folder.resolve("other"));
        JavaProcess.run(new ProcessBuilder(IndexProcess.command(corpus, index)), other, 120).json();
        isFound("moved" + number);
      }
      case SWAP -> swap();
      case RESTART -> {
        restarts.incrementAndGet();
        try {
          server.stop();
          server = ServeProcess.start(folder, corpus, index, TOKEN);
        } finally {
          restarts.incrementAndGet();
        }
      }
    }
    for (Map.Entry<String, String> entry : written.entrySet()) {
      // The new index is brought up to date with the changes made in the meantime.
      AtomicReference<String> article = new AtomicReference<>();
      try {
        Soon.is(
            () -> {
              article.set(request("GET", entry.getKey(), null).body());
              return article.get().contains(entry.getValue());
            });
      } catch (AssertionError e) {
        throw new AssertionError(
            "seed %d after %s: %s, not %s".formatted(SEED, change, article, entry.getValue()), e);
      }
    }
  }

  private void changeFile() throws IOException {
    TestFiles.write(
        corpus,
        "moving.jsonl",
        "{\"id\":\"m%d\",\"title\":\"moved%d\",\"body\":\"抚顺搬迁项目。\"}\n"
            .formatted(number % 3, number));
  }

  private void write(String id) throws Exception {
    HttpResponse<String> response;
    if (written.containsKey(id) && random.nextInt(4) == 0) {
      written.remove(id);
      response = request("DELETE", id, null);
    } else {
      String body = "抚顺提交的第%d号文章。".formatted(random.nextInt(1_000_000));
      written.put(id, body);
      response = request("PUT", id, JSON.writeValueAsString(Map.of("title", "提交", "body", body)));
    }
    assertThat(response.statusCode()).as("seed %d: %s", SEED, response.body()).isBetween(200, 204);
  }

  /** Replaces the served index by another one built from the same corpus. */
  private void swap() throws Exception {
    Path built = folder.resolve("built");
    Path former = folder.resolve("former");
    IndexContents.update(corpus, built);
    Files.move(index, former);
    Files.move(built, index);
    write("s0");
    String word = "swapped" + number;
    request("PUT", "t", JSON.writeValueAsString(Map.of("title", word, "body", "抚顺换索引。")));
    isFound(word);
    try (Stream<Path> files = Files.walk(former)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }

  private void isFound(String word) throws Exception {
    try {
      Soon.is(() -> found(word));
    } catch (AssertionError e) {
      String ready =
          client
              .send(
                  HttpRequest.newBuilder(URI.create(server.address() + "/health/ready")).build(),
                  BodyHandlers.ofString())
              .body();
      throw new AssertionError(
          "seed %d: %s is not found; %s; %s"
              .formatted(SEED, word, ready, Files.readString(folder.resolve("err"))),
          e);
    }
  }

  private boolean found(String word) throws Exception {
    String path = server.address() + "/api/v1/search?q=" + word;
    return JSON.readTree(
                client
                    .send(HttpRequest.newBuilder(URI.create(path)).build(), BodyHandlers.ofString())
                    .body())
            .path("total")
            .asInt()
        == 1;
  }

  /**
   * Sends a request, and repeats it if the server asks for that, as it does while it switches to
   * another index.
   */
  private HttpResponse<String> request(String method, String id, String body) throws Exception {
    AtomicReference<HttpResponse<String>> answer = new AtomicReference<>();
    Soon.is(
        () -> {
          answer.set(send(method, id, body));
          boolean isLater = answer.get().statusCode() == 503;
          if (isLater) assertThat(answer.get().headers().firstValue("Retry-After")).isPresent();
          return !isLater;
        });
    return answer.get();
  }

  private HttpResponse<String> send(String method, String id, String body)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(server.address() + "/api/v1/articles/" + id))
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", "Bearer " + TOKEN)
            .header("Content-Type", "application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }
}
