package zhenxing.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import zhenxing.article.FoundArticle;
import zhenxing.article.Stated;
import zhenxing.catalog.CatalogueEntry;
import zhenxing.corpus.Rejection;
import zhenxing.engine.IndexedArticle.Original;

/**
 * Restores, catalogues and writes articles on all processors. What is under way at once is bounded
 * by its size, so that memory does not depend on the corpus.
 */
final class Workers implements AutoCloseable {

  private static final int PERMIT_CHARS = 1024;

  /** Together about 32 million characters, which takes a few hundred megabytes while in work. */
  private static final int PERMITS = 32 * 1024;

  /** Where an article stands in the corpus. */
  record Origin(String file, int line, String key, String fingerprint) {}

  private final ArticleMaker maker;
  private final IndexUpdate update;
  private final Semaphore permits = new Semaphore(PERMITS);
  private final ExecutorService threads =
      Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
  private final List<Rejection> rejected = new ArrayList<>();
  private final Set<String> rejectedFiles = new HashSet<>();
  private volatile IOException failure;

  Workers(ArticleMaker maker, IndexUpdate update) {
    this.maker = maker;
    this.update = update;
  }

  /** Hands an article in; waits while too much is under way. */
  void submit(FoundArticle found, Stated correction, Origin origin) throws IOException {
    throwFailure();
    int size = Math.min(PERMITS, 1 + found.body().length() / PERMIT_CHARS);
    permits.acquireUninterruptibly(size);
    threads.execute(
        () -> {
          try {
            work(found, correction, origin);
          } finally {
            permits.release(size);
          }
        });
  }

  private void work(FoundArticle found, Stated correction, Origin origin) {
    try {
      CatalogueEntry entry = maker.make(found, correction);
      Original original = new Original(found.stated().title(), found.body());
      update.put(
          new IndexedArticle(
              entry.article(), entry.edits(), original, origin.key(), origin.fingerprint()));
    } catch (IOException e) {
      failure = e;
    } catch (RuntimeException e) {
      // One article that trips over a defect must not keep all others out of the index.
      reject(
          new Rejection(origin.file(), origin.line(), "could not be processed: " + e),
          origin.key());
    }
  }

  private synchronized void reject(Rejection rejection, String key) {
    rejected.add(rejection);
    rejectedFiles.add(key);
  }

  /** Waits until everything handed in is written. */
  void finish() throws IOException {
    permits.acquireUninterruptibly(PERMITS);
    permits.release(PERMITS);
    throwFailure();
  }

  /** Articles that could not be processed. */
  synchronized List<Rejection> rejected() {
    return List.copyOf(rejected);
  }

  /** The files with articles that could not be processed. */
  synchronized Set<String> rejectedFiles() {
    return Set.copyOf(rejectedFiles);
  }

  private void throwFailure() throws IOException {
    if (failure != null) throw new IOException("writing the index failed", failure);
  }

  @Override
  public void close() {
    threads.shutdownNow();
    try {
      // An article takes milliseconds; a minute means that something hangs, and waiting will not
      // help.
      threads.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
