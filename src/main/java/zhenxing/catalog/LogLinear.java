package zhenxing.catalog;

/**
 * A log-linear model of a yes or no: the logarithm of the odds is a weighted sum of features and a
 * base.
 *
 * @param weights one for each feature, in the order in which they are given, and the base last
 */
record LogLinear(double[] weights) {

  /**
   * The logarithm of the odds, 0 where yes and no are equally likely.
   *
   * @param features as many as the model has weights, without the base
   */
  double odds(double... features) {
    double odds = weights[weights.length - 1];
    for (int i = 0; i < features.length; i++) odds += weights[i] * features[i];
    return odds;
  }

  /** The probability that belongs to the logarithm of odds. */
  static double probability(double odds) {
    return 1 / (1 + Math.exp(-odds));
  }
}
