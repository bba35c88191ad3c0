package zhenxing.server;

import io.javalin.http.Handler;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import zhenxing.api.Problem;
import zhenxing.api.ProblemException;

/**
 * Limits how many requests are processed at once. A search occupies a processor, so running more
 * searches than processors only slows all of them down. A request waits a moment for a turn; it is
 * refused if none becomes free in that time, or if too many are waiting already. A fair semaphore
 * makes it safe for many threads.
 */
final class Turns {

  private static final long PATIENCE_MILLIS = 2_000;

  private final Semaphore free;
  private final int atOnce;
  private final int waiting;

  /**
   * @param atOnce number of requests that can have a turn at the same time
   * @param waiting number of requests that may wait for a turn; each holds a thread
   */
  Turns(int atOnce, int waiting) {
    this.atOnce = atOnce;
    this.free = new Semaphore(atOnce, true);
    this.waiting = waiting;
  }

  /** Creates turns for work that occupies a processor. */
  static Turns ofProcessors() {
    return new Turns(2 * Runtime.getRuntime().availableProcessors(), 64);
  }

  /** Wraps a handler so that it runs only when it has a turn. */
  Handler admitted(Handler handler) {
    return ctx -> {
      take();
      try {
        handler.handle(ctx);
      } finally {
        giveBack();
      }
    };
  }

  /**
   * Waits for a turn.
   *
   * @throws ProblemException if none becomes free in time
   */
  void take() throws InterruptedException {
    if (free.tryAcquire()) return;
    if (free.getQueueLength() >= waiting
        || !free.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
      throw new ProblemException(Problem.busy());
    }
  }

  /** Returns how many requests have a turn now. */
  int taken() {
    return atOnce - free.availablePermits();
  }

  /** Waits for a turn without limit, after the previous one was given back for a while. */
  void retake() {
    free.acquireUninterruptibly();
  }

  void giveBack() {
    free.release();
  }
}
