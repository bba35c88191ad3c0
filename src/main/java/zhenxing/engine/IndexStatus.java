package zhenxing.engine;

/**
 * How an index is from outside; all 0 while there is none.
 *
 * @param run the last run over the corpus of which the index has everything; empty for none
 * @param articles that can be found
 * @param segments of which it is made
 * @param bytes on disk
 * @param refreshes how often a new state was shown to searches since the engine was opened
 */
public record IndexStatus(String run, int articles, int segments, long bytes, long refreshes) {

  /** While there is no index. */
  public static final IndexStatus NONE = new IndexStatus("", 0, 0, 0, 0);
}
