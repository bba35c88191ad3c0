package zhenxing.engine.opensearch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ResponseException;
import zhenxing.engine.EngineUnreachableException;

/**
 * Sends requests to whichever node of a cluster answers. Requests that fail for the moment are sent
 * again, after pauses that double, up to a number of attempts and until the time is up. Safe for
 * many threads.
 */
final class Connection implements AutoCloseable {

  /** Time limit for requests that no reader waits for. */
  static final Duration AMPLE = Duration.ofMinutes(2);

  private static final int FIRST_PAUSE_MILLIS = 50;
  private static final int LONGEST_PAUSE_MILLIS = 2_000;

  /** Maximum number of attempts. With the pauses they take about seven seconds. */
  private static final int MOST_ATTEMPTS = 8;

  private final ClusterSettings settings;
  private final OpenSearchTransport transport;
  private final OpenSearchGenericClient client;

  /**
   * @throws IOException if the file of certificates cannot be read
   */
  Connection(ClusterSettings settings) throws IOException {
    this.settings = settings;
    this.transport = new Transports(settings).transport();
    this.client = new OpenSearchGenericClient(transport);
  }

  ClusterSettings settings() {
    return settings;
  }

  /**
   * Returns the answer, whatever its status. Requests that fail for the moment are sent again.
   *
   * @throws LateException if the time is up
   * @throws IOException if no node answers; the message says what to do
   */
  Reply send(Call call, Duration limit) throws IOException {
    long end = System.nanoTime() + limit.toNanos();
    return finished(call, started(call), end, MOST_ATTEMPTS);
  }

  /** Returns the answer of the first node that answers, whatever its status, without repetition. */
  Reply once(Call call, Duration limit) throws IOException {
    return all(List.of(call), limit).getFirst();
  }

  /**
   * Returns the body of the answer.
   *
   * @throws IOException if the answer is an error; the message says what to do
   */
  JsonNode ask(Call call, Duration limit) throws IOException {
    Reply reply = send(call, limit);
    if (reply.isError()) throw failure(reply);
    return reply.body();
  }

  /**
   * Returns the exception for an answer that is an error. If nothing is wrong with the request, it
   * is an {@link EngineUnreachableException}: the cluster failed or has too much to do, or it does
   * not accept the password or the rights of this process.
   */
  IOException failure(Reply reply) {
    ClusterException refused = new ClusterException(settings, reply);
    boolean isOfCluster =
        switch (reply.status()) {
          case 401, 403, 429 -> true;
          default -> reply.status() >= 500;
        };
    return isOfCluster ? new EngineUnreachableException(refused.getMessage(), refused) : refused;
  }

  /** The cause if something else than a cluster gives a successful answer. */
  static final class ForeignAnswerException extends IOException {

    private static final long serialVersionUID = 1L;

    ForeignAnswerException() {
      super("the answer is not that of a cluster");
    }
  }

  JsonNode ask(Call call) throws IOException {
    return ask(call, AMPLE);
  }

  /** Sends a request without waiting for its answer. */
  void tell(Call call) {
    started(call).exceptionally(failed -> null);
  }

  /**
   * Sends several requests at once, each to the first node that answers.
   *
   * @return the answers in the order of the requests
   * @throws LateException if the time is up
   * @throws IOException if no node answers
   */
  List<Reply> all(List<Call> calls, Duration limit) throws IOException {
    long end = System.nanoTime() + limit.toNanos();
    List<CompletableFuture<Response>> first = new ArrayList<>();
    for (Call call : calls) first.add(started(call));
    List<Reply> replies = new ArrayList<>();
    for (int i = 0; i < calls.size(); i++) {
      replies.add(finished(calls.get(i), first.get(i), end, 1));
    }
    return replies;
  }

  private CompletableFuture<Response> started(Call call) {
    Requests.JsonBodyBuilder request =
        Requests.builder().method(call.method()).endpoint(call.path()).query(call.parameters());
    if (call.body() != null) request.body(Body.from(call.body(), call.type()));
    return client.executeAsync(request.build());
  }

  private Reply finished(Call call, CompletableFuture<Response> under, long end, int mostAttempts)
      throws IOException {
    CompletableFuture<Response> current = under;
    long pause = FIRST_PAUSE_MILLIS;
    for (int attempt = 1; ; attempt++) {
      IOException failure;
      try {
        Reply reply = reply(current, end);
        if (!reply.isPassing() || attempt == mostAttempts) return reply;
        failure = failure(reply);
      } catch (LateException e) {
        throw e;
      } catch (IOException e) {
        failure = new EngineUnreachableException(Unreachable.message(settings, e), e);
        if (attempt == mostAttempts) throw failure;
      }
      if (end - System.nanoTime() < TimeUnit.MILLISECONDS.toNanos(pause)) throw failure;
      sleep(pause);
      pause = Math.min(LONGEST_PAUSE_MILLIS, 2 * pause);
      current = started(call);
    }
  }

  private Reply reply(CompletableFuture<Response> future, long end) throws IOException {
    try (Response response = future.get(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
      return new Reply(response.getStatus(), body(response));
    } catch (TimeoutException e) {
      future.cancel(true);
      throw new LateException(settings);
    } catch (InterruptedException e) {
      future.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while the cluster was asked");
    } catch (ExecutionException e) {
      // What is refused for lack of a secret or a right comes wrapped.
      for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
        if (cause instanceof ResponseException refused) return refused(refused);
      }
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    }
  }

  private static JsonNode body(Response response) throws IOException {
    if (response.getBody().isEmpty()) return Dsl.object();
    try (Body body = response.getBody().get()) {
      byte[] bytes = body.bodyAsBytes();
      return response.getStatus() < 400 ? answer(bytes) : explanation(bytes);
    }
  }

  /**
   * Turns an exception of the client into an answer. The client throws it for every status of an
   * error, and its message contains the body after the first line.
   */
  private static Reply refused(ResponseException refused) {
    String message = refused.getMessage();
    int body = message.indexOf("\n{");
    return new Reply(
        refused.status(),
        body < 0
            ? Dsl.object()
            : explanation(message.substring(body).getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Parses the body of a success. A page that a proxy in between sends in place of an answer must
   * not pass for an answer that says nothing.
   */
  private static JsonNode answer(byte[] body) throws IOException {
    try {
      return parsed(body);
    } catch (JsonProcessingException e) {
      throw new ForeignAnswerException();
    }
  }

  /** Parses the body of an error, of which the status says the most. */
  private static JsonNode explanation(byte[] body) {
    try {
      return parsed(body);
    } catch (IOException e) {
      return Dsl.object();
    }
  }

  private static JsonNode parsed(byte[] body) throws IOException {
    JsonNode parsed = Dsl.JSON.readTree(body);
    return parsed == null || parsed.isMissingNode() ? Dsl.object() : parsed;
  }

  /** Waits; an interrupt ends it with an exception. */
  static void sleep(long millis) throws InterruptedIOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while the cluster was asked");
    }
  }

  @Override
  public void close() throws IOException {
    transport.close();
  }
}
