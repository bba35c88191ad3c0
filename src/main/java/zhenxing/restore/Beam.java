package zhenxing.restore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The hypotheses that are followed from one damaged position, by the index in the text up to which
 * they have read. The best {@link #WIDTH} at each index are kept (beam search). Used by one thread.
 */
final class Beam {

  /** Number of hypotheses kept at each index. */
  private static final int WIDTH = 32;

  /**
   * A hypothesis whose log probability is lower than the best one's by more than this is dropped.
   */
  private static final double HOPELESS = 15;

  private final int start;
  private final List<BestHypotheses> reached = new ArrayList<>();
  private final double[] best;
  private int frontier;

  Beam(int start, int length) {
    this.start = start;
    frontier = start;
    best = new double[length];
    Arrays.fill(best, Double.NEGATIVE_INFINITY);
  }

  /**
   * Adds a hypothesis that has read the text up to {@code at}. It is ignored if that is too far
   * from the damage.
   */
  void put(int at, Hypothesis hypothesis) {
    int i = at - start;
    if (i >= best.length) return;
    while (reached.size() <= i) reached.add(new BestHypotheses(WIDTH));
    reached.get(i).add(hypothesis);
    best[i] = Math.max(best[i], hypothesis.score());
    mendedUpTo(hypothesis.mendedUpTo());
  }

  /**
   * Records that some hypothesis has decoded torn bytes up to {@code at}, whether or not it was
   * kept.
   */
  void mendedUpTo(int at) {
    if (at - start < best.length) frontier = Math.max(frontier, at);
  }

  /** The lowest score with which a repaired hypothesis would be kept at {@code at}. */
  double least(int at) {
    int i = at - start;
    if (i >= best.length) return Double.POSITIVE_INFINITY;
    double hopeless = best[i] - HOPELESS;
    return i < reached.size() ? Math.max(hopeless, reached.get(i).least()) : hopeless;
  }

  /** Whether a hypothesis continued at {@code at} would score too low to be kept. */
  boolean isHopeless(Hypothesis hypothesis, int at) {
    return hypothesis.score() < hopeless(at);
  }

  /** Hypotheses with a score below this are dropped at {@code at}. */
  double hopeless(int at) {
    int i = at - start;
    return i < best.length ? best[i] - HOPELESS : Double.NEGATIVE_INFINITY;
  }

  /** The greatest index up to which any hypothesis has decoded torn bytes. */
  int frontier() {
    return frontier;
  }

  /**
   * The hypotheses that have read up to {@code at}, best first, without those that score too low.
   */
  List<Hypothesis> at(int at) {
    if (at - start >= reached.size()) return new ArrayList<>();
    List<Hypothesis> here = reached.get(at - start).bestFirst();
    here.removeIf(hypothesis -> hypothesis.isMended() && isHopeless(hypothesis, at));
    return here;
  }
}
