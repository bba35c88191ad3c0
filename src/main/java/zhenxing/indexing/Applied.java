package zhenxing.indexing;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Tracks the number up to which the index holds every record of the journal; a commit of the index
 * stores it. The number does not advance past a record that is on disk but not yet in the index.
 */
final class Applied {

  private final LongSupplier last;

  /** Writes under way, and the last record before each of them. */
  private final Map<Object, Long> underWay = new IdentityHashMap<>();

  private long caughtUp;
  private boolean isCaughtUp;

  /**
   * @param last tells the number of the last record on disk
   */
  Applied(LongSupplier last) {
    this.last = last;
  }

  /** A write begins: its records come after all that there are. */
  synchronized Object begin() {
    Object write = new Object();
    underWay.put(write, last.getAsLong());
    return write;
  }

  /** Its records are in the index. */
  synchronized void end(Object write) {
    underWay.remove(write);
  }

  /**
   * The index was opened anew.
   *
   * @param number what its last commit says
   */
  synchronized void opened(long number) {
    caughtUp = number;
    isCaughtUp = false;
  }

  /** All records there were when the run began are in the index. */
  synchronized void caughtUp() {
    isCaughtUp = true;
  }

  /** The number up to which the index has all. */
  synchronized long number() {
    if (!isCaughtUp) return caughtUp;
    // Looked up first: what is on disk by now has begun before.
    long all = last.getAsLong();
    return underWay.isEmpty() ? all : Math.min(all, Collections.min(underWay.values()));
  }
}
