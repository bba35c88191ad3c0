package zhenxing.engine.suggest;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Keeps suggestions for readers who type. Making them reads the whole index, so they are made once
 * where they are first asked for, and anew in the background when the index has changed: with so
 * much time between that they take a small part of it.
 */
public final class LiveSuggestions implements AutoCloseable {

  private static final long LEAST_PAUSE_MILLIS = 1_000;

  /** How much longer than making them the pause between is. */
  private static final long PAUSE = 20;

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

  /** Makes suggestions of the index as it is now, which may take a while. */
  public interface Source {
    Suggestions make() throws IOException;
  }

  /** Those that there are; made where there are none yet. */
  public Suggestions of(Source source) throws IOException {
    Suggestions known = current;
    return known == null ? first(source) : known;
  }

  private synchronized Suggestions first(Source source) throws IOException {
    if (current == null) make(source);
    return current;
  }

  private void make(Source source) throws IOException {
    long start = System.nanoTime();
    current = source.make();
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    pauseMillis = Math.max(LEAST_PAUSE_MILLIS, PAUSE * millis);
  }

  /**
   * There is a newer state of the index.
   *
   * @param source asked for it after a while
   */
  public void isStale(Source source) {
    if (current == null || !planned.compareAndSet(false, true)) return;
    try {
      background.schedule(() -> makeAnew(source), pauseMillis, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      // Closed: nobody will ask again.
      planned.set(false);
    }
  }

  private void makeAnew(Source source) {
    planned.set(false);
    try {
      make(source);
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
