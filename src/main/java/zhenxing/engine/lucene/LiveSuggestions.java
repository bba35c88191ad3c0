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
 * Keeps suggestions for readers who type. Making them reads the whole index, so they are made once
 * where they are first asked for, and anew in the background when the index has changed: with so
 * much time between that they take a small part of it.
 */
final class LiveSuggestions implements AutoCloseable {

  private static final long LEAST_PAUSE_MILLIS = 1_000;

  /** How much longer than making them the pause between is. */
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
   * @param taxonomy names the industries
   * @param vocabulary its terms are never corrected
   */
  LiveSuggestions(Taxonomy taxonomy, Vocabulary vocabulary) {
    this.taxonomy = taxonomy;
    this.vocabulary = vocabulary;
  }

  /** Those that there are; made of a snapshot where there are none yet. */
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

  /** There is a newer state of the index. */
  void isStale(Snapshots snapshots) {
    if (current == null || !planned.compareAndSet(false, true)) return;
    try {
      background.schedule(() -> makeAnew(snapshots), pauseMillis, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      // Closed: nobody will ask again.
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
      // The suggestions of before still serve; the next change of the index tries again.
      return;
    }
  }

  @Override
  public void close() {
    background.shutdownNow();
  }
}
