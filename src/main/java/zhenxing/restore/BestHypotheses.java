package zhenxing.restore;

import java.util.ArrayList;
import java.util.List;

/**
 * A list of the best hypotheses of limited length, best first. Of equal ones the first added comes
 * first. The hypothesis that takes the text as found is always kept, so that the repaired ones have
 * to win over it.
 */
final class BestHypotheses {

  private final int width;
  private final List<Hypothesis> bestFirst;

  private double least;

  BestHypotheses(int width) {
    this(width, Double.NEGATIVE_INFINITY);
  }

  /**
   * @param width the maximum number of hypotheses
   * @param least repaired hypotheses with a lower score are not added
   */
  BestHypotheses(int width, double least) {
    this.width = width;
    this.least = least;
    bestFirst = new ArrayList<>(width + 1);
  }

  /** The lowest score with which a repaired hypothesis would be added. */
  double least() {
    return least;
  }

  void add(Hypothesis hypothesis) {
    double score = hypothesis.score();
    if (hypothesis.isMended() && score < least) return;
    int rank = bestFirst.size();
    while (rank > 0 && bestFirst.get(rank - 1).score() < score) rank--;
    bestFirst.add(rank, hypothesis);
    if (bestFirst.size() > width && bestFirst.get(width).isMended()) bestFirst.remove(width);
    if (bestFirst.size() >= width) least = Math.nextUp(bestFirst.get(width - 1).score());
  }

  /** The hypotheses, best first. The list is not a copy. */
  List<Hypothesis> bestFirst() {
    return bestFirst;
  }
}
