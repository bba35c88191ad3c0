package zhenxing.meaning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
import zhenxing.api.SearchParameters;
import zhenxing.api.SearchResponse;
import zhenxing.api.SearchService;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.lucene.LuceneEngine;
import zhenxing.engine.lucene.ResampledIndex;
import zhenxing.meaning.Passages.Passage;

/**
 * How much longer a search takes that also finds articles by meaning: 100,000 articles with
 * vectors, ten hits with snippets, all facets, the query embedded with the model of the build. The
 * first setup writes the index and the vectors, which takes some minutes; they stay in {@code
 * target}. Needs {@code -Psemantic}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx3g")
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class MeaningBenchmark {

  private static final int QUERIES = 500;
  private static final Duration TIME_LIMIT = Duration.ofSeconds(60);

  /** What is searched: headlines of articles, or 4 to 8 characters out of their texts. */
  public enum Kind {
    HEADLINE,
    WORDS
  }

  @Param({"100000"})
  private int articles;

  @Param({"HEADLINE", "WORDS"})
  private Kind kind;

  /** Whether articles are found by meaning as well. */
  @Param({"false", "true"})
  private String meaning;

  private final List<SearchParameters> queries = new ArrayList<>();
  private LuceneEngine engine;
  private Meaning vectors;
  private SearchService service;
  private int next;

  @Setup
  public void build() throws IOException {
    Path folder = ResampledIndex.of(articles);
    if (Meaning.remembered(folder).isEmpty()) write(folder);
    Random random = new Random(1);
    ResampledIndex.visit(
        QUERIES,
        article -> {
          String text = kind == Kind.HEADLINE ? article.title() : cut(article.body(), random);
          Map<String, List<String>> query = new TreeMap<>();
          query.put("q", List.of(text.replaceAll("[\\p{P}\\p{S}]", " ")));
          query.put("match", List.of("auto"));
          query.put("meaning", List.of(meaning));
          queries.add(SearchParameters.of(query));
        });
    engine = new LuceneEngine(folder);
    vectors = new Meaning(folder, EmbedderProvider.find().orElseThrow().open());
    service = new SearchService(engine, Taxonomy.builtIn(), TIME_LIMIT, vectors);
  }

  private static String cut(String body, Random random) {
    int length = Math.min(body.length(), 4 + random.nextInt(5));
    int start = random.nextInt(body.length() - length + 1);
    return body.substring(start, start + length);
  }

  private void write(Path folder) throws IOException {
    PerturbedVectors perturbed = new PerturbedVectors();
    long start = System.nanoTime();
    int[] passages = new int[1];
    try (VectorIndex index = new VectorIndex(folder, perturbed.model());
        VectorWriter writer = index.writer()) {
      ResampledIndex.visit(
          articles,
          article -> {
            List<Passage> parts = Passages.of(article);
            passages[0] += parts.size();
            try {
              writer.put(article.id(), article.id(), parts, perturbed.next(parts));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
      writer.commit();
    }
    System.out.printf(
        "%,d passages written in %.0f s%n", passages[0], (System.nanoTime() - start) / 1e9);
    print(folder.resolve("meaning"));
  }

  /** Prints what the files take on disk, by kind: vec floats, veq numbers of 8 bits, vex graph. */
  private static void print(Path folder) throws IOException {
    Map<String, Long> sizes = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        sizes.merge(name.substring(name.lastIndexOf('.') + 1), Files.size(file), Long::sum);
      }
    }
    sizes.forEach((kind, bytes) -> System.out.printf("  %s %.1f MB%n", kind, bytes / 1e6));
  }

  @Benchmark
  public SearchResponse search() throws IOException {
    next = (next + 1) % QUERIES;
    return service.search(queries.get(next));
  }

  @TearDown
  public void close() throws IOException {
    vectors.close();
    engine.close();
  }
}
