package zhenxing.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server answers random and malformed requests in its usual form and in time, without internal
 * errors. {@code -Dzhenxing.fuzz.requests} sets the number of requests, {@code
 * -Dzhenxing.fuzz.seed} repeats a run.
 */
class RequestFuzzTest {

  private static final int REQUESTS = Integer.getInteger("zhenxing.fuzz.requests", 2_000);
  private static final long SEED = Long.getLong("zhenxing.fuzz.seed", System.nanoTime());
  private static final int CLIENTS = 4;

  /**
   * Maximum duration of a request: two seconds until it gets a turn, two for the search, and a
   * margin for a busy machine.
   */
  private static final long MOST_MILLIS = 8_000;

  private TestServer server;

  @Test
  void whateverIsSentIsAnsweredInFormAndInTime(@TempDir Path folder) throws Exception {
    StringBuilder articles = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      articles.append(
          "{\"id\":\"%s\",\"title\":\"大连第%d批石化项目\",\"body\":\"大连第%d批石化项目开工，新旧动能转换取得进展。\",\"date\":\"20%02d\"}\n"
              .formatted(i == 0 ? "a" : "n" + i, i, i, i % 24));
    }
    try (TestServer started = new TestServer(folder, articles.toString());
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      server = started;
      // The first searches load tables that later ones use.
      started.ok("/search?q=a");
      started.ok("/suggest?q=da");
      List<Future<Map<Integer, Integer>>> runs = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        Random random = new Random(SEED + i);
        Callable<Map<Integer, Integer>> run = () -> run(random, REQUESTS / CLIENTS);
        runs.add(clients.submit(run));
      }
      Map<Integer, Integer> statuses = new TreeMap<>();
      for (Future<Map<Integer, Integer>> run : runs) {
        run.get().forEach((status, count) -> statuses.merge(status, count, Integer::sum));
      }
      System.out.printf("%,d requests, seed %d, by status %s%n", REQUESTS, SEED, statuses);
      assertThat(statuses).as("seed " + SEED).containsKeys(200, 400, 404, 405);
      assertThat(started.get("/articles/a").statusCode()).isEqualTo(200);
    }
  }

  /** Returns the number of answers by status; 0 stands for input that was not a request. */
  private Map<Integer, Integer> run(Random random, int requests) throws Exception {
    RequestGrammar grammar = new RequestGrammar(random);
    Map<Integer, Integer> statuses = new TreeMap<>();
    for (int i = 0; i < requests; i++) {
      boolean isMutated = random.nextInt(3) == 0;
      byte[] request = isMutated ? grammar.mutated(grammar.request()) : grammar.request();
      statuses.merge(send(request), 1, Integer::sum);
    }
    return statuses;
  }

  private int send(byte[] request) throws IOException {
    String shown = "seed " + SEED + ": " + new String(request, StandardCharsets.UTF_8);
    long start = System.nanoTime();
    String answer;
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.setSoTimeout((int) MOST_MILLIS);
      try {
        socket.getOutputStream().write(request);
        socket.shutdownOutput();
      } catch (SocketException e) {
        // The server refused the request before it had read all of it.
      }
      answer = answer(socket.getInputStream(), shown);
    }
    assertThat((System.nanoTime() - start) / 1_000_000).as(shown).isLessThan(MOST_MILLIS);
    // The connection ended with an incomplete request.
    if (answer.isEmpty()) return 0;
    int status = Integer.parseInt(answer.split(" ", 3)[1]);
    assertThat(status)
        .as(shown + "\n" + answer)
        .satisfiesAnyOf(s -> assertThat(s).isLessThan(500), s -> assertThat(s).isEqualTo(503));
    String headers = answer.split("\r\n\r\n", 2)[0];
    if (status == 100) return status;
    assertThat(headers).as(shown).contains("Content-Security-Policy", "X-Content-Type-Options");
    if (status >= 400) assertThat(headers).as(shown).contains("application/problem+json");
    if (status == 503) assertThat(headers).as(shown).contains("Retry-After");
    return status;
  }

  private static String answer(InputStream in, String shown) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    byte[] buffer = new byte[65_536];
    try {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (answer.size() < 10_000) answer.write(buffer, 0, read);
      }
    } catch (SocketTimeoutException e) {
      throw new AssertionError("no end of an answer: " + shown, e);
    } catch (IOException e) {
      // The connection was reset, because the server did not read the rest of the request.
    }
    return answer.toString(StandardCharsets.UTF_8);
  }
}
