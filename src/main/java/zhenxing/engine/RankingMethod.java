package zhenxing.engine;

/** A way of ranking articles for a text: the engine's own, or a baseline to compare it with. */
public enum RankingMethod {
  /** The ranking that readers get. */
  PRODUCT,
  /** BM25 with default parameters over the body, segmented into words by smartcn. */
  SMARTCN,
  /** BM25 with default parameters over the bigrams of the body. */
  BIGRAM
}
