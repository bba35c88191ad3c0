package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.suggest.Suggestions;
import zhenxing.engine.text.Vocabulary;

/**
 * Provides suggestions and keeps them up to date. Building them reads the whole index. They are
 * built when first asked for, and later rebuilt by a background thread after the index has changed.
 * The pause between two builds is long enough that building takes only a small part of the time.
 */
final class LiveSuggestions implements AutoCloseable {

  private static final long LEAST_PAUSE_MILLIS = 1_000;

  /** The pause after a build is at least this many times as long as the build took. */
  private static final long PAUSE = 20;

  private final Taxonomy taxonomy;
  private final Vocabulary vocabulary;
  private final AtomicBoolean planned = new AtomicBoolean();
  private final ScheduledExecutorService background =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "suggestions");
            thread.setDaemon(true);
            return thread;
          });

  private volatile Suggestions current;
  private volatile long pauseMillis = LEAST_PAUSE_MILLIS;

  /**
   * @param taxonomy gives the names of the industries
   * @param vocabulary terms that are never corrected
   */
  LiveSuggestions(Taxonomy taxonomy, Vocabulary vocabulary) {
    this.taxonomy = taxonomy;
    this.vocabulary = vocabulary;
  }

  /** Returns the current suggestions. If there are none yet, builds them from a snapshot. */
  Suggestions of(Snapshot snapshot) throws IOException {
    Suggestions known = current;
    return known == null ? first(snapshot) : known;
  }

  private synchronized Suggestions first(Snapshot snapshot) throws IOException {
    if (current == null) make(snapshot);
    return current;
  }

  private void make(Snapshot snapshot) throws IOException {
    long start = System.nanoTime();
    current = new SuggestionSource(snapshot.reader(), taxonomy).suggestions(vocabulary);
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    pauseMillis = Math.max(LEAST_PAUSE_MILLIS, PAUSE * millis);
  }

  /** Tells that the index has changed. A rebuild is scheduled unless one is pending already. */
  void isStale(Snapshots snapshots) {
    if (current == null || !planned.compareAndSet(false, true)) return;
    try {
      background.schedule(() -> makeAnew(snapshots), pauseMillis, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      // The executor was shut down by close(), so nobody will ask for suggestions again.
      planned.set(false);
    }
  }

  private void makeAnew(Snapshots snapshots) {
    planned.set(false);
    try {
      Snapshot snapshot = snapshots.acquire();
      try {
        make(snapshot);
      } finally {
        snapshots.release(snapshot);
      }
    } catch (IOException | RuntimeException e) {
      // The previous suggestions remain in use. The next change of the index schedules another
      // attempt.
      return;
    }
  }

  @Override
  public void close() {
    background.shutdownNow();
  }
}
