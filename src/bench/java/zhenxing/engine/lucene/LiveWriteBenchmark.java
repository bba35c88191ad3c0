package zhenxing.engine.lucene;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Timeout;
import org.openjdk.jmh.annotations.Warmup;
import zhenxing.article.Article;
import zhenxing.catalog.Taxonomy;
import zhenxing.indexing.GroupedWriter;
import zhenxing.indexing.IndexSummary;
import zhenxing.indexing.Indexer;

/**
 * Measures writing while searches run: how soon a batch of 100 articles is found in an index of
 * 100,000, how long a thousand commits of ten articles take there, and how long a run over a corpus
 * takes in which one line changed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Timeout(time = 1, timeUnit = TimeUnit.HOURS)
public class LiveWriteBenchmark {

  private static final int ARTICLES = 100_000;
  private static final int BATCHES = 21;
  private static final int BATCH = 100;
  private static final int COMMITS = 1_000;
  private static final int ARTICLES_PER_COMMIT = 10;
  private static final long CORPUS_BYTES = 20_000_000;

  private final JsonMapper json = new JsonMapper();

  @Benchmark
  public int batches() throws IOException {
    ResampledNews news = ResampledNews.afterRealNews(1);
    Path folder = fresh("live-write-benchmark");
    try (TestIndex index = new TestIndex(folder);
        GroupedWriter writer = new GroupedWriter(index.engine().writer())) {
      for (int i = 0; i < ARTICLES; i++) writer.put(TestIndex.indexed(news.next(i)));
      writer.commit();
      index.engine().prepare();
      int next = ARTICLES;
      double[] found = new double[BATCHES];
      for (int batch = 0; batch < BATCHES; batch++) {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) articles.add(news.next(next++));
        long start = System.nanoTime();
        for (Article article : articles) writer.put(TestIndex.indexed(article));
        writer.index().show();
        if (index.engine().article(articles.getLast().id()).isEmpty()) throw new AssertionError();
        found[batch] = millis(start);
      }
      print("a batch of 100 is found after", found);
      // The batches must not count for the first commit of ten articles.
      writer.commit();
      double[] commits = new double[COMMITS];
      int segments = 0;
      for (int commit = 0; commit < COMMITS; commit++) {
        for (int i = 0; i < ARTICLES_PER_COMMIT; i++) {
          writer.put(TestIndex.indexed(news.next(next++)));
        }
        long start = System.nanoTime();
        writer.commit();
        commits[commit] = millis(start);
        segments = Math.max(segments, segments(folder));
      }
      print("a commit of 10 articles takes", commits);
      System.out.printf("segments: at most %d%n", segments);
      return next;
    }
  }

  @Benchmark
  public int oneLine() throws IOException {
    Path folder = fresh("one-line-benchmark");
    Path corpus = Files.createDirectories(folder.resolve("corpus")).resolve("a.jsonl");
    Path index = folder.resolve("index");
    List<String> lines = lines();
    write(corpus, lines);
    try (LuceneEngine engine = new LuceneEngine(index)) {
      run(engine, index, corpus);
      double[] runs = new double[5];
      for (int i = 0; i < runs.length; i++) {
        lines.set(
            lines.size() / 2,
            lines.get(lines.size() / 2).replaceFirst("\"body\":\"", "\"body\":\"改"));
        write(corpus, lines);
        long start = System.nanoTime();
        IndexSummary summary = run(engine, index, corpus);
        runs[i] = millis(start);
        if (summary.updated() != 1) throw new AssertionError(summary.toString());
      }
      print("one line changed in " + lines.size() + " lines, 20 MB: a run takes", runs);
      return lines.size();
    }
  }

  private List<String> lines() throws IOException {
    ResampledNews news = new ResampledNews(2);
    List<String> lines = new ArrayList<>();
    long bytes = 0;
    while (bytes < CORPUS_BYTES) {
      Article article = news.next(lines.size());
      String line = json.writeValueAsString(Map.of("id", article.id(), "body", article.body()));
      bytes += line.getBytes(StandardCharsets.UTF_8).length + 1;
      lines.add(line);
    }
    return lines;
  }

  private static void write(Path file, List<String> lines) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (String line : lines) out.write(line + "\n");
    }
  }

  private static IndexSummary run(LuceneEngine engine, Path index, Path corpus) throws IOException {
    return new Indexer(engine, index, Taxonomy.builtIn())
        .index(List.of(corpus.getParent()), (done, of) -> {});
  }

  private static int segments(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return (int) files.filter(file -> file.toString().endsWith(".si")).count();
    }
  }

  private static double millis(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  private static void print(String what, double[] millis) {
    double[] sorted = millis.clone();
    Arrays.sort(sorted);
    System.out.printf(
        "%s %.0f ms (median), %.0f ms at most%n",
        what, sorted[sorted.length / 2], sorted[sorted.length - 1]);
  }

  private static Path fresh(String name) throws IOException {
    Path folder = Path.of("target", name);
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    return Files.createDirectories(folder);
  }
}
