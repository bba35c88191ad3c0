package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import zhenxing.engine.text.Segmenter;

/**
 * Compares this project on a cluster with a client that does nothing but send the same documents
 * and queries, and with the embedded engine. It starts the nodes and ends them. Each round does all
 * of it in turn, so that whatever else the machine does weighs on all.
 */
public final class ClusterBenchmark {

  private static final int PAGE = 1_000;

  private final ArticleSource source = new ArticleSource(new Segmenter());

  private final Path work;
  private final Path corpus;
  private final List<String> bodies;
  private final List<String> titles;

  private ClusterBenchmark(Path work, Path corpus, int articles) throws IOException {
    this.work = work;
    this.corpus = work.resolve("corpus.jsonl");
    this.bodies = new ArrayList<>();
    this.titles = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(corpus);
        BufferedWriter kept = Files.newBufferedWriter(this.corpus)) {
      String line = lines.readLine();
      for (int number = 0; line != null && number < articles; number++) {
        JsonNode read = Dsl.JSON.readTree(line);
        ObjectNode article = Dsl.object();
        for (String field : List.of("id", "title", "body", "date")) {
          article.set(field, read.path(field));
        }
        kept.write(Dsl.JSON.writeValueAsString(article) + "\n");
        if (number % Math.max(1, articles / SearchTimes.QUERIES) == 0) {
          bodies.add(read.path("body").asText());
          titles.add(read.path("title").asText());
        }
        line = lines.readLine();
      }
    }
  }

  /** Arguments: a JSON Lines corpus, number of articles, of nodes, of rounds. */
  public static void main(String[] arguments) throws Exception {
    int articles = Integer.parseInt(arguments[1]);
    int nodes = Integer.parseInt(arguments[2]);
    int rounds = Integer.parseInt(arguments[3]);
    Path work = Files.createDirectories(Path.of("target", "cluster-bench"));
    ClusterBenchmark benchmark = new ClusterBenchmark(work, Path.of(arguments[0]), articles);
    try (TestCluster cluster = TestCluster.measured(nodes)) {
      for (int round = 0; round < rounds; round++) {
        System.out.printf("round %d, %d nodes%n", round + 1, nodes);
        benchmark.run(cluster, articles, round == rounds - 1);
      }
    }
  }

  /** One shard for each node and no replicas, so that each number of nodes does the same work. */
  private void run(TestCluster cluster, int articles, boolean isLast) throws Exception {
    int nodes = cluster.nodes().size();
    ClusterSettings settings =
        new ClusterSettings(
            cluster.addresses(),
            new ClusterSettings.Access.Open(),
            null,
            "bench" + Long.toHexString(System.nanoTime()),
            nodes,
            0);
    List<Long> processes = cluster.nodes().stream().map(TestNode::process).toList();
    Program ours = Program.onCluster(settings, corpus, work.resolve(settings.name()));
    Usage before = Usage.of(processes);
    Usage own = ours.index(articles);
    Usage node = Usage.of(processes).since(before);
    System.out.printf(
        "index: %.1f s, %.0f articles/s, processors %.1f s of nodes, %.1f s of ours%n",
        node.seconds(), articles / node.seconds(), node.processor(), own.processor());
    try (Connection connection = new Connection(settings)) {
      IndexVersions versions = new IndexVersions(connection);
      String index = versions.current().orElseThrow();
      JsonNode store =
          connection.ask(Call.get("/" + index + "/_stats/store")).path("_all").path("primaries");
      System.out.printf(
          "index: %d bytes an article in one copy%n",
          store.path("store").path("size_in_bytes").asLong() / articles);
      Path lines = work.resolve("bulk.jsonl");
      long documents = read(connection, index, lines);
      String plain = versions.create();
      before = Usage.of(processes);
      new PlainClient(cluster.addresses().getFirst(), plain).load(lines);
      Usage bulk = Usage.of(processes).since(before);
      System.out.printf(
          "plain client: %d documents, %.1f s, %.0f articles/s, processors %.1f s of nodes%n",
          documents, bulk.seconds(), documents / bulk.seconds(), bulk.processor());
      System.out.printf(
          "ratios: seconds %.2f, articles/s %.2f, processors of nodes %.2f%n",
          node.seconds() / bulk.seconds(),
          bulk.seconds() / node.seconds(),
          node.processor() / bulk.processor());
      connection.ask(Call.delete("/" + plain));
      if (isLast) searches(ours, settings, articles);
      connection.ask(Call.delete("/" + index));
      connection.ask(Call.delete("/" + settings.name() + "-writer"));
    }
  }

  private void searches(Program ours, ClusterSettings settings, int articles) throws Exception {
    Program embedded = Program.inFolder(corpus, work.resolve("embedded"));
    Usage own = embedded.index(articles);
    System.out.printf(
        "embedded index: %.1f s, %.0f articles/s, processors %.1f s%n",
        own.seconds(), articles / own.seconds(), own.processor());
    try (Program.Server cluster = ours.serve();
        Program.Server folder = embedded.serve()) {
      new SearchTimes(cluster, folder, settings).measure(bodies, titles);
    }
  }

  /** Writes what an index has as lines for a bulk request, with the fields that are not stored. */
  private long read(Connection connection, String index, Path file) throws IOException {
    long documents = 0;
    ObjectNode body = Dsl.object().put("size", PAGE).put("track_total_hits", false);
    body.set("query", Dsl.everything());
    body.putArray("sort").addObject().put(Fields.ID, "asc");
    try (BufferedWriter lines = Files.newBufferedWriter(file)) {
      while (true) {
        JsonNode hits =
            connection.ask(Call.post("/" + index + "/_search", body)).path("hits").path("hits");
        for (JsonNode hit : hits) {
          ObjectNode document = (ObjectNode) hit.path("_source");
          source.addDerived(document);
          ObjectNode id = Dsl.object().put("_id", hit.path("_id").asText());
          lines.write(Dsl.JSON.writeValueAsString(Dsl.of("index", id)) + "\n");
          lines.write(Dsl.JSON.writeValueAsString(document) + "\n");
        }
        documents += hits.size();
        if (hits.size() < PAGE) return documents;
        body.set("search_after", hits.path(PAGE - 1).path("sort"));
      }
    }
  }
}
