package zhenxing.engine.opensearch;

import java.time.Duration;

/**
 * When a call must have answered.
 *
 * @param nanos by the clock of {@link System#nanoTime}
 */
record Deadline(long nanos) {

  /** Less is not worth a request; it is cut off at once. */
  private static final Duration LEAST = Duration.ofMillis(1);

  static Deadline in(Duration limit) {
    return new Deadline(System.nanoTime() + limit.toNanos());
  }

  /** How long there still is, at least a moment. */
  Duration left() {
    Duration left = Duration.ofNanos(nanos - System.nanoTime());
    return left.compareTo(LEAST) < 0 ? LEAST : left;
  }
}
