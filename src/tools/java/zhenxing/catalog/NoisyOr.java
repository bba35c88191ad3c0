package zhenxing.catalog;

import java.util.List;

/**
 * Fits the weights of clues in a noisy-or model with a quadratic penalty. A statement is true if at
 * least one of its parts supports it. The probability of each part depends on its own clues and on
 * the clues that all parts share. With a single part without own clues, this is logistic
 * regression.
 */
final class NoisyOr {

  private static final double FARTHEST = 30; // Log odds that count as certain.

  /**
   * One statement.
   *
   * @param article number of the article
   * @param common numbers of the clues that its parts share
   * @param parts numbers of the clues of each part; at least one part
   * @param answer share of the readers who say yes
   * @param weight weight of the answer
   */
  record Row(int article, int[] common, int[][] parts, double answer, double weight) {}

  private NoisyOr() {}

  /**
   * Returns the weights of the clues.
   *
   * @param clues number of clues
   * @param base log odds of a part without clues
   * @param penalty factor of the quadratic penalty
   */
  static double[] fit(int clues, List<Row> rows, double base, double penalty) {
    return Lbfgs.least(clues, (at, gradient) -> loss(rows, base, penalty, at, gradient));
  }

  private static double loss(
      List<Row> rows, double base, double penalty, double[] weights, double[] gradient) {
    double loss = 0;
    for (int k = 0; k < weights.length; k++) {
      loss += penalty / 2 * weights[k] * weights[k];
      gradient[k] = penalty * weights[k];
    }
    for (Row row : rows) {
      double common = base + sum(row.common, weights);
      double[] said = new double[row.parts.length];
      double none = 0; // Logarithm of the probability that no part supports the statement.
      for (int part = 0; part < said.length; part++) {
        said[part] = LogLinear.probability(clamp(common + sum(row.parts[part], weights)));
        none += Math.log1p(-said[part]);
      }
      double yes = Math.max(-Math.expm1(none), 1e-12);
      loss -= row.weight * (row.answer * Math.log(yes) + (1 - row.answer) * none);
      // Derivative by the logarithm of the probability of none; each part changes that by -said.
      double slope = row.weight * (row.answer * Math.exp(none) / yes - (1 - row.answer));
      double all = 0;
      for (int part = 0; part < said.length; part++) {
        double part1 = -slope * said[part];
        all += part1;
        for (int clue : row.parts[part]) gradient[clue] += part1;
      }
      for (int clue : row.common) gradient[clue] += all;
    }
    return loss;
  }

  /** Returns the probability that a statement is true. */
  static double probability(Row row, double base, double[] weights) {
    double common = base + sum(row.common, weights);
    double none = 1;
    for (int[] part : row.parts) {
      none *= 1 - LogLinear.probability(clamp(common + sum(part, weights)));
    }
    return 1 - none;
  }

  private static double clamp(double odds) {
    return Math.clamp(odds, -FARTHEST, FARTHEST);
  }

  private static double sum(int[] clues, double[] weights) {
    double sum = 0;
    for (int clue : clues) sum += weights[clue];
    return sum;
  }
}
