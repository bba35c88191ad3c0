package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import zhenxing.engine.query.Clause;

/** Times of searches over HTTP: the same ones of two servers, and of the cluster directly. */
final class SearchTimes {

  /** Number of queries of each kind. */
  static final int QUERIES = 200;

  /** Passes that are not counted, until both sides have compiled their code. */
  private static final int WARM_UP = 12;

  private static final int PASSES = WARM_UP + 3;

  private static final int PHRASE = 4;
  private static final int FROM = 10;

  private final Program.Server cluster;
  private final Program.Server folder;
  private final PlainClient direct;
  private final String path;

  SearchTimes(Program.Server cluster, Program.Server folder, ClusterSettings settings) {
    this.cluster = cluster;
    this.folder = folder;
    this.direct = new PlainClient(settings.nodes().getFirst(), settings.name());
    this.path = "/" + settings.name() + "/_search?request_cache=false";
  }

  /** A search of one of the sides; gives the number of results. */
  private interface Side {
    int search() throws IOException;
  }

  void measure(List<String> bodies, List<String> titles) throws IOException {
    List<Double> ours = new ArrayList<>();
    List<Double> plain = new ArrayList<>();
    List<Double> embedded = new ArrayList<>();
    for (int pass = 0; pass < PASSES; pass++) {
      for (String body : bodies) {
        String text = phrase(body);
        if (text.isEmpty()) continue;
        String query = "\"" + text + "\"";
        int a = timed(pass, ours, () -> total(cluster, query));
        int b = timed(pass, plain, () -> direct(text));
        int c = timed(pass, embedded, () -> total(folder, query));
        if (a != b || a != c) throw new IOException("%s: %d, %d, %d".formatted(text, a, b, c));
      }
    }
    print("exact phrases, our API on the cluster", ours);
    print("exact phrases, the cluster directly", plain);
    print("exact phrases, our API on a folder", embedded);
    List<Double> words = new ArrayList<>();
    List<Double> wordsInFolder = new ArrayList<>();
    for (int pass = 0; pass < PASSES; pass++) {
      for (String title : titles) {
        timed(pass, words, () -> total(cluster, title));
        timed(pass, wordsInFolder, () -> total(folder, title));
      }
    }
    print("headlines as words, our API on the cluster", words);
    print("headlines as words, our API on a folder", wordsInFolder);
  }

  /** The first four letters in a row from the tenth character on; empty if there are none. */
  private static String phrase(String body) {
    for (int from = FROM; from + PHRASE <= body.length(); from++) {
      String text = body.substring(from, from + PHRASE);
      if (text.chars().allMatch(Character::isIdeographic)) return text;
    }
    return "";
  }

  private static int timed(int pass, List<Double> times, Side side) throws IOException {
    long start = System.nanoTime();
    int total = side.search();
    if (pass >= WARM_UP) times.add((System.nanoTime() - start) / 1e6);
    return total;
  }

  private static int total(Program.Server server, String query) throws IOException {
    JsonNode answer = Dsl.JSON.readTree(server.search(query));
    if (!answer.has("total")) throw new IOException(answer.toString());
    return answer.path("total").asInt();
  }

  /** The same hits, total and counts, asked for as one would without this project. */
  private int direct(String text) throws IOException {
    ObjectNode body = Dsl.object().put("size", 10).put("track_total_hits", true);
    body.set("query", QueryTranslator.exact(Clause.Scope.ANYWHERE, text));
    ObjectNode aggregations = body.putObject("aggs");
    for (String field : List.of("place", Fields.INDUSTRY, Fields.YEAR, Fields.SOURCE)) {
      aggregations.putObject(field).putObject("terms").put("field", field).put("size", 100);
    }
    body.set("_source", Dsl.strings(ArticleSource.HIT_FIELDS));
    String answer = direct.post(path, Dsl.JSON.writeValueAsString(body));
    return Dsl.JSON.readTree(answer).path("hits").path("total").path("value").asInt();
  }

  private static void print(String what, List<Double> times) {
    System.out.printf(
        "%s: %d searches, p50 %.1f ms, p99 %.1f ms%n",
        what, times.size(), at(times, 0.5), at(times, 0.99));
  }

  private static double at(List<Double> times, double share) {
    double[] sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted[(int) (share * (sorted.length - 1))];
  }
}
