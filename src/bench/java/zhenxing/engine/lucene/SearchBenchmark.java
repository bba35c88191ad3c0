package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import zhenxing.engine.Filters;
import zhenxing.engine.SearchResult;
import zhenxing.engine.SortOrder;

/**
 * Measures how long a complete search of 100,000 articles takes: hits with snippets, and all
 * facets. The first setup builds the index in {@code target}, which takes a few minutes.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx3g")
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class SearchBenchmark {

  private static final int ARTICLES = 100_000;
  private static final int QUERIES = 2_000;

  /** Number of most frequent characters that count as frequent. */
  private static final int FREQUENT = 100;

  /**
   * The kind of query: strings from the articles, of frequent characters only or of any characters.
   */
  @Param({"FREQUENT_PHRASE", "ANY_PHRASE", "WORDS"})
  private Kind kind;

  public enum Kind {
    FREQUENT_PHRASE,
    ANY_PHRASE,
    WORDS
  }

  private final Random random = new Random(1);
  private final List<String> queries = new ArrayList<>();
  private TestIndex index;
  private int next;

  @Setup
  public void build() throws IOException {
    List<String> bodies = index();
    String frequent = frequentCharacters(bodies);
    while (queries.size() < QUERIES) {
      String body = bodies.get(random.nextInt(bodies.size()));
      if (kind == Kind.FREQUENT_PHRASE) addFrequent(body, frequent);
      else addAny(body);
    }
  }

  /**
   * Opens the index, builds it if it does not exist, and returns some bodies from which queries are
   * taken.
   */
  private List<String> index() throws IOException {
    index = new TestIndex(ResampledIndex.of(ARTICLES));
    List<String> bodies = new ArrayList<>();
    int[] seen = new int[1];
    ResampledIndex.visit(
        ARTICLES,
        article -> {
          if (seen[0]++ % 50 == 0) bodies.add(article.body());
        });
    return bodies;
  }

  private static String frequentCharacters(List<String> bodies) {
    Map<Integer, Integer> counts = new HashMap<>();
    bodies.forEach(
        body ->
            body.codePoints()
                .filter(Character::isIdeographic)
                .forEach(c -> counts.merge(c, 1, Integer::sum)));
    StringBuilder frequent = new StringBuilder();
    counts.entrySet().stream()
        .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
        .limit(FREQUENT)
        .forEach(e -> frequent.appendCodePoint(e.getKey()));
    return frequent.toString();
  }

  /**
   * Adds a run of at least two frequent characters, the longest that begins at a random position.
   */
  private void addFrequent(String body, String frequent) {
    int start = random.nextInt(body.length());
    int end = start;
    while (end < body.length() && frequent.indexOf(body.charAt(end)) >= 0) end++;
    if (end - start >= 2) queries.add('"' + body.substring(start, end) + '"');
  }

  private void addAny(String body) {
    int length = Math.min(body.length(), 2 + random.nextInt(kind == Kind.WORDS ? 8 : 39));
    int start = random.nextInt(body.length() - length + 1);
    String text = body.substring(start, start + length).replaceAll("[\\s\\p{P}\\p{S}]", "");
    if (text.length() >= 2) queries.add(kind == Kind.WORDS ? text : '"' + text + '"');
  }

  @Benchmark
  public SearchResult search() throws IOException {
    next = (next + 1) % QUERIES;
    return index.search(queries.get(next), Filters.NONE, SortOrder.RELEVANCE, 10, null);
  }

  @TearDown
  public void close() throws IOException {
    index.close();
  }
}
