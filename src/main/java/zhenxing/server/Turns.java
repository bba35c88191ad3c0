package zhenxing.server;

import io.javalin.http.Handler;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import zhenxing.api.Problem;
import zhenxing.api.ProblemException;

/**
 * Limits how many requests are processed at once: a search occupies a processor, so more searches
 * than processors only slow each other down. A request waits a moment for a turn, and is refused if
 * none becomes free or too many are waiting already.
 */
final class Turns {

  private static final long PATIENCE_MILLIS = 2_000;

  private final Semaphore free;
  private final int atOnce;
  private final int waiting;

  /**
   * @param atOnce how many have a turn
   * @param waiting how many may wait for one; each of them holds a thread
   */
  Turns(int atOnce, int waiting) {
    this.atOnce = atOnce;
    this.free = new Semaphore(atOnce, true);
    this.waiting = waiting;
  }

  /** For what takes a processor. */
  static Turns ofProcessors() {
    return new Turns(2 * Runtime.getRuntime().availableProcessors(), 64);
  }

  /** The handler, when it is its turn. */
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
   * @throws ProblemException where none comes in time
   */
  void take() throws InterruptedException {
    if (free.tryAcquire()) return;
    if (free.getQueueLength() >= waiting
        || !free.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
      throw new ProblemException(Problem.busy());
    }
  }

  /** How many have a turn now. */
  int taken() {
    return atOnce - free.availablePermits();
  }

  /** Takes a turn again that was given back for a while, however long that takes. */
  void retake() {
    free.acquireUninterruptibly();
  }

  void giveBack() {
    free.release();
  }
}
