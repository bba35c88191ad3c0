package zhenxing.indexing;

/** How many articles a run may take out of the index. */
public enum Deletions {
  /**
   * Few. If a run finds no file where there were some, or would delete more than a quarter of the
   * index, the corpus is more likely to be unmounted or half copied.
   */
  GUARDED,
  /** As many as it takes. */
  ALLOWED
}
