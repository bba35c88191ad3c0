package zhenxing.engine.lucene;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Runs a part of a search beside the rest of it, if a processor may be idle. There is one thread
 * fewer than there are processors; if all of these are busy, the part runs in the calling thread,
 * so nothing waits in a queue. Safe for use by many threads.
 */
final class SpareProcessors implements AutoCloseable {

  private static final long IDLE_SECONDS = 10;

  private final ThreadPoolExecutor threads;

  SpareProcessors() {
    int spare = Runtime.getRuntime().availableProcessors() - 1;
    threads =
        new ThreadPoolExecutor(
            0,
            Math.max(1, spare),
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            task -> Thread.ofPlatform().daemon().name("search-part").unstarted(task),
            (task, busy) -> task.run());
  }

  /**
   * A part of a search that is running or has finished.
   *
   * @param <T> its result
   */
  record Part<T>(Future<T> task) {

    /** Returns a part that was not worth starting and has this result. */
    static <T> Part<T> of(T result) {
      return new Part<>(CompletableFuture.completedFuture(result));
    }

    /**
     * Returns the result, and waits for it if necessary. Throws what the part threw.
     *
     * @throws InterruptedIOException if the calling thread is interrupted while it waits
     */
    T result() throws IOException {
      try {
        return task.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted while a part of a search was running");
      } catch (ExecutionException e) {
        switch (e.getCause()) {
          case IOException failed -> throw failed;
          case RuntimeException failed -> throw failed;
          case Error failed -> throw failed;
          default -> throw new IllegalStateException(e.getCause());
        }
      }
    }
  }

  /**
   * Starts a part of a search.
   *
   * @param work takes bounded time, and touches nothing that is closed when the search ends
   */
  <T> Part<T> start(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    threads.execute(task);
    return new Part<>(task);
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
