package zhenxing.server;

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
import java.util.List;
import java.util.Set;
import zhenxing.catalog.Taxonomy;
import zhenxing.corpus.CorpusReader;
import zhenxing.corpus.Submissions;
import zhenxing.engine.lucene.LuceneEngine;
import zhenxing.indexing.Deletions;
import zhenxing.indexing.IndexSummary;
import zhenxing.indexing.Indexer;
import zhenxing.indexing.Intake;
import zhenxing.indexing.Submitter;
import zhenxing.server.ServerSettings.Access;
import zhenxing.server.ServerSettings.Limits;
import zhenxing.server.ServerSettings.Place;

/**
 * A real server that accepts writes, over a corpus in a folder. It can be stopped and started
 * again.
 */
public final class WritableServer implements AutoCloseable {

  public static final String TOKEN = "geheim";

  private static final JsonMapper JSON = new JsonMapper();
  private static final Taxonomy TAXONOMY = Taxonomy.builtIn();

  private final HttpClient client = HttpClient.newHttpClient();
  final Path corpus;
  final Path index;
  final LuceneEngine engine;
  final Intake intake;
  private final Submitter submitter;
  private final HttpServer server;

  public WritableServer(Path folder) throws Exception {
    this(folder, TOKEN);
  }

  /**
   * @param folder folder for corpus and index
   * @param token token for writing, or null for none
   */
  WritableServer(Path folder, String token) throws Exception {
    this(folder, token, true);
  }

  private WritableServer(Path folder, String token, boolean isUpToDate) throws Exception {
    corpus = Files.createDirectories(folder.resolve("corpus"));
    index = folder.resolve("index");
    engine = new LuceneEngine(index);
    intake = new Intake(engine, index, TAXONOMY, Submissions.open(List.of(corpus)));
    submitter = new Submitter(intake, List.of(corpus), new CorpusReader(), TAXONOMY);
    server =
        new HttpServer(
            engine,
            TAXONOMY,
            new IndexingProgress(),
            new ServerSettings(
                Path.of("web"),
                index,
                new Access(BearerToken.of(token), BearerToken.NONE, Set.of()),
                Place.DIRECT,
                Limits.DEFAULT),
            new Writing(intake, submitter));
    server.start("127.0.0.1", 0);
    intake.start();
    if (isUpToDate) run();
  }

  /** Starts a server that has not brought its index up to date yet. */
  static WritableServer behind(Path folder) throws Exception {
    return new WritableServer(folder, TOKEN, false);
  }

  /** Returns the address of the page, with a slash at the end. */
  public String home() {
    return "http://127.0.0.1:" + server.port() + "/";
  }

  /** Brings the index up to date with the corpus. */
  IndexSummary run() throws IOException {
    return run((done, of) -> {});
  }

  IndexSummary run(Indexer.Progress progress) throws IOException {
    return intake.index(List.of(corpus), new CorpusReader(), Deletions.ALLOWED, progress);
  }

  /** Returns the answer of {@code GET /health/ready}. */
  JsonNode health() throws Exception {
    URI address = URI.create("http://127.0.0.1:" + server.port() + "/health/ready");
    return json(client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()));
  }

  /** Returns the text of {@code GET /metrics}. */
  String metrics() throws Exception {
    URI address = URI.create("http://127.0.0.1:" + server.port() + "/metrics");
    return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
  }

  /**
   * Sends a request.
   *
   * @param body the body, or null for none
   */
  HttpResponse<String> send(String method, String path, String body, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/v1" + path))
            .timeout(Duration.ofSeconds(60))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (headers.length > 0) request.headers(headers);
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /**
   * Sends a request with the token, and with JSON as the type of the body unless the headers say
   * otherwise.
   */
  public HttpResponse<String> write(String method, String path, String body, String... headers)
      throws Exception {
    String[] all = new String[headers.length + 4];
    all[0] = "Authorization";
    all[1] = "Bearer " + TOKEN;
    all[2] = headers.length > 0 && headers[0].equals("Content-Type") ? "X-Test" : "Content-Type";
    all[3] = "application/json";
    System.arraycopy(headers, 0, all, 4, headers.length);
    return send(method, path, body, all);
  }

  HttpResponse<String> put(String id, String article, String... headers) throws Exception {
    return write("PUT", "/articles/" + TestServer.encoded(id), article, headers);
  }

  JsonNode json(HttpResponse<String> response) throws IOException {
    return JSON.readTree(response.body());
  }

  public JsonNode article(String id) throws Exception {
    return json(send("GET", "/articles/" + TestServer.encoded(id), null));
  }

  int status(String id) throws Exception {
    return send("GET", "/articles/" + TestServer.encoded(id), null).statusCode();
  }

  int found(String query) throws Exception {
    return json(send("GET", "/search?q=" + TestServer.encoded(query), null)).get("total").asInt();
  }

  @Override
  public void close() throws IOException {
    server.close();
    submitter.close();
    intake.close();
    engine.close();
  }
}
