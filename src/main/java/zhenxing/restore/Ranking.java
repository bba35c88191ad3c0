package zhenxing.restore;

import java.util.ArrayList;
import java.util.List;

/**
 * So many readings of the most probable ones, best first; of two that are alike, the one that came
 * first. The text as it was found is always heard, however odd: the others have to win over it.
 */
final class Ranking {

  private final int width;
  private final List<Hypothesis> bestFirst;

  private double least;

  Ranking(int width) {
    this(width, Double.NEGATIVE_INFINITY);
  }

  /**
   * @param least the score below which a mended reading is of no use in any case
   */
  Ranking(int width, double least) {
    this.width = width;
    this.least = least;
    bestFirst = new ArrayList<>(width + 1);
  }

  /** The least score with which a mended reading would be kept. */
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

  /** The readings; the list is this ranking's own. */
  List<Hypothesis> bestFirst() {
    return bestFirst;
  }
}
