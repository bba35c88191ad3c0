package zhenxing.indexing;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Tracks the number up to which the index holds every record of the journal; a commit of the index
 * stores it. The number does not advance past a record that is on disk but not yet in the index, be
 * it that its write is under way or that it failed. A run makes up for the writes that failed
 * before it began. Safe for use by many threads: every method holds the monitor, and none waits for
 * anything.
 */
final class Applied {

  private final LongSupplier last;

  /** The running writes, each with the number of the last record before it. */
  private final Map<Object, Long> underWay = new IdentityHashMap<>();

  /** The number before the first record whose write failed before the run that is under way. */
  private long failedBefore = Long.MAX_VALUE;

  /** The same for writes that failed later, which this run does not make up for. */
  private long failedSince = Long.MAX_VALUE;

  private long caughtUp;
  private boolean isCaughtUp;

  /**
   * @param last returns the number of the last record on disk
   */
  Applied(LongSupplier last) {
    this.last = last;
  }

  /**
   * Records that a write begins. Its records come after all that exist now.
   *
   * @return a handle to pass to {@link #end}
   */
  synchronized Object begin() {
    Object write = new Object();
    underWay.put(write, last.getAsLong());
    return write;
  }

  /** Records that the records of a write are in the index, except for those that failed. */
  synchronized void end(Object write) {
    underWay.remove(write);
  }

  /**
   * Records that a record could not be put into the index. Must be called before the {@link #end}
   * of its write.
   *
   * @param number the number of the record
   */
  synchronized void failed(long number) {
    failedSince = Math.min(failedSince, number - 1);
  }

  /**
   * Records that the index was opened.
   *
   * @param number the number stored in its last commit
   */
  synchronized void opened(long number) {
    caughtUp = number;
    isCaughtUp = false;
  }

  /** Records that a run begins to put all records into the index that exist now. */
  synchronized void begun() {
    failedBefore = Math.min(failedBefore, failedSince);
    failedSince = Long.MAX_VALUE;
  }

  /** Records that a run has put all records into the index that existed when it began. */
  synchronized void caughtUp() {
    isCaughtUp = true;
    failedBefore = Long.MAX_VALUE;
  }

  /** Returns the number up to which every record is in the index. */
  synchronized long number() {
    if (!isCaughtUp) return caughtUp;
    // This is read first: a record that is on disk now belongs to a write that has already begun.
    long all = last.getAsLong();
    long written = underWay.isEmpty() ? all : Math.min(all, Collections.min(underWay.values()));
    return Math.min(written, Math.min(failedBefore, failedSince));
  }
}
