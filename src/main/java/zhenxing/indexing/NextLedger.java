package zhenxing.indexing;

import java.util.HashSet;
import java.util.Set;

/**
 * Collects the ledger that a run writes at its end, and with each part that it commits. Files with
 * rejected content are left out, so that the next run reads them again. Safe for use by many
 * threads.
 */
final class NextLedger {

  private final Ledger ledger = new Ledger();

  /**
   * Files of which a worker refused an article. Workers may find that out before or after the file
   * has been read to its end.
   */
  private final Set<String> refused = new HashSet<>();

  /** Files with articles that are still to be deleted from the index. */
  private final Set<String> unfinished = new HashSet<>();

  /** Copies the entry of a file that was not read. */
  synchronized void put(Ledger.Entry known) {
    ledger.put(known);
  }

  /** Adds a file that was read, unless an article of it was refused. */
  synchronized void read(Ledger.Entry entry) {
    if (!refused.contains(entry.file())) ledger.put(entry);
  }

  /** Records that an article of a file was refused. */
  synchronized void refused(String file) {
    refused.add(file);
    ledger.remove(file);
  }

  /**
   * Records that articles that a file no longer contains are still in the index. They are deleted
   * at the end of the run.
   */
  synchronized void awaitsDeletions(String file) {
    unfinished.add(file);
  }

  synchronized boolean has(String file) {
    return ledger.entry(file) != null;
  }

  /** Returns the ledger at the end of the run. */
  synchronized Ledger whole() {
    return ledger;
  }

  /**
   * Returns the ledger in the middle of the run, when everything read so far is in the index. Files
   * that the run has not come to are not in it, even if they were in the one before: after a kill
   * nobody knows what the run wrote later.
   *
   * @param displaced files that must be read again
   */
  synchronized Ledger part(Set<String> displaced) {
    Ledger part = new Ledger();
    for (Ledger.Entry entry : ledger.entries().values()) {
      boolean isDone = !unfinished.contains(entry.file()) && !displaced.contains(entry.file());
      if (isDone) part.put(entry);
    }
    return part;
  }
}
