package zhenxing.server;

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
import java.util.List;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.IndexStatus;
import zhenxing.engine.lucene.LuceneEngine;
import zhenxing.indexing.Indexer;
import zhenxing.meaning.Embedder;
import zhenxing.meaning.Meaning;
import zhenxing.server.ServerSettings.Access;
import zhenxing.server.ServerSettings.Limits;
import zhenxing.server.ServerSettings.Place;

/**
 * A real server on a free port with the articles of a test. Every exchange is checked by {@link
 * Contract}.
 */
final class TestServer implements AutoCloseable {

  private static final String API = "/api/v1";
  private static final JsonMapper JSON = new JsonMapper();

  /** A long time limit, because a search that reaches it finds nothing by meaning. */
  private static final Limits PATIENT = new Limits(20, Duration.ofSeconds(20));

  private final HttpClient client = HttpClient.newHttpClient();
  private final Path corpus;
  private final Path index;
  private final LuceneEngine engine;
  private final Meaning meaning;
  private final HttpServer server;

  /**
   * @param folder folder for corpus and index
   * @param articles the articles as JSON Lines
   */
  TestServer(Path folder, String articles) throws Exception {
    this(folder, articles, Access.OPEN, Place.DIRECT, Limits.DEFAULT);
  }

  TestServer(Path folder, String articles, Access access, Place place, Limits limits)
      throws Exception {
    this(folder, articles, access, place, limits, null);
  }

  /** Creates a server that also searches by meaning. Vectors are computed in the background. */
  TestServer(Path folder, String articles, Embedder embedder) throws Exception {
    this(folder, articles, Access.OPEN, Place.DIRECT, PATIENT, embedder);
    meaning.start(engine);
  }

  private TestServer(
      Path folder, String articles, Access access, Place place, Limits limits, Embedder embedder)
      throws Exception {
    corpus = Files.createDirectory(folder.resolve("corpus"));
    index = folder.resolve("index");
    engine = new LuceneEngine(index);
    index(articles);
    meaning = embedder == null ? null : new Meaning(index, embedder);
    server =
        new HttpServer(
            engine,
            Taxonomy.builtIn(),
            new IndexingProgress(),
            new ServerSettings(Path.of("web"), index, access, place, limits),
            Writing.OFF,
            meaning);
    server.start("127.0.0.1", 0);
  }

  /** Replaces all articles. */
  void index(String articles) throws IOException {
    Files.writeString(corpus.resolve("articles.jsonl"), articles);
    new Indexer(engine, index, Taxonomy.builtIn()).index(List.of(corpus), (done, of) -> {});
  }

  IndexStatus status() throws IOException {
    return engine.status();
  }

  int port() {
    return server.port();
  }

  /** Sends a GET request to a path of the API. */
  HttpResponse<String> get(String path, String... headers) throws Exception {
    return send("GET", API + path, headers);
  }

  /** Sends a request to any address. */
  HttpResponse<String> send(String method, String target, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + target))
            .timeout(Duration.ofSeconds(20))
            .method(method, BodyPublishers.noBody());
    if (headers.length > 0) request.headers(headers);
    HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
    Contract.holds(method, target, response);
    return response;
  }

  /** Returns the JSON answer of a resource. Fails unless the status is 200. */
  JsonNode ok(String path) throws Exception {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return JSON.readTree(response.body());
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    server.close();
    if (meaning != null) meaning.close();
    engine.close();
  }
}
