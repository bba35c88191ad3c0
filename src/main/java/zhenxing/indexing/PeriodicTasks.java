package zhenxing.indexing;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Repeats tasks in two daemon threads until closed, so that a slow task does not hold up the
 * others. A task that fails is repeated nevertheless.
 */
final class PeriodicTasks implements AutoCloseable {

  /** Number of seconds that closing waits for tasks that are under way. */
  private static final long END_SECONDS = 20;

  private static final int THREADS = 2;

  private final String name;
  private final Runnable failed;

  /** Null until started. */
  private ScheduledExecutorService clock;

  /** A task that is repeated. */
  interface Task {
    void run() throws IOException;
  }

  /**
   * @param name name of the threads
   * @param failed called after a task has failed
   */
  PeriodicTasks(String name, Runnable failed) {
    this.name = name;
    this.failed = failed;
  }

  /** Starts the threads. */
  void start() {
    clock =
        Executors.newScheduledThreadPool(
            THREADS, task -> Thread.ofPlatform().daemon().name(name).unstarted(task));
  }

  /**
   * Adds a task.
   *
   * @param millis pause before the first run and between two runs, in milliseconds
   */
  void every(long millis, Task task) {
    clock.scheduleWithFixedDelay(
        () -> {
          try {
            task.run();
          } catch (IOException | RuntimeException e) {
            failed.run();
          }
        },
        millis,
        millis,
        TimeUnit.MILLISECONDS);
  }

  /**
   * Waits for the tasks that are under way, if any were started. Their threads are not interrupted:
   * an interrupt while they write would close the channels of the index, and with them the writer.
   */
  @Override
  public void close() {
    if (clock == null) return;
    clock.shutdown();
    try {
      clock.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
