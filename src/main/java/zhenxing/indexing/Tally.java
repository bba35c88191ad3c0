package zhenxing.indexing;

import zhenxing.corpus.Rejections;

/** Counts what a run does. Safe for many threads. */
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

  /** A file is read. */
  synchronized void file(long size) {
    bytes += size;
  }

  /** An article was handed to the workers. */
  synchronized void read() {
    read++;
  }

  /**
   * An article was written.
   *
   * @param known whether the index had one of its id
   */
  synchronized void written(boolean known) {
    if (known) updated++;
    else added++;
  }

  synchronized void unchanged(int articles) {
    unchanged += articles;
  }

  /** An article stays as it was read before. */
  synchronized void kept() {
    kept++;
  }

  /** The same, since its file takes a part of the program that is not there now. */
  synchronized void keptOffice() {
    kept++;
    keptOffice++;
  }

  /**
   * A submitted deletion, or an article that cannot be made any more, was taken out of the index.
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

  /** How many articles were added or replaced. */
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
