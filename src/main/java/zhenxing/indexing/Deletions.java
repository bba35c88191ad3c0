package zhenxing.indexing;

/** How many articles a run may delete from the index. */
public enum Deletions {
  /**
   * A run stops rather than delete many articles. If a run finds no file where there were some, or
   * would delete more than a quarter of the index, the corpus is probably not mounted or only half
   * copied.
   */
  GUARDED,
  /** Any number. */
  ALLOWED
}
