package zhenxing.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.Soon;
import zhenxing.TestFiles;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.lucene.LuceneEngine;

/** An update follows a change of the corpus, and nothing else. */
class CorpusWatchTest {

  /** Longer than the pause that an update waits for. */
  private static final long STILL_MILLIS = 1_500;

  @TempDir private Path folder;
  private final AtomicInteger updates = new AtomicInteger();
  @AutoClose private CorpusWatch watch;

  /** Watches and updates a real index. Returns once the first update is done. */
  private void watch(Path index, Path... roots) throws IOException {
    watch =
        CorpusWatch.start(
            List.of(roots),
            index,
            () -> {
              try (LuceneEngine engine = new LuceneEngine(index)) {
                new Indexer(engine, index, Taxonomy.builtIn())
                    .index(List.of(roots), Deletions.ALLOWED, (done, of) -> {});
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
              updates.incrementAndGet();
            });
    Soon.is(() -> updates.get() > 0);
  }

  private void requireStill() throws InterruptedException {
    int before = updates.get();
    Thread.sleep(STILL_MILLIS);
    assertThat(updates.get()).isEqualTo(before);
  }

  /** Changes something, and waits for the update that follows. */
  private void requireUpdateAfter(Runnable change) {
    int before = updates.get();
    change.run();
    Soon.is(() -> updates.get() > before);
  }

  private void write(Path into, String file) {
    TestFiles.write(into, file, "锦州港口扩建 " + System.nanoTime());
  }

  private static String line(String id) {
    return "{\"id\":\"%s\",\"body\":\"锦州港口扩建。\"}\n".formatted(id);
  }

  @Test
  void aSingleFileIsWatchedForItself() throws Exception {
    Path news = TestFiles.write(folder, "news.jsonl", line("a"));
    // What lies beside it does not belong to the corpus, least of all the index.
    Files.createDirectory(folder.resolve("other"));
    watch(folder.resolve("index"), news);
    requireStill();
    write(folder, "beside.txt");
    write(folder, "other/inner.txt");
    requireStill();
    requireUpdateAfter(() -> TestFiles.write(folder, "news.jsonl", line("b")));
    requireUpdateAfter(
        () -> {
          try {
            Path next = TestFiles.write(folder, "next", line("c"));
            Files.move(next, news, StandardCopyOption.REPLACE_EXISTING);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    requireStill();
  }

  @Test
  void aLinkIsWatchedAtBothEnds() throws Exception {
    Path target = TestFiles.write(folder, "far/first.jsonl", line("a"));
    Path near = Files.createDirectory(folder.resolve("near"));
    Path link = Files.createSymbolicLink(near.resolve("news.jsonl"), target);
    watch(folder.resolve("index"), link);
    requireUpdateAfter(() -> TestFiles.write(folder, "far/first.jsonl", line("b")));
    Path second = TestFiles.write(folder, "second.jsonl", line("c"));
    requireUpdateAfter(
        () -> {
          try {
            Files.delete(link);
            Files.createSymbolicLink(link, second);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  @Test
  void anIndexInsideTheCorpusIsNotWatched() throws Exception {
    Path corpus = folder.resolve("corpus");
    write(corpus, "state/a.txt");
    watch(corpus.resolve("state/index"), corpus);
    requireStill();
    requireUpdateAfter(() -> write(corpus, "state/b.txt"));
    requireUpdateAfter(() -> write(corpus, "new/c.txt"));
    requireStill();
  }

  @Test
  void aFolderThatIsGivenAsALinkIsWatched() throws Exception {
    Path corpus = folder.resolve("corpus");
    write(corpus, "inner/a.txt");
    Path link = Files.createSymbolicLink(folder.resolve("link"), corpus);
    watch(folder.resolve("index"), link);
    requireUpdateAfter(() -> write(corpus, "inner/b.txt"));
  }

  @Test
  void aFileInsideAWatchedFolderTakesNothingFromIt() throws Exception {
    Path corpus = folder.resolve("corpus");
    write(corpus, "a.txt");
    watch(folder.resolve("index"), corpus.resolve("a.txt"), corpus);
    requireUpdateAfter(() -> write(corpus, "b.txt"));
    requireUpdateAfter(() -> write(corpus, "a.txt"));
  }
}
