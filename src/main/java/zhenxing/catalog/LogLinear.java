package zhenxing.catalog;

/**
 * A log-linear (logistic) model of a yes-or-no decision: the log odds are a weighted sum of
 * features and a constant.
 *
 * @param weights one weight per feature, in order, and the constant last
 */
record LogLinear(double[] weights) {

  /**
   * Returns the natural logarithm of the odds; 0 means that yes and no are equally likely.
   *
   * @param features the values, as many as there are weights without the constant
   */
  double odds(double... features) {
    double odds = weights[weights.length - 1];
    for (int i = 0; i < features.length; i++) odds += weights[i] * features[i];
    return odds;
  }

  /** Converts log odds to a probability. */
  static double probability(double odds) {
    return 1 / (1 + Math.exp(-odds));
  }
}
