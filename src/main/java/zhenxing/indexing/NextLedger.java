package zhenxing.indexing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Collects the ledger that a run writes at its end. Files with rejected content are left out, so
 * that the next run reads them again. Safe for use by many threads.
 */
final class NextLedger {

  private final Ledger ledger = new Ledger();

  /**
   * Files of which a worker refused an article. Workers may find that out before or after the file
   * has been read to its end.
   */
  private final Set<String> refused = new HashSet<>();

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

  synchronized boolean has(String file) {
    return ledger.entry(file) != null;
  }

  synchronized void write(
      Path folder, String run, String inputs, Map<String, String> corrections, String rejections)
      throws IOException {
    ledger.corrections(corrections);
    ledger.write(folder, run, inputs, rejections);
  }
}
