package zhenxing.restore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The readings that are being followed through a site, by the place they have come to. */
final class Beam {

  static final Comparator<Hypothesis> BEST_FIRST =
      Comparator.comparingDouble(Hypothesis::score).reversed();

  /** How many readings are followed at once. */
  private static final int WIDTH = 32;

  /** A reading so much less probable than the best is given up, as a logarithm. */
  private static final double HOPELESS = 15;

  private final int site;
  private final List<List<Hypothesis>> reached = new ArrayList<>();
  private final double[] best;
  private int frontier;

  Beam(int site, int length) {
    this.site = site;
    frontier = site;
    best = new double[length];
    Arrays.fill(best, Double.NEGATIVE_INFINITY);
  }

  /** Adds a reading that has come to {@code at}; one that has gone too far is dropped. */
  void put(int at, Hypothesis hypothesis) {
    if (at - site >= best.length) return;
    while (reached.size() <= at - site) reached.add(new ArrayList<>());
    reached.get(at - site).add(hypothesis);
    best[at - site] = Math.max(best[at - site], hypothesis.score());
    frontier = Math.max(frontier, hypothesis.mendedUpTo());
  }

  /** Whether a reading that goes on at {@code at} can still be among the probable ones there. */
  boolean isHopeless(Hypothesis hypothesis, int at) {
    int i = at - site;
    return i < best.length && hypothesis.score() < best[i] - HOPELESS;
  }

  /** How far any reading has put torn characters together. */
  int frontier() {
    return frontier;
  }

  /** The probable readings that have come to {@code at}, best first. */
  List<Hypothesis> at(int at) {
    if (at - site >= reached.size()) return new ArrayList<>();
    List<Hypothesis> here = reached.get(at - site);
    // The text as it was found is always heard, however odd: the others have to win over it.
    here.removeIf(hypothesis -> hypothesis.isMended() && isHopeless(hypothesis, at));
    here.sort(BEST_FIRST);
    if (here.size() > WIDTH) here.subList(WIDTH, here.size()).removeIf(Hypothesis::isMended);
    return here;
  }
}
