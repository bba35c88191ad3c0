package zhenxing.meaning;

/**
 * How much nearness in meaning counts beside words. The values were chosen by measurement;
 * docs/quality-search.md has the figures and the commands.
 *
 * @param weight what a cosine of 1 above {@code far} adds to the score of an article; the best
 *     score by words is 1
 * @param far the cosine of texts that have nothing to do with each other, -1 to 1; only the part of
 *     a cosine above it counts
 * @param near the smallest cosine of an article that is found without the words of the query
 */
record Weights(float weight, float far, float near) {

  /** For queries, times {@link #gain}. */
  static final Weights QUERY = new Weights(0.02f, 0.3f, 0.45f);

  /**
   * For related articles, whose cosines are reduced by half of their {@link Hubness}. All articles
   * that are looked at are found.
   */
  static final Weights RELATED = new Weights(6, 0.2f, 0.2f);

  /** The power of coverage by which nearness gains where the words tell less. */
  private static final double STEEPNESS = 5;

  /** A smaller coverage than this counts as this: the words tell nothing. */
  private static final float LEAST_COVERAGE = 0.1f;

  /** From this coverage on the words tell enough, and nearness only decides between equals. */
  private static final float ENOUGH_COVERAGE = 0.3f;

  private static final double BETWEEN_EQUALS = 0.05;

  /**
   * Returns what a cosine adds to the score of an article, as a part of the best score by words.
   *
   * @param cosine how near the article is, -1 to 1
   */
  float lift(float cosine) {
    return weight * Math.max(0, cosine - far);
  }

  /**
   * Returns the factor for the lifts of a query. The smaller the part of a query that the best
   * article has in its words, the less the words tell, and the more nearness counts.
   *
   * @param coverage how much of the query the best article by words has, 0 to 1
   */
  static float gain(float coverage) {
    double gain = power(Math.max(LEAST_COVERAGE, coverage)) - power(ENOUGH_COVERAGE);
    return (float) Math.max(BETWEEN_EQUALS, gain);
  }

  private static double power(float coverage) {
    return Math.pow(coverage, -STEEPNESS);
  }
}
