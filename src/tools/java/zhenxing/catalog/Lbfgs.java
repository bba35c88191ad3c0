package zhenxing.catalog;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Minimizes a smooth convex function with the limited-memory method of Broyden, Fletcher, Goldfarb
 * and Shanno (Nocedal and Wright, Numerical Optimization, algorithm 7.5) and a backtracking line
 * search. The result is deterministic.
 */
final class Lbfgs {

  /** Number of previous steps from which the curvature is estimated. */
  private static final int MEMORY = 10;

  private static final int MOST_STEPS = 80;
  private static final int MOST_TRIES = 30;

  /** Share of the decrease predicted by the slope that a step must achieve (Armijo condition). */
  private static final double SUFFICIENT = 1e-4;

  /** The search ends when a step improves the value by less than this share. */
  private static final double TOLERANCE = 1e-6;

  /** A function with its gradient. */
  interface Function {
    /**
     * Returns the value at a point.
     *
     * @param gradient receives the gradient
     */
    double value(double[] at, double[] gradient);
  }

  private record Step(double[] moved, double[] turned, double product) {}

  private Lbfgs() {}

  /** Returns the minimum, searched from the origin. */
  static double[] least(int dimensions, Function function) {
    double[] at = new double[dimensions];
    double[] gradient = new double[dimensions];
    double value = function.value(at, gradient);
    Deque<Step> steps = new ArrayDeque<>();
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] direction = direction(gradient, steps);
      double slope = dot(direction, gradient);
      double length = steps.isEmpty() ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))) : 1;
      double[] next = new double[dimensions];
      double[] nextGradient = new double[dimensions];
      double nextValue = value;
      boolean better = false;
      for (int i = 0; i < MOST_TRIES && !better; i++, length /= 2) {
        for (int k = 0; k < dimensions; k++) next[k] = at[k] + length * direction[k];
        nextValue = function.value(next, nextGradient);
        better = nextValue <= value + SUFFICIENT * length * slope;
      }
      if (!better) break;
      double[] moved = new double[dimensions];
      double[] turned = new double[dimensions];
      for (int k = 0; k < dimensions; k++) {
        moved[k] = next[k] - at[k];
        turned[k] = nextGradient[k] - gradient[k];
      }
      double product = dot(moved, turned);
      if (product > 0) {
        steps.addLast(new Step(moved, turned, product));
        if (steps.size() > MEMORY) steps.removeFirst();
      }
      boolean flat = value - nextValue < TOLERANCE * Math.abs(value);
      at = next;
      gradient = nextGradient;
      value = nextValue;
      if (flat) break;
    }
    return at;
  }

  private static double[] direction(double[] gradient, Deque<Step> steps) {
    double[] direction = gradient.clone();
    double[] shares = new double[steps.size()];
    int n = steps.size();
    for (Iterator<Step> last = steps.descendingIterator(); last.hasNext(); ) {
      Step s = last.next();
      shares[--n] = dot(s.moved, direction) / s.product;
      add(direction, s.turned, -shares[n]);
    }
    if (!steps.isEmpty()) {
      Step s = steps.getLast();
      double scale = s.product / dot(s.turned, s.turned);
      for (int k = 0; k < direction.length; k++) direction[k] *= scale;
    }
    for (Step s : steps) {
      double share = dot(s.turned, direction) / s.product;
      add(direction, s.moved, shares[n++] - share);
    }
    for (int k = 0; k < direction.length; k++) direction[k] = -direction[k];
    return direction;
  }

  private static void add(double[] to, double[] what, double times) {
    for (int k = 0; k < to.length; k++) to[k] += times * what[k];
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) sum += a[k] * b[k];
    return sum;
  }
}
