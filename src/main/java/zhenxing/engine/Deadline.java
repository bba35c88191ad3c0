package zhenxing.engine;

import java.time.Duration;

/**
 * The time by which all work for a request must be finished.
 *
 * @param nanos the time on the clock of {@link System#nanoTime}
 */
public record Deadline(long nanos) {

  /** Engines do not accept a time limit of zero. */
  private static final Duration LEAST = Duration.ofMillis(1);

  /** Returns the deadline that is this far from now. */
  public static Deadline in(Duration limit) {
    return new Deadline(System.nanoTime() + limit.toNanos());
  }

  /** Returns the remaining time, at least 1 ms. */
  public Duration left() {
    Duration left = Duration.ofNanos(nanos - System.nanoTime());
    return left.compareTo(LEAST) < 0 ? LEAST : left;
  }
}
