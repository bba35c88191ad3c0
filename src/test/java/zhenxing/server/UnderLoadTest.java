package zhenxing.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Slow, idle or many clients do not block the server for others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnderLoadTest {

  /** Number of articles that fills every buffer between server and client. */
  private static final int MANY = 1_500;

  private static final String LONG = "plain words about nothing ".repeat(100);

  private static final int IDLE = Integer.getInteger("zhenxing.load.connections", 2_000);

  @AutoClose private TestServer server;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    StringBuilder articles = new StringBuilder();
    for (int i = 0; i < MANY; i++) {
      articles.append(
          "{\"id\":\"n%d\",\"title\":\"number %d\",\"body\":\"%s\"}\n".formatted(i, i, LONG));
    }
    server = new TestServer(folder, articles.toString());
    server.ok("/search?q=number");
  }

  private Socket opened(String begun, int receiveBuffer) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(receiveBuffer);
    socket.connect(new InetSocketAddress("127.0.0.1", server.port()));
    socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private long millis(String path) throws Exception {
    long start = System.nanoTime();
    assertThat(server.get(path).statusCode()).isEqualTo(200);
    return Duration.ofNanos(System.nanoTime() - start).toMillis();
  }

  @Test
  void idleConnectionsAndHalfRequestsKeepNobodyOut() throws Exception {
    IdleConnections idle = new IdleConnections(server.port(), IDLE);
    try {
      assertThat(millis("/search?q=number")).isLessThan(5_000);
      assertThat(millis("/articles/n1")).isLessThan(5_000);
    } finally {
      idle.close();
    }
  }

  @Test
  void readersOfExportsWhoReadNothingKeepNobodyFromExports() throws Exception {
    List<Socket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < 4 * Runtime.getRuntime().availableProcessors(); i++) {
        sockets.add(
            opened("GET /api/v1/export?format=jsonl HTTP/1.1\r\nHost: localhost\r\n\r\n", 4_096));
      }
      Thread.sleep(500);
      assertThat(millis("/export?format=csv&q=number")).isLessThan(10_000);
      assertThat(millis("/search?q=number")).isLessThan(5_000);
    } finally {
      for (Socket socket : sockets) socket.close();
    }
  }

  @Test
  void aStopLetsWhatIsUnderWayEnd(@TempDir Path folder) throws Exception {
    StringBuilder articles = new StringBuilder();
    for (int i = 0; i < 400; i++)
      articles.append("{\"id\":\"n%d\",\"body\":\"%s\"}\n".formatted(i, LONG));
    TestServer ending = new TestServer(folder, articles.toString());
    try (Socket socket = new Socket("127.0.0.1", ending.port())) {
      socket.setSoTimeout(20_000);
      socket
          .getOutputStream()
          .write(
              "GET /api/v1/export?format=jsonl HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      String first = new String(in.readNBytes(2_000), StandardCharsets.UTF_8);
      Thread stop = Thread.ofPlatform().start(() -> closed(ending));
      Thread.sleep(300);
      String rest = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      stop.join();
      assertThat(first).startsWith("HTTP/1.1 200");
      assertThat((first + rest).split("\"id\":\"n", -1)).hasSize(401);
    }
  }

  private static void closed(TestServer server) {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whoComesInMassesIsAnsweredOrToldToComeAgain() throws Exception {
    Set<Integer> statuses = new TreeSet<>();
    try (ExecutorService clients = Executors.newFixedThreadPool(64)) {
      List<Future<HttpResponse<String>>> answers = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        String path = i % 3 == 0 ? "/articles/n" + i : "/search?q=number+" + i;
        Callable<HttpResponse<String>> ask = () -> server.get(path);
        answers.add(clients.submit(ask));
      }
      for (Future<HttpResponse<String>> answer : answers) {
        HttpResponse<String> response = answer.get();
        statuses.add(response.statusCode());
        if (response.statusCode() == 503) {
          assertThat(response.headers().firstValue("retry-after")).isPresent();
        }
      }
    }
    assertThat(statuses).contains(200).isSubsetOf(200, 503);
  }
}
