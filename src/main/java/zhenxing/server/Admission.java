package zhenxing.server;

import io.javalin.http.Handler;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import zhenxing.api.Problem;
import zhenxing.api.ProblemException;

/**
 * Bounds the searches in flight: searching takes a processor, so more at once than there are
 * processors only makes all of them slower. A request waits a moment for its turn and is refused
 * when none comes.
 */
final class Admission {

  private static final long PATIENCE_MILLIS = 2_000;

  private final Semaphore turns =
      new Semaphore(2 * Runtime.getRuntime().availableProcessors(), true);

  /** The handler, when it is its turn. */
  Handler admitted(Handler handler) {
    return ctx -> {
      if (!turns.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new ProblemException(Problem.busy());
      }
      try {
        handler.handle(ctx);
      } finally {
        turns.release();
      }
    };
  }
}
