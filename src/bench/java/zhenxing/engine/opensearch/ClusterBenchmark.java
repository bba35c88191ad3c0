package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import zhenxing.article.Article;
import zhenxing.article.PublicationDate;
import zhenxing.article.Repairs;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.ArticleWriter;
import zhenxing.engine.Filters;
import zhenxing.engine.IndexedArticle;
import zhenxing.engine.Match;
import zhenxing.engine.SearchRequest;
import zhenxing.engine.SearchResult;
import zhenxing.engine.SortOrder;
import zhenxing.engine.Wanted;
import zhenxing.engine.query.Clause;
import zhenxing.engine.text.Segmenter;
import zhenxing.engine.text.Vocabulary;

/**
 * Compares the cluster engine with a client that sends the same documents and asks the same queries
 * and does nothing else. Each round does both, so that the load of the machine weighs on both.
 */
public final class ClusterBenchmark {

  private static final int CLIENTS = 2;
  private static final int BULK_BYTES = 4 * 1024 * 1024;

  private ClusterBenchmark() {}

  /** Arguments: address of a node, its process id, a JSON Lines corpus, articles, rounds. */
  public static void main(String[] arguments) throws Exception {
    URI node = URI.create(arguments[0]);
    long process = Long.parseLong(arguments[1]);
    List<IndexedArticle> articles = articles(Path.of(arguments[2]), Integer.parseInt(arguments[3]));
    for (int round = 0; round < Integer.parseInt(arguments[4]); round++) {
      load(node, process, articles);
    }
  }

  private static List<IndexedArticle> articles(Path file, int most) throws IOException {
    JsonMapper json = new JsonMapper();
    List<IndexedArticle> articles = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine();
          line != null && articles.size() < most;
          line = lines.readLine()) {
        JsonNode read = json.readTree(line);
        Article article =
            new Article(
                read.path("id").asText(),
                read.path("title").asText(),
                false,
                read.path("body").asText(),
                read.path("date").isTextual()
                    ? PublicationDate.parse(read.path("date").asText())
                    : null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                null,
                Set.of(),
                Repairs.NONE);
        articles.add(
            new IndexedArticle(
                article,
                List.of(),
                new IndexedArticle.Original(article.title(), article.body()),
                "corpus.jsonl",
                article.id()));
      }
    }
    return articles;
  }

  private static void load(URI node, long process, List<IndexedArticle> articles) throws Exception {
    String name = "bench" + UUID.randomUUID().toString().substring(0, 8);
    ClusterSettings settings =
        new ClusterSettings(List.of(node), new ClusterSettings.Access.Open(), null, name, 1, 0);
    Segmenter segmenter = new Segmenter();
    try (Connection connection = new Connection(settings);
        OpenSearchEngine engine =
            new OpenSearchEngine(settings, Taxonomy.builtIn(), Vocabulary.builtIn(), segmenter)) {
      IndexVersions versions = new IndexVersions(connection);
      ArticleSource source = new ArticleSource(segmenter);
      ConcurrentLinkedQueue<byte[]> requests = requests(source, articles);
      String plain = versions.create();
      Usage before = Usage.of(process);
      plain(connection, plain, requests);
      connection.ask(new Call("POST", "/" + plain + "/_refresh", Map.of(), null, null));
      Usage bulk = Usage.of(process).since(before);
      connection.ask(Call.delete("/" + plain));
      before = Usage.of(process);
      try (var writer = engine.writer()) {
        articles.parallelStream().forEach(article -> put(writer, article));
        writer.commit(ArticleWriter.State.UNGROUPED, ArticleWriter.Mark.NONE);
      }
      Usage ours = Usage.of(process).since(before);
      System.out.printf(
          "load of %d: plain %.1f s, %.1f s of the node's processors; engine %.1f s, %.1f s; ratios %.2f, %.2f%n",
          articles.size(),
          bulk.seconds,
          bulk.processor,
          ours.seconds,
          ours.processor,
          ours.seconds / bulk.seconds,
          ours.processor / bulk.processor);
      searches(connection, engine, articles);
      connection.ask(Call.delete("/" + versions.current().orElseThrow()));
      connection.ask(Call.delete("/" + name + "-writer"));
    }
  }

  private static void put(ArticleWriter writer, IndexedArticle article) {
    try {
      writer.put(article);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ConcurrentLinkedQueue<byte[]> requests(
      ArticleSource source, List<IndexedArticle> articles) throws IOException {
    ConcurrentLinkedQueue<byte[]> requests = new ConcurrentLinkedQueue<>();
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (IndexedArticle article : articles) {
      ObjectNode id = Dsl.object().put("_id", article.article().id());
      lines.writeBytes(Dsl.JSON.writeValueAsBytes(Dsl.of("index", id)));
      lines.write('\n');
      lines.writeBytes(Dsl.JSON.writeValueAsBytes(source.document(article)));
      lines.write('\n');
      if (lines.size() < BULK_BYTES) continue;
      requests.add(lines.toByteArray());
      lines.reset();
    }
    if (lines.size() > 0) requests.add(lines.toByteArray());
    return requests;
  }

  private static void plain(
      Connection connection, String index, ConcurrentLinkedQueue<byte[]> requests)
      throws InterruptedException {
    List<Thread> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (byte[] lines = requests.poll(); lines != null; lines = requests.poll()) {
                      try {
                        connection.ask(
                            Call.lines("/" + index + "/_bulk", lines)
                                .with("filter_path", "errors"));
                      } catch (IOException e) {
                        throw new UncheckedIOException(e);
                      }
                    }
                  }));
    }
    for (Thread client : clients) client.join();
  }

  /** The engine's answer, and the same query sent by itself, in turn. */
  private static void searches(
      Connection connection, OpenSearchEngine engine, List<IndexedArticle> articles)
      throws Exception {
    List<Double> ours = new ArrayList<>();
    List<Double> direct = new ArrayList<>();
    int step = Math.max(1, articles.size() / 200);
    for (int pass = 0; pass < 3; pass++) {
      for (int i = 0; i < articles.size(); i += step) {
        String body = articles.get(i).article().body();
        if (body.length() < 40) continue;
        String text = body.substring(10, 14);
        long start = System.nanoTime();
        SearchResult found = engine.search(request(text));
        long middle = System.nanoTime();
        JsonNode answer =
            connection.ask(
                Call.post("/" + connection.settings().name() + "/_search", direct(text)));
        long end = System.nanoTime();
        if (answer.path("hits").path("total").path("value").asInt() != found.total()) {
          throw new IllegalStateException(
              text + ": " + found.total() + " and " + answer.path("hits").path("total"));
        }
        if (pass == 0) continue;
        ours.add((middle - start) / 1e6);
        direct.add((end - middle) / 1e6);
      }
    }
    System.out.printf(
        "exact phrases, %d searches: engine p50 %.1f ms, p99 %.1f ms; direct %.1f, %.1f%n",
        ours.size(), at(ours, 0.5), at(ours, 0.99), at(direct, 0.5), at(direct, 0.99));
  }

  private static double at(List<Double> values, double share) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted[(int) (share * (sorted.length - 1))];
  }

  private static SearchRequest request(String text) {
    return new SearchRequest(
        new Clause.ExactPhrase(Clause.Scope.ANYWHERE, text),
        Match.WORDS,
        Filters.NONE,
        SortOrder.RELEVANCE,
        null,
        false,
        Wanted.page(10, 50),
        Duration.ofSeconds(30));
  }

  /** The same hits, total and counts, asked for as one would without this project. */
  private static ObjectNode direct(String text) {
    ObjectNode body = Dsl.object().put("size", 10).put("track_total_hits", true);
    body.set("query", QueryTranslator.exact(Clause.Scope.ANYWHERE, text));
    ObjectNode aggregations = body.putObject("aggs");
    for (String field : List.of("place", Fields.INDUSTRY, Fields.YEAR, Fields.SOURCE)) {
      aggregations.putObject(field).putObject("terms").put("field", field).put("size", 100);
    }
    body.set("_source", Dsl.strings(ArticleSource.HIT_FIELDS));
    return body;
  }

  /** Clock and processor time of a process, in seconds. */
  private record Usage(double seconds, double processor) {

    static Usage of(long process) {
      Duration used =
          ProcessHandle.of(process).orElseThrow().info().totalCpuDuration().orElseThrow();
      return new Usage(System.nanoTime() / 1e9, used.toMillis() / 1e3);
    }

    Usage since(Usage before) {
      return new Usage(seconds - before.seconds, processor - before.processor);
    }
  }
}
