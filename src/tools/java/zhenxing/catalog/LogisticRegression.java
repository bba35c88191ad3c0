package zhenxing.catalog;

import java.util.List;

/**
 * Logistic regression with a quadratic penalty. Uses Newton's method for a few features and
 * Nesterov's accelerated gradient for thousands of words.
 */
final class LogisticRegression {

  /** Penalty on the weights of features. The base has almost none. */
  private static final double PENALTY = 1;

  private static final double PENALTY_OF_BASE = 1e-3;
  private static final int NEWTON_STEPS = 25;
  private static final int GRADIENT_STEPS = 400;

  /**
   * The words of an article.
   *
   * @param ids numbers of the words
   * @param values weights of their frequencies
   */
  record Words(int[] ids, double[] values) {

    double dot(double[] weights) {
      double sum = 0;
      for (int k = 0; k < ids.length; k++) sum += weights[ids[k]] * values[k];
      return sum;
    }

    void addTo(double[] sums, double times) {
      for (int k = 0; k < ids.length; k++) sums[ids[k]] += times * values[k];
    }
  }

  private LogisticRegression() {}

  /** Returns the weights of the features, the base last. */
  static double[] fit(List<double[]> features, List<Boolean> answers) {
    int n = features.getFirst().length + 1;
    double[] weights = new double[n];
    for (int step = 0; step < NEWTON_STEPS; step++) {
      double[] gradient = new double[n];
      double[][] hessian = new double[n][n];
      for (int i = 0; i < n; i++) {
        double penalty = i == n - 1 ? PENALTY_OF_BASE : PENALTY;
        gradient[i] = penalty * weights[i];
        hessian[i][i] = penalty;
      }
      for (int row = 0; row < features.size(); row++) {
        double[] x = features.get(row);
        double p = LogLinear.probability(new LogLinear(weights).odds(x));
        double error = p - (answers.get(row) ? 1 : 0);
        for (int i = 0; i < n; i++) {
          double xi = i < x.length ? x[i] : 1;
          gradient[i] += error * xi;
          for (int j = 0; j < n; j++) {
            hessian[i][j] += p * (1 - p) * xi * (j < x.length ? x[j] : 1);
          }
        }
      }
      double[] change = solve(hessian, gradient);
      for (int i = 0; i < n; i++) weights[i] -= change[i];
    }
    return weights;
  }

  /**
   * Solves a system of linear equations by Gaussian elimination. The matrix must be positive
   * definite.
   */
  private static double[] solve(double[][] a, double[] b) {
    int n = b.length;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        double factor = a[j][i] / a[i][i];
        for (int k = i; k < n; k++) a[j][k] -= factor * a[i][k];
        b[j] -= factor * b[i];
      }
    }
    double[] x = new double[n];
    for (int i = n - 1; i >= 0; i--) {
      double sum = b[i];
      for (int k = i + 1; k < n; k++) sum -= a[i][k] * x[k];
      x[i] = sum / a[i][i];
    }
    return x;
  }

  /**
   * Returns the weights of words, given the log odds from the features.
   *
   * @param size number of words
   * @param odds the log odds of each row from the features
   * @param variance variance of the prior for the weights, the inverse of their penalty
   */
  static double[] fit(
      int size, List<Words> rows, List<Double> odds, List<Boolean> answers, double variance) {
    double[] weights = new double[size];
    double[] ahead = new double[size];
    double rate = 1 / (largest(size, rows) / 4 + 1 / variance);
    for (int step = 1; step <= GRADIENT_STEPS; step++) {
      double[] gradient = new double[size];
      for (int row = 0; row < rows.size(); row++) {
        double p = LogLinear.probability(odds.get(row) + rows.get(row).dot(ahead));
        rows.get(row).addTo(gradient, p - (answers.get(row) ? 1 : 0));
      }
      double momentum = (step - 1.0) / (step + 2.0);
      for (int i = 0; i < size; i++) {
        double next = ahead[i] - rate * (gradient[i] + ahead[i] / variance);
        ahead[i] = next + momentum * (next - weights[i]);
        weights[i] = next;
      }
    }
    return weights;
  }

  /**
   * Returns an upper estimate of the largest eigenvalue of the rows' Gram matrix, computed by power
   * iteration.
   */
  private static double largest(int size, List<Words> rows) {
    double[] direction = new double[size];
    for (Words row : rows) row.addTo(direction, 1);
    double value = 0;
    for (int step = 0; step < 20; step++) {
      double norm = 0;
      for (double d : direction) norm += d * d;
      norm = Math.sqrt(norm);
      if (norm == 0) return 0;
      for (int i = 0; i < size; i++) direction[i] /= norm;
      double[] next = new double[size];
      for (Words row : rows) row.addTo(next, row.dot(direction));
      value = 0;
      for (int i = 0; i < size; i++) value += next[i] * direction[i];
      direction = next;
    }
    return 1.1 * value;
  }
}
