package zhenxing.api;

import java.time.Duration;

/**
 * The time by which all work of one request must be finished.
 *
 * @param nanos by the clock of {@link System#nanoTime}
 */
record Deadline(long nanos) {

  /** Engines take no time limit of nothing. */
  private static final Duration LEAST = Duration.ofMillis(1);

  /** So long from now. */
  static Deadline in(Duration limit) {
    return new Deadline(System.nanoTime() + limit.toNanos());
  }

  /** How long there still is, at least a moment. */
  Duration left() {
    Duration left = Duration.ofNanos(nanos - System.nanoTime());
    return left.compareTo(LEAST) < 0 ? LEAST : left;
  }
}
