package zhenxing.engine.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
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
import zhenxing.article.FoundArticle;
import zhenxing.article.PageClues;
import zhenxing.article.Stated;
import zhenxing.catalog.Sketch;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.ArticleMaker;
import zhenxing.engine.IndexedArticle;
import zhenxing.engine.text.Segmenter;

/**
 * What grouping reprints adds to the indexing of 100,000 articles. Two indexes grow side by side,
 * one as it is and one without anything of reprints, with a commit every 20,000 articles. What
 * counts is the processor time of the one thread that does all of it, merges included; it is
 * printed, while the time that JMH reports means nothing.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgs = "-Xmx3g")
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Timeout(time = 2, timeUnit = TimeUnit.HOURS)
public class GroupingBenchmark {

  private static final int ARTICLES = 100_000;
  private static final int ARTICLES_PER_COMMIT = 20_000;

  /** Every so many articles one is restored and catalogued, to see what that takes. */
  private static final int MADE = 20;

  private static final Set<String> OF_REPRINTS = Set.of(Fields.BANDS, Fields.SKETCH);

  private final Segmenter segmenter = new Segmenter();
  private final Documents documents = new Documents(segmenter);
  private final ArticleMaker maker = new ArticleMaker(Taxonomy.builtIn());
  private int sink;

  /** Processor time of each part, in nanoseconds. */
  private long making;

  private long withReprints;
  private long document;
  private long sketch;
  private long without;
  private long commit;
  private long grouping;

  private static long timed(Callable<?> part) throws IOException {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    try {
      part.call();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
  }

  private IndexWriter writer(FSDirectory directory) throws IOException {
    return new IndexWriter(
        directory,
        new IndexWriterConfig(Analyzers.of(segmenter))
            .setRAMBufferSizeMB(128)
            .setMergeScheduler(new SerialMergeScheduler()));
  }

  private static Path fresh(String name) throws IOException {
    Path folder = Path.of("target", name);
    if (Files.exists(folder)) IOUtils.rm(folder);
    return folder;
  }

  @Benchmark
  public int index() throws IOException {
    ResampledNews news = new ResampledNews(1);
    try (FSDirectory grouped = FSDirectory.open(fresh("grouping-benchmark"));
        FSDirectory plain = FSDirectory.open(fresh("grouping-benchmark-without"));
        IndexWriter lean = writer(plain);
        LuceneUpdate full = new LuceneUpdate(writer(grouped), null, documents, () -> {})) {
      for (int i = 1; i <= ARTICLES; i++) {
        IndexedArticle article = TestIndex.indexed(news.next(i));
        add(article, full, lean, i);
        if (i % ARTICLES_PER_COMMIT == 0) {
          grouping += timed(() -> commit(full));
          commit += timed(lean::commit);
          print(i);
        }
      }
      full.put(TestIndex.indexed(news.next(ARTICLES + 1)));
      System.out.printf("one article more: %d ms%n", timed(() -> commit(full)) / 1_000_000);
      print(grouped);
    }
    return sink;
  }

  private Object commit(LuceneUpdate full) throws IOException {
    full.commit(true);
    return full;
  }

  private void add(IndexedArticle article, LuceneUpdate full, IndexWriter lean, int number)
      throws IOException {
    Document[] made = new Document[1];
    document += timed(() -> made[0] = documents.document(article));
    sketch += timed(() -> sink += sketched(article.article().body()));
    Document reduced = new Document();
    made[0].forEach(
        field -> {
          if (!OF_REPRINTS.contains(field.name())) reduced.add(field);
        });
    // Neither comes always second, when the caches know the article.
    if (number % 2 == 0) without += timed(() -> lean.addDocument(reduced));
    withReprints +=
        timed(
            () -> {
              full.put(article);
              return full;
            });
    if (number % 2 != 0) without += timed(() -> lean.addDocument(reduced));
    if (number % MADE == 0) {
      FoundArticle found =
          new FoundArticle(
              article.article().id(), article.article().body(), Stated.NOTHING, PageClues.NONE);
      making += timed(() -> maker.make(found, Stated.NOTHING)) * MADE;
    }
  }

  private static int sketched(String body) {
    Sketch sketch = Sketch.of(body);
    return sketch.toBytes().length + IntStream.of(sketch.bands()).sum();
  }

  private void print(int articles) {
    double plain = (document - sketch + without + commit) / 1e9;
    double added = (withReprints + grouping) / 1e9 - plain;
    System.out.printf(
        "%n%,d articles: restored and catalogued in %.0f s, indexed without reprints in %.1f s;"
            + " grouping adds %.1f s (sketches %.1f, at commits %.1f):"
            + " %.0f%% of indexing, %.0f%% with restoring%n",
        articles,
        making / 1e9,
        plain,
        added,
        sketch / 1e9,
        (grouping - commit) / 1e9,
        100 * added / (plain + added),
        100 * added / (plain + added + making / 1e9));
  }

  private static void print(FSDirectory grouped) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(grouped)) {
      long[] start = {System.nanoTime()};
      Snapshot snapshot = new Snapshot(reader, Taxonomy.builtIn());
      System.out.printf(
          "%,d articles in %,d groups; %,d bytes; a snapshot opens in %,d ms%n",
          snapshot.reprints().memberCount(),
          snapshot.reprints().groupCount(),
          Stream.of(grouped.listAll()).mapToLong(name -> length(grouped, name)).sum(),
          (System.nanoTime() - start[0]) / 1_000_000);
    }
  }

  private static long length(FSDirectory directory, String name) {
    try {
      return directory.fileLength(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
