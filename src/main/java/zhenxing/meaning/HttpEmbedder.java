package zhenxing.meaning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Gets vectors from a server with the embeddings endpoint of OpenAI's API ({@code POST
 * /v1/embeddings}), which most servers of models have. If the server is busy or cannot be reached,
 * requests for passages are repeated a few times. A query, and what a reader waits for, is tried
 * once, with a short time-out. A time-out covers the whole answer.
 */
public final class HttpEmbedder implements Embedder {

  private static final Duration CONNECT_TIME = Duration.ofSeconds(5);
  private static final Duration PASSAGES_TIME = Duration.ofSeconds(60);

  /** A search has two seconds for all it does. */
  private static final Duration QUERY_TIME = Duration.ofMillis(1_000);

  private static final int TRIES = 4;

  /** Pause before the second try. It doubles before each further one. */
  private static final long FIRST_PAUSE_MILLIS = 500;

  /** Longest pause between two tries, even if the server asks for a longer one. */
  private static final long LONGEST_PAUSE_MILLIS = 10_000;

  /** Maximum size of an answer: 16 vectors of 4,096 numbers with 20 characters each take 1.3 MB. */
  private static final int MOST_BYTES = 4 << 20;

  /** Maximum number of characters of a server's error message that is passed on. */
  private static final int TOLD_CHARACTERS = 200;

  private static final int TOO_MANY_REQUESTS = 429;

  /** What servers answer to texts that they do not take, such as one that is too long. */
  private static final Set<Integer> REFUSALS = Set.of(400, 413, 422);

  private static final int SERVER_ERRORS = 500;

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT_TIME).build();
  private final URI address;
  private final String key;
  private final Model model;

  /** Thrown when the server answers that it is busy, too late, or not at all. */
  private static final class BusyException extends IOException {

    private static final long serialVersionUID = 1L;
    private final long pauseMillis;

    BusyException(String message, long pauseMillis) {
      super(message);
      this.pauseMillis = pauseMillis;
    }
  }

  /**
   * Asks for one vector, to learn the dimension.
   *
   * @param address address of the endpoint, such as {@code http://127.0.0.1:11434/v1/embeddings}
   * @param name name of the model on that server
   * @param key key to send, or null for none
   * @throws IOException if the server cannot be reached, refuses, or gives an unexpected answer;
   *     the message names the address
   */
  public HttpEmbedder(URI address, String name, String key) throws IOException {
    this.address = address;
    this.key = key;
    ObjectNode probe = request(name, List.of("。"));
    int dimension = vectors(tried(probe), 1, 0).getFirst().length;
    this.model = new Model(name, address.toString(), dimension);
  }

  @Override
  public Model model() {
    return model;
  }

  @Override
  public List<float[]> passages(List<String> texts) throws IOException {
    return vectors(tried(request(model.name(), texts)), texts.size(), model.dimension());
  }

  @Override
  public List<float[]> passagesSoon(List<String> texts) throws IOException {
    JsonNode answer = asked(request(model.name(), texts), QUERY_TIME);
    return vectors(answer, texts.size(), model.dimension());
  }

  @Override
  public float[] query(String text) throws IOException {
    JsonNode answer = asked(request(model.name(), List.of(text)), QUERY_TIME);
    return vectors(answer, 1, model.dimension()).getFirst();
  }

  private static ObjectNode request(String model, List<String> texts) {
    ObjectNode request = JSON.createObjectNode().put("model", model);
    ArrayNode input = request.putArray("input");
    texts.forEach(input::add);
    return request;
  }

  /** Sends a request, and repeats it a few times if that may help. */
  private JsonNode tried(ObjectNode request) throws IOException {
    long pause = FIRST_PAUSE_MILLIS;
    for (int attempt = 1; ; attempt++) {
      try {
        return asked(request, PASSAGES_TIME);
      } catch (BusyException e) {
        if (attempt == TRIES) throw e;
        sleep(Math.min(LONGEST_PAUSE_MILLIS, Math.max(pause, e.pauseMillis)));
      }
      pause *= 2;
    }
  }

  private static void sleep(long millis) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private JsonNode asked(ObjectNode request, Duration limit) throws IOException {
    HttpRequest.Builder http =
        HttpRequest.newBuilder(address)
            .timeout(limit)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(request)));
    if (key != null) http.header("Authorization", "Bearer " + key);
    HttpResponse<byte[]> response = answered(http.build(), limit);
    byte[] body = response.body();
    int status = response.statusCode();
    if (status == TOO_MANY_REQUESTS || status >= SERVER_ERRORS) {
      throw new BusyException(refusal(status, body), pauseMillis(response));
    }
    if (REFUSALS.contains(status)) throw new RefusedException(refusal(status, body));
    if (status != 200) throw new IOException(refusal(status, body));
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw bad("no JSON", e);
    }
  }

  /**
   * Sends a request and waits for the whole answer. The time-out of the client itself ends with the
   * headers, so that a server that stands still after them would be waited for without a limit.
   */
  private HttpResponse<byte[]> answered(HttpRequest request, Duration limit) throws IOException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, head -> beginning(MOST_BYTES));
    try {
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (TimeoutException e) {
      throw new BusyException(address + ": no answer within " + limit.toMillis() + " ms", 0);
    } catch (ExecutionException e) {
      String message = e.getCause().getMessage();
      String reason = Objects.requireNonNullElse(message, "it cannot be reached");
      throw new BusyException(address + ": " + reason, 0);
    } finally {
      answer.cancel(true);
    }
  }

  /** Takes the beginning of a body, at most so many bytes, and passes over the rest. */
  private static BodySubscriber<byte[]> beginning(int most) {
    ByteArrayOutputStream taken = new ByteArrayOutputStream();
    return BodySubscribers.mapping(
        BodySubscribers.ofByteArrayConsumer(
            part ->
                part.ifPresent(
                    bytes -> taken.write(bytes, 0, Math.min(bytes.length, most - taken.size())))),
        nothing -> taken.toByteArray());
  }

  /** Returns how long the server asks to wait, in milliseconds, or 0 if it does not say. */
  private static long pauseMillis(HttpResponse<?> response) {
    String seconds = response.headers().firstValue("Retry-After").orElse("");
    return seconds.matches("\\d{1,4}") ? 1_000L * Integer.parseInt(seconds) : 0;
  }

  private String refusal(int status, byte[] body) {
    String said = new String(body, StandardCharsets.UTF_8).strip();
    try {
      JsonNode message = JSON.readTree(body).path("error").path("message");
      if (message.isTextual()) said = message.asText();
    } catch (IOException e) {
      // Not JSON: the message is passed on as it is.
      said = said.replace('\n', ' ');
    }
    if (said.length() > TOLD_CHARACTERS) said = said.substring(0, TOLD_CHARACTERS) + "…";
    return address + " answers " + status + (said.isEmpty() ? "" : ": " + said);
  }

  private IOException bad(String what, Exception cause) {
    return new IOException(
        address + " answers " + what + " where OpenAI's API has a list of embeddings", cause);
  }

  /**
   * Returns the vectors of an answer in the order of the texts, scaled to length 1.
   *
   * @param dimension expected number of components, or 0 if it is not known yet
   */
  private List<float[]> vectors(JsonNode answer, int count, int dimension) throws IOException {
    JsonNode data = answer.path("data");
    if (!data.isArray() || data.size() != count) throw bad("no list of " + count, null);
    float[][] vectors = new float[count][];
    for (int i = 0; i < count; i++) {
      int index = data.get(i).path("index").asInt(i);
      if (index < 0 || index >= count || vectors[index] != null) throw bad("odd numbers", null);
      vectors[index] = vector(data.get(i).path("embedding"), dimension);
    }
    return List.of(vectors);
  }

  private float[] vector(JsonNode numbers, int dimension) throws IOException {
    if (!numbers.isArray() || numbers.isEmpty()) throw bad("no vector", null);
    if (dimension > 0 && numbers.size() != dimension) {
      throw bad("a vector of " + numbers.size() + " numbers instead of " + dimension, null);
    }
    float[] vector = new float[numbers.size()];
    double sum = 0;
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) numbers.get(i).asDouble(Double.NaN);
      sum += (double) vector[i] * vector[i];
    }
    if (!(sum > 0) || Double.isInfinite(sum)) throw bad("a vector without a length", null);
    for (int i = 0; i < vector.length; i++) vector[i] /= (float) Math.sqrt(sum);
    return vector;
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
