package zhenxing.engine.opensearch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/**
 * Stands in front of a real node and plays what a node without further plugins cannot do: TLS,
 * users, and answers of a node that is busy or older. A rule decides about each request; what it
 * does not answer itself is passed on.
 */
public final class ClusterProxy implements AutoCloseable {

  private final URI node;
  private final Rule rule;
  private final HttpServer server;
  private final String scheme;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient client = HttpClient.newHttpClient();

  /**
   * A request.
   *
   * @param path with the query string
   * @param authorization the header, or null
   */
  public record Request(String method, String path, String authorization, String body) {

    /** Whether it sends documents. */
    public boolean isBulk() {
      return path.contains("/_bulk");
    }
  }

  /**
   * An answer.
   *
   * @param status of HTTP
   */
  public record Answer(int status, String body) {

    /** An error in the form of OpenSearch. */
    public static Answer error(int status, String type, String reason) {
      String cause = "{\"type\":\"%s\",\"reason\":\"%s\"}".formatted(type, reason);
      return new Answer(
          status,
          "{\"error\":{\"root_cause\":[%1$s],\"type\":\"%2$s\",\"reason\":\"%3$s\"},\"status\":%4$d}"
              .formatted(cause, type, reason, status));
    }
  }

  /** Hands requests to the real node. */
  public interface Node {
    Answer pass(Request request) throws Exception;
  }

  /** Answers requests, with the help of the real node or without. */
  public interface Rule {

    /**
     * @throws Exception to end the connection without an answer
     */
    Answer answer(Request request, Node node) throws Exception;
  }

  private ClusterProxy(URI node, SSLContext tls, Rule rule) throws IOException {
    this.node = node;
    this.rule = rule;
    this.scheme = tls == null ? "http" : "https";
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    if (tls == null) {
      this.server = HttpServer.create(address, 0);
    } else {
      HttpsServer encrypted = HttpsServer.create(address, 0);
      encrypted.setHttpsConfigurator(new HttpsConfigurator(tls));
      this.server = encrypted;
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** A proxy without encryption. */
  public static ClusterProxy open(URI node, Rule rule) throws IOException {
    return new ClusterProxy(node, null, rule);
  }

  /** A proxy with encryption. */
  public static ClusterProxy encrypted(URI node, SSLContext tls, Rule rule) throws IOException {
    return new ClusterProxy(node, tls, rule);
  }

  /** Where it listens; certificates are to name this host, 127.0.0.1. */
  public URI address() {
    return URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort());
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Request request =
          new Request(
              exchange.getRequestMethod(),
              exchange.getRequestURI().toString(),
              exchange.getRequestHeaders().getFirst("Authorization"),
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      String type = exchange.getRequestHeaders().getFirst("Content-Type");
      Answer answer = rule.answer(request, passed -> pass(passed, type));
      byte[] body = answer.body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json; charset=UTF-8");
      boolean isEmpty = body.length == 0 || request.method.equals("HEAD");
      exchange.sendResponseHeaders(answer.status, isEmpty ? -1 : body.length);
      if (!isEmpty) exchange.getResponseBody().write(body);
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  private Answer pass(Request request, String type) throws Exception {
    HttpRequest.Builder passed =
        HttpRequest.newBuilder(URI.create(node + request.path))
            .method(request.method, BodyPublishers.ofString(request.body));
    if (type != null) passed.header("Content-Type", type);
    HttpResponse<String> answer = client.send(passed.build(), BodyHandlers.ofString());
    return new Answer(answer.statusCode(), answer.body());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    client.shutdownNow();
  }
}
