package zhenxing;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for what comes about in the background. */
public final class Soon {

  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final long PAUSE_MILLIS = 20;

  private Soon() {}

  /** Returns once it is so; fails when it is not within twenty seconds. */
  public static void is(Callable<Boolean> so) {
    is(LIMIT, so);
  }

  /** The same within another time, for what takes a process of its own. */
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
