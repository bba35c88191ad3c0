package zhenxing;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for results of background work. */
public final class Soon {

  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final long PAUSE_MILLIS = 20;

  private Soon() {}

  /** Returns once the condition is true; fails if it is not within twenty seconds. */
  public static void is(Callable<Boolean> so) {
    is(LIMIT, so);
  }

  /** The same with another time limit, for work of a separate process. */
  public static void is(Duration limit, Callable<Boolean> so) {
    long end = System.nanoTime() + limit.toNanos();
    try {
      while (!so.call()) {
        if (System.nanoTime() > end)
          throw new AssertionError("not within " + limit.toSeconds() + " s");
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
