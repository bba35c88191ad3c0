package zhenxing.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenxing.TestFiles.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.JavaProcess;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.Cursor;
import zhenxing.engine.Filters;
import zhenxing.engine.Hit;
import zhenxing.engine.SearchEngine;
import zhenxing.engine.SearchRequest;
import zhenxing.engine.SearchResult;
import zhenxing.engine.SortOrder;
import zhenxing.engine.lucene.LuceneEngine;
import zhenxing.engine.query.Clause;

/**
 * A process that is killed while indexing leaves the last commit intact, and the next process
 * completes the work.
 */
class CrashTest {

  private static final int FILES = 48;
  private static final int ARTICLES_PER_FILE = 50;
  private static final int KILLS = 3;

  @TempDir private Path folder;

  /** Indexes a corpus and halts before it is done. Arguments: {@code corpus index share nanos}. */
  static final class Victim {

    private Victim() {}

    public static void main(String[] arguments) throws IOException {
      Path index = Path.of(arguments[1]);
      double share = Double.parseDouble(arguments[2]);
      long nanos = Long.parseLong(arguments[3]);
      try (SearchEngine engine = new LuceneEngine(index)) {
        new Indexer(engine, index, Taxonomy.builtIn())
            .index(
                List.of(Path.of(arguments[0])),
                (done, of) -> {
                  if (done >= of * share) haltAfter(nanos);
                });
      }
      Runtime.getRuntime().halt(0);
    }

    /** Halts after some time. Nothing is closed and no hook runs, as with {@code kill -9}. */
    private static void haltAfter(long nanos) {
      Thread.ofPlatform()
          .daemon()
          .start(
              () -> {
                LockSupport.parkNanos(nanos);
                Runtime.getRuntime().halt(137);
              });
    }
  }

  @Test
  void theLastCommitSurvivesAndTheNextRunFinishes() throws Exception {
    long seed = new Random().nextLong();
    System.out.println("CrashTest: seed " + seed);
    Random random = new Random(seed);
    Path corpus = folder.resolve("corpus");
    Path index = folder.resolve("index");
    writeCorpus(corpus, 0, FILES / 4);
    // The beginning of a first index does not count as an index and does not prevent a new run.
    assertThat(kill(corpus, index, 0.5, 0)).isEqualTo(137);
    try (SearchEngine engine = new LuceneEngine(index)) {
      assertThat(engine.isReady()).isFalse();
    }
    index(corpus, index);
    Map<String, String> before = contents(index);
    assertThat(before).hasSize(FILES / 4 * ARTICLES_PER_FILE);

    change(corpus);
    Map<String, String> after = null;
    for (int i = 0; i < KILLS; i++) {
      // Half of the kills happen when everything has been read, while the commit is being written.
      double share = i % 2 == 0 ? random.nextDouble() : 1;
      long nanos = random.nextLong(TimeUnit.MILLISECONDS.toNanos(i % 2 == 0 ? 20 : 400));
      int code = kill(corpus, index, share, nanos);
      System.out.printf("CrashTest: share %.3f, %,d ns: %d%n", share, nanos, code);
      Map<String, String> left = contents(index);
      if (left.equals(before)) continue;
      // The kill came after the commit, so everything must be there.
      after = left;
      break;
    }
    index(corpus, index);
    Path fresh = folder.resolve("fresh");
    index(corpus, fresh);
    assertThat(contents(index)).isEqualTo(contents(fresh));
    assertThat(contents(fresh)).hasSize((FILES - 1) * ARTICLES_PER_FILE);
    if (after != null) assertThat(after).isEqualTo(contents(fresh));
    IndexSummary again = index(corpus, index);
    assertThat(again.unchanged()).isEqualTo((FILES - 1) * ARTICLES_PER_FILE);
    assertThat(again.read()).isZero();
  }

  /** Adds and changes files and deletes one. */
  private static void change(Path corpus) throws IOException {
    writeCorpus(corpus, FILES / 4, FILES);
    Files.delete(corpus.resolve("f000.jsonl"));
    for (int file = 1; file < 4; file++) {
      Path changed = corpus.resolve("f%03d.jsonl".formatted(file));
      Files.writeString(changed, Files.readString(changed).replace("重点项目", "新的重点项目"));
    }
  }

  private static void writeCorpus(Path corpus, int from, int to) {
    for (int file = from; file < to; file++) {
      StringBuilder lines = new StringBuilder();
      for (int i = 0; i < ARTICLES_PER_FILE; i++) {
        lines.append("{\"body\":\"大连市第%d批重点项目开工，第%d项。\"}\n".formatted(file, i));
      }
      write(corpus, "f%03d.jsonl".formatted(file), lines.toString());
    }
  }

  private static IndexSummary index(Path corpus, Path index) throws IOException {
    try (SearchEngine engine = new LuceneEngine(index)) {
      return new Indexer(engine, index, Taxonomy.builtIn())
          .index(List.of(corpus), (done, of) -> {});
    }
  }

  private int kill(Path corpus, Path index, double share, long nanos) throws Exception {
    ProcessBuilder victim =
        new ProcessBuilder(
            JavaProcess.command(
                Victim.class,
                List.of(),
                corpus.toString(),
                index.toString(),
                "" + share,
                "" + nanos));
    JavaProcess.Outcome outcome = JavaProcess.run(victim, folder, 60);
    assertThat(outcome.code()).as(outcome.out() + outcome.err()).isIn(0, 137);
    return outcome.code();
  }

  /** Returns text and number of reprints of every article by id. */
  private static Map<String, String> contents(Path index) throws IOException {
    Map<String, String> contents = new HashMap<>();
    try (SearchEngine engine = new LuceneEngine(index)) {
      Cursor cursor = null;
      int total;
      do {
        SearchResult page =
            engine.search(
                new SearchRequest(
                    new Clause.Everything(), Filters.NONE, SortOrder.NEWEST, 100, cursor, 1));
        for (Hit hit : page.hits()) {
          contents.put(hit.article().id(), hit.article().body() + hit.reprints());
        }
        cursor = page.next();
        total = page.total();
      } while (cursor != null);
      assertThat(contents).hasSize(total).hasSize(engine.articleCount());
    }
    return contents;
  }
}
