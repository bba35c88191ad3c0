package zhenxing.indexing;

/** How many articles a run may take out of the index. */
public enum Deletions {
  /**
   * A few. A run that finds no file where there were some, or would delete more than a quarter of
   * the index, is more likely to look at a corpus that is not mounted or half copied.
   */
  GUARDED,
  /** As many as it takes. */
  ALLOWED
}
