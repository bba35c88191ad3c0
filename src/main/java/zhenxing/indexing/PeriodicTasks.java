package zhenxing.indexing;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhenxing.article.FailureReason;

/**
 * Repeats tasks in two daemon threads until closed, so that a slow task does not hold up the
 * others. A task that fails is repeated nevertheless; the first failure after a success is logged.
 */
final class PeriodicTasks implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PeriodicTasks.class);

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
   * @param what what cannot be done when the task fails, for the log
   * @param millis pause before the first run and between two runs, in milliseconds
   */
  void every(String what, long millis, Task task) {
    clock.scheduleWithFixedDelay(new Repeated(what, task), millis, millis, TimeUnit.MILLISECONDS);
  }

  /** Runs a task again and again. The clock would not repeat it after an exception. */
  private final class Repeated implements Runnable {

    private final String what;
    private final Task task;
    private boolean isFailing;

    Repeated(String what, Task task) {
      this.what = what;
      this.task = task;
    }

    @Override
    public void run() {
      try {
        task.run();
        isFailing = false;
      } catch (IOException | RuntimeException | Error e) {
        fail(e);
      }
    }

    private void fail(Throwable e) {
      try {
        if (!isFailing) log(e);
        isFailing = true;
        failed.run();
      } catch (RuntimeException | Error another) {
        // With too little memory, for example, nothing more can be done now than to go on.
        return;
      }
    }

    private void log(Throwable e) {
      String reason = FailureReason.of(e);
      if (e instanceof IOException) LOG.error("{}, which is tried again: {}", what, reason);
      else LOG.error("{}, which is tried again", what, e);
    }
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
