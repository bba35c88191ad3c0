package zhenxing.engine;

/**
 * How articles are ranked for a text: as readers get them, or by a plain method to compare with.
 */
public enum RankingMethod {
  /** The engine's own ranking. */
  PRODUCT,
  /** BM25 with its usual parameters over the words of smartcn in the body. */
  SMARTCN,
  /** BM25 with its usual parameters over the bigrams of the body. */
  BIGRAM
}
