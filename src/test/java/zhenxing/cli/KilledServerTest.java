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
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.Soon;
import zhenxing.TestFiles;

/**
 * A server that is killed while articles are submitted, corrected and deleted loses nothing that it
 * acknowledged. There are 5 kills, or as many as the property {@code zhenxing.kills} says.
 */
class KilledServerTest {

  private static final int KILLS = Integer.getInteger("zhenxing.kills", 5);
  private static final int WRITERS = 4;
  private static final int IDS_OF_A_WRITER = 12;
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private Path corpus;
  private Path index;
  private ServeProcess server;

  /**
   * The expected state of an article.
   *
   * @param body its text, or null if it was deleted
   * @param source the corrected source, or null
   */
  private record State(String body, String source) {
    static final State NONE = new State(null, null);
  }

  /** A thread that writes its own articles and remembers what the server acknowledged. */
  private final class Writer implements Runnable {

    private final Map<String, State> acknowledged = new TreeMap<>();
    private final Random random;

    /**
     * Id of the write that was under way when the server was killed. It may have been carried out
     * or not.
     */
    private String id;

    private State wanted;

    Writer(int number, long seed) {
      random = new Random(seed + number);
      for (int i = 0; i < IDS_OF_A_WRITER; i++)
        acknowledged.put("w" + number + "/" + i, State.NONE);
      // An article of the file.
      acknowledged.put("f" + number, new State(fileBody(number), null));
    }

    @Override
    public void run() {
      List<String> ids = List.copyOf(acknowledged.keySet());
      try {
        while (true) {
          id = ids.get(random.nextInt(ids.size()));
          write(acknowledged.get(id));
          acknowledged.put(id, wanted);
          id = null;
          writes.incrementAndGet();
        }
      } catch (IOException e) {
        // The server was killed.
        return;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private void write(State known) throws IOException, InterruptedException {
      int kind = random.nextInt(10);
      if (known.body == null || kind < 6) {
        String body = "朝阳市第%d号项目开工。".formatted(random.nextInt(1_000_000));
        wanted = new State(body, known.source);
        send("PUT", id, JSON.writeValueAsString(Map.of("title", "项目开工", "body", body)));
      } else if (kind < 8) {
        String source = "第%d报".formatted(random.nextInt(1_000_000));
        wanted = new State(known.body, source);
        send("PATCH", id, JSON.writeValueAsString(Map.of("source", source)));
      } else {
        // Its correction is deleted with it.
        wanted = State.NONE;
        send("DELETE", id, null);
      }
    }

    void check() throws Exception {
      for (Map.Entry<String, State> entry : acknowledged.entrySet()) {
        State found = state(entry.getKey());
        if (entry.getKey().equals(id)) {
          assertThat(found).as(id).isIn(entry.getValue(), wanted);
          entry.setValue(found);
        } else {
          assertThat(found).as(entry.getKey()).isEqualTo(entry.getValue());
        }
      }
    }

    /** Returns the state on the server. */
    private State state(String of) throws Exception {
      HttpResponse<String> response = request("GET", of, null);
      if (response.statusCode() == 404) return State.NONE;
      assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
      JsonNode article = JSON.readTree(response.body());
      return new State(article.get("body").asText(), article.path("source").asText(null));
    }
  }

  private final AtomicInteger writes = new AtomicInteger();

  private static String fileBody(int number) {
    return "朝阳市文件第%d号项目开工。".formatted(number);
  }

  private void send(String method, String id, String body)
      throws IOException, InterruptedException {
    HttpResponse<String> response = request(method, id, body);
    // Nothing can be written while the index is being opened.
    if (response.statusCode() == 503) throw new IOException(response.body());
    assertThat(response.statusCode()).as(method + " " + id + response.body()).isIn(200, 201, 204);
  }

  private HttpResponse<String> request(String method, String id, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create(server.address() + "/api/v1/articles/" + id.replace("/", "%2F")))
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", "Bearer kill")
            .header("Content-Type", "application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private void start() throws Exception {
    server = ServeProcess.start(folder, corpus, index, "kill");
  }

  @Test
  void whatWasAcknowledgedIsThereAfterAKillAtAnyMoment() throws Exception {
    long seed = Long.getLong("zhenxing.seed", new Random().nextLong());
    System.out.println("KilledServerTest: seed " + seed + ", " + KILLS + " kills");
    Random random = new Random(seed);
    corpus = folder.resolve("corpus");
    index = folder.resolve("index");
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < WRITERS; i++) {
      lines.append("{\"id\":\"f%d\",\"title\":\"项目\",\"body\":\"%s\"}\n".formatted(i, fileBody(i)));
    }
    TestFiles.write(corpus, "file.jsonl", lines.toString());
    List<Writer> writers = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) writers.add(new Writer(i, seed));
    try {
      start();
      for (int kill = 0; kill < KILLS; kill++) {
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
          List<Future<?>> running = new ArrayList<>();
          for (Writer writer : writers) running.add(threads.submit(writer));
          // The first write after a start is slow, and the kill should come between writes.
          int until = writes.get() + 1 + random.nextInt(60);
          Soon.is(Duration.ofMinutes(2), () -> writes.get() >= until);
          Thread.sleep(random.nextInt(300));
          server.kill();
          // Fails if a writer got an unexpected answer.
          for (Future<?> one : running) one.get();
        }
        start();
        for (Writer writer : writers) writer.check();
      }
    } finally {
      if (server != null) server.kill();
    }
    System.out.println("KilledServerTest: " + writes + " writes acknowledged");
    assertThat(writes.get()).isGreaterThanOrEqualTo(KILLS);
    IndexContents.update(corpus, index);
    Path fresh = folder.resolve("fresh");
    IndexContents.update(corpus, fresh);
    assertThat(IndexContents.of(index)).isEqualTo(IndexContents.of(fresh));
  }
}
