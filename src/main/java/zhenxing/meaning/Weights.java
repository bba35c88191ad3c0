package zhenxing.meaning;

/**
 * How much nearness in meaning counts, chosen by measurement; docs/quality-search.md has the
 * figures and the command. The less of a query the best article has in its words, the less these
 * tell, and the more nearness counts.
 *
 * @param weight what a cosine counts where the words tell all, beside 1 for the best score by words
 * @param far the cosine of what has nothing to do with a query: only what is above it counts
 * @param near the cosine from which on an article is found without the words
 */
record Weights(float weight, float far, float near) {

  /** For queries. */
  static final Weights QUERY = new Weights(0.125f, 0.3f, 0.5f);

  /** For related articles, of which all are found that are looked at. */
  static final Weights RELATED = new Weights(4, 0.6f, 0.6f);

  /** How fast nearness gains where words tell less. */
  private static final double STEEPNESS = 3;

  /** Below this coverage words tell nothing. */
  private static final float LEAST_COVERAGE = 0.1f;

  /**
   * What a cosine adds to a score, as a part of the best score by words.
   *
   * @param coverage how much of the query the best article by words has, 0 to 1
   */
  float lift(float cosine, float coverage) {
    double gain = Math.pow(Math.max(LEAST_COVERAGE, coverage), -STEEPNESS);
    return (float) (gain * weight * Math.max(0, cosine - far));
  }
}
