package zhenxing.meaning;

/**
 * How much nearness in meaning counts, chosen by measurement; docs/quality-search.md has the
 * figures and the command.
 *
 * @param weight what a cosine counts, beside 1 for the best score by words
 * @param far the cosine of what has nothing to do with a query: only what is above it counts
 * @param near the cosine from which on an article is found without the words
 */
record Weights(float weight, float far, float near) {

  /** For queries. */
  static final Weights QUERY = new Weights(2, 0.3f, 0.5f);

  /** For related articles, of which all are found that are looked at. */
  static final Weights RELATED = new Weights(2, 0.5f, 0.5f);

  /** What a cosine adds to a score, as a part of the best score by words. */
  float lift(float cosine) {
    return weight * Math.max(0, cosine - far);
  }
}
