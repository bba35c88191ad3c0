package zhenxing.indexing;

import zhenxing.corpus.Rejections;

/** Counts the actions of a run. Safe for use by many threads. */
final class Tally {

  private final long start = System.nanoTime();
  private int read;
  private int added;
  private int updated;
  private int unchanged;
  private int kept;
  private int keptOffice;
  private int withdrawn;
  private long bytes;

  /** Counts a file that is read. */
  synchronized void file(long size) {
    bytes += size;
  }

  /** Counts an article passed to the workers. */
  synchronized void read() {
    read++;
  }

  /**
   * Counts an article that was written.
   *
   * @param known whether the index had an article with this id before
   */
  synchronized void written(boolean known) {
    if (known) updated++;
    else added++;
  }

  synchronized void unchanged(int articles) {
    unchanged += articles;
  }

  /** Counts an article that stays as an earlier run read it. */
  synchronized void kept() {
    kept++;
  }

  /** Counts an article that stays because its file needs an absent part of the program. */
  synchronized void keptOffice() {
    kept++;
    keptOffice++;
  }

  /**
   * Counts an article that was removed because of a submitted deletion or because it can no longer
   * be made.
   */
  synchronized void isWithdrawn() {
    withdrawn++;
  }

  synchronized int withdrawn() {
    return withdrawn;
  }

  synchronized int added() {
    return added;
  }

  /** Returns the number of articles added or replaced. */
  synchronized int written() {
    return added + updated;
  }

  synchronized IndexSummary summary(int deleted, Rejections rejections) {
    return new IndexSummary(
        read,
        added,
        updated,
        deleted,
        unchanged,
        kept,
        keptOffice,
        rejections.first(),
        rejections.count(),
        rejections.file(),
        bytes,
        (System.nanoTime() - start) / 1e9);
  }
}
