package zhenxing.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhenxing.meaning.Embedder.Model;

/** Against a real server on this machine. */
class HttpEmbedderTest {

  private static final JsonMapper JSON = new JsonMapper();

  private interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  /** What the server answers, each once; vectors when there is nothing left. */
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();

  private final Queue<JsonNode> requests = new ConcurrentLinkedQueue<>();
  private final Queue<String> keys = new ConcurrentLinkedQueue<>();
  private HttpServer server;
  private URI address;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/v1/embeddings", this::answer);
    server.start();
    address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1/embeddings");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    JsonNode request = JSON.readTree(exchange.getRequestBody());
    requests.add(request);
    keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    Answer next = answers.poll();
    if (next != null) next.to(exchange);
    else send(exchange, 200, vectors(request.get("input")));
  }

  /** Vectors of three numbers, the last text first: its length, 4 and 0. */
  private static String vectors(JsonNode texts) {
    StringBuilder data = new StringBuilder();
    for (int i = texts.size() - 1; i >= 0; i--) {
      if (!data.isEmpty()) data.append(',');
      data.append(
          "{\"index\":%d,\"embedding\":[%d,4,0]}".formatted(i, texts.get(i).asText().length()));
    }
    return "{\"object\":\"list\",\"data\":[" + data + "]}";
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static Answer status(int status, String body) {
    return exchange -> send(exchange, status, body);
  }

  private HttpEmbedder open() throws IOException {
    return new HttpEmbedder(address, "m3", "secret");
  }

  @Test
  void vectorsComeInTheOrderOfTheTextsWithLengthOne() throws IOException {
    try (HttpEmbedder embedder = open()) {
      assertThat(embedder.model()).isEqualTo(new Model("m3", address.toString(), 3));
      List<float[]> vectors = embedder.passages(List.of("三个字", "没有"));
      assertThat(vectors.get(0)).containsExactly(0.6f, 0.8f, 0);
      assertThat(vectors.get(1)[0]).isLessThan(0.6f);
      assertThat(embedder.query("三个字")).containsExactly(0.6f, 0.8f, 0);
    }
    assertThat(requests).allMatch(request -> request.get("model").asText().equals("m3"));
    assertThat(keys).containsOnly("Bearer secret");
  }

  @Test
  void passagesAreAskedForAgainWhereTheServerIsBusy() throws IOException {
    try (HttpEmbedder embedder = open()) {
      answers.add(status(503, "loading"));
      answers.add(status(429, ""));
      assertThat(embedder.passages(List.of("三个字"))).hasSize(1);
      assertThat(requests).hasSize(4);
    }
  }

  @Test
  void afterSomeTriesItGivesUp() throws IOException {
    try (HttpEmbedder embedder = open()) {
      for (int i = 0; i < 4; i++) answers.add(status(500, "out of memory"));
      assertThatThrownBy(() -> embedder.passages(List.of("字")))
          .isInstanceOf(IOException.class)
          .hasMessage(address + " answers 500: out of memory");
      assertThat(requests).hasSize(5);
    }
  }

  @Test
  void aRefusalIsToldAtOnceInTheServersWords() throws IOException {
    try (HttpEmbedder embedder = open()) {
      answers.add(status(401, "{\"error\":{\"message\":\"no such key\"}}"));
      assertThatThrownBy(() -> embedder.passages(List.of("字")))
          .hasMessage(address + " answers 401: no such key");
      assertThat(requests).hasSize(2);
    }
  }

  @Test
  void aReaderIsNotKeptWaiting() throws IOException {
    try (HttpEmbedder embedder = open()) {
      answers.add(
          exchange -> {
            try {
              Thread.sleep(5_000);
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            exchange.close();
          });
      long start = System.nanoTime();
      assertThatThrownBy(() -> embedder.query("字")).isInstanceOf(IOException.class);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
      answers.add(status(503, ""));
      assertThatThrownBy(() -> embedder.query("字")).isInstanceOf(IOException.class);
      assertThat(requests).hasSize(3);
    }
  }

  @Test
  void aServerThatStandsStillBehindTheHeadersIsNotWaitedFor() throws IOException {
    try (HttpEmbedder embedder = open()) {
      Answer stalls =
          exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            try {
              Thread.sleep(20_000);
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            exchange.close();
          };
      answers.add(stalls);
      answers.add(stalls);
      long start = System.nanoTime();
      assertThatThrownBy(() -> embedder.query("字")).hasMessageContaining("no answer within");
      assertThatThrownBy(() -> embedder.passagesSoon(List.of("字"))).isInstanceOf(IOException.class);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }
  }

  @Test
  void textsThatAreNeverTakenAreNotAskedForAgain() throws IOException {
    try (HttpEmbedder embedder = open()) {
      answers.add(status(413, "too many tokens"));
      assertThatThrownBy(() -> embedder.passages(List.of("字")))
          .isInstanceOf(Embedder.RefusedException.class)
          .hasMessageContaining("too many tokens");
      assertThat(requests).hasSize(2);
    }
  }

  @Test
  void answersOfAnotherFormAreRefused() throws IOException {
    try (HttpEmbedder embedder = open()) {
      for (String body :
          List.of(
              "<html>",
              "{}",
              "{\"data\":[]}",
              "{\"data\":[{\"embedding\":[1,2]}]}",
              "{\"data\":[{\"embedding\":[0,0,0]}]}",
              "{\"data\":[{\"embedding\":[1,\"x\",0]}]}",
              "{\"data\":[{\"index\":7,\"embedding\":[1,2,3]}]}")) {
        answers.add(status(200, body));
        assertThatThrownBy(() -> embedder.passages(List.of("字")))
            .as(body)
            .isInstanceOf(IOException.class)
            .hasMessageStartingWith(address + " answers ");
      }
    }
  }

  @Test
  void aServerThatIsNotThereIsNamed() {
    server.stop(0);
    assertThatThrownBy(this::open)
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(address.toString());
  }
}
