package zhenxing.engine;

/**
 * Figures about an index. All numbers are 0 while there is no index.
 *
 * @param run id of the last run over the corpus whose articles are all in the index; empty if there
 *     was none
 * @param articles number of articles that can be found
 * @param segments number of Lucene segments
 * @param bytes size on disk
 * @param refreshes how many times searches were switched to a newer state since the engine was
 *     opened
 */
public record IndexStatus(String run, int articles, int segments, long bytes, long refreshes) {

  /** The status while there is no index. */
  public static final IndexStatus NONE = new IndexStatus("", 0, 0, 0, 0);
}
