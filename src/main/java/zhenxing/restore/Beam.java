package zhenxing.restore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The readings that are being followed through a site, by the place they have come to. */
final class Beam {

  /** How many readings are followed at once. */
  private static final int WIDTH = 32;

  /** A reading so much less probable than the best is given up, as a logarithm. */
  private static final double HOPELESS = 15;

  private final int site;
  private final List<Ranking> reached = new ArrayList<>();
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
    int i = at - site;
    if (i >= best.length) return;
    while (reached.size() <= i) reached.add(new Ranking(WIDTH));
    reached.get(i).add(hypothesis);
    best[i] = Math.max(best[i], hypothesis.score());
    mendedUpTo(hypothesis.mendedUpTo());
  }

  /** Takes note of torn characters that were put together, of whatever use they are. */
  void mendedUpTo(int at) {
    if (at - site < best.length) frontier = Math.max(frontier, at);
  }

  /** The least score with which a mended reading can be among the probable ones at {@code at}. */
  double least(int at) {
    int i = at - site;
    if (i >= best.length) return Double.POSITIVE_INFINITY;
    double hopeless = best[i] - HOPELESS;
    return i < reached.size() ? Math.max(hopeless, reached.get(i).least()) : hopeless;
  }

  /** Whether a reading that goes on at {@code at} can still be among the probable ones there. */
  boolean isHopeless(Hypothesis hypothesis, int at) {
    return hypothesis.score() < hopeless(at);
  }

  /** Readings with a score below this are given up at {@code at}. */
  double hopeless(int at) {
    int i = at - site;
    return i < best.length ? best[i] - HOPELESS : Double.NEGATIVE_INFINITY;
  }

  /** How far any reading has put torn characters together. */
  int frontier() {
    return frontier;
  }

  /** The probable readings that have come to {@code at}, best first. */
  List<Hypothesis> at(int at) {
    if (at - site >= reached.size()) return new ArrayList<>();
    List<Hypothesis> here = reached.get(at - site).bestFirst();
    here.removeIf(hypothesis -> hypothesis.isMended() && isHopeless(hypothesis, at));
    return here;
  }
}
