package zhenxing.engine.suggest;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Provides suggestions and keeps them up to date. Building them reads the whole index. They are
 * built when first asked for, and later rebuilt by a background thread after the index has changed.
 * The pause between two builds is long enough that building takes only a small part of the time.
 */
public final class LiveSuggestions implements AutoCloseable {

  private static final long LEAST_PAUSE_MILLIS = 1_000;

  /** The pause after a build is at least this many times as long as the build took. */
  private static final long PAUSE = 20;

  private final AtomicBoolean planned = new AtomicBoolean();
  private final ScheduledExecutorService background =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "suggestions");
            thread.setDaemon(true);
            return thread;
          });

  /** After a build that failed for want of memory, searches do without for this long. */
  private static final long WITHOUT_MILLIS = 60_000;

  private volatile Suggestions current;
  private volatile long pauseMillis = LEAST_PAUSE_MILLIS;

  /** When a build failed for want of memory ({@link System#nanoTime}), or null. */
  private volatile Long failed;

  /** Builds suggestions from the index as it is now, which may take some seconds. */
  public interface Source {
    Suggestions make() throws IOException;
  }

  /**
   * Builds the suggestions if there are none yet.
   *
   * @throws OutOfMemoryError if there is not enough memory for them
   */
  public synchronized void prepare(Source source) throws IOException {
    if (current == null) make(source);
  }

  /**
   * Returns the current suggestions. If there are none yet, the calling thread builds them. Empty
   * if there was not enough memory for that now or within the last minute.
   */
  public Optional<Suggestions> of(Source source) throws IOException {
    if (current == null) first(source);
    return Optional.ofNullable(current);
  }

  private synchronized void first(Source source) throws IOException {
    if (failedLately()) return;
    try {
      prepare(source);
    } catch (OutOfMemoryError e) {
      // A search must not fail because nothing can be suggested; make() has noted the failure.
      return;
    }
  }

  private boolean failedLately() {
    return failed != null
        && System.nanoTime() - failed < TimeUnit.MILLISECONDS.toNanos(WITHOUT_MILLIS);
  }

  private void make(Source source) throws IOException {
    long start = System.nanoTime();
    try {
      current = source.make();
    } catch (OutOfMemoryError e) {
      failed = System.nanoTime();
      throw e;
    }
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    pauseMillis = Math.max(LEAST_PAUSE_MILLIS, PAUSE * millis);
  }

  /**
   * Records that the index has changed. A rebuild is scheduled unless one is pending already.
   *
   * @param source builds the new suggestions
   */
  public void isStale(Source source) {
    if (current == null || !planned.compareAndSet(false, true)) return;
    try {
      background.schedule(() -> makeAnew(source), pauseMillis, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      // The executor was shut down by close(), so nobody will ask for suggestions again.
      planned.set(false);
    }
  }

  private void makeAnew(Source source) {
    planned.set(false);
    try {
      make(source);
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
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
