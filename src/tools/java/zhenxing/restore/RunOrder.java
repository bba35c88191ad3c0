package zhenxing.restore;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The runs of one length, sorted, with the probability of their last character given the others,
 * for {@link RunCounter}. A run is a number with 16 bits per character.
 */
final class RunOrder {

  /** Stands for the unknown text before a word of the dictionary. */
  static final char OUTSIDE = 1;

  /**
   * Minimum information gain of a run over all its occurrences, as a natural logarithm, by length
   * of the run.
   */
  private static final double[] TELLING = {0, 0, 1, 3, 5};

  final int length;
  final long[] keys;
  final int[] counts;
  final double[] probability;

  /** The share of the probability after a run that is left to shorter runs. */
  final double[] rest;

  /**
   * The runs whose beginnings occur in all shorter orders. The beginnings of runs at the start of a
   * text may not.
   */
  final BitSet rooted = new BitSet();

  final BitSet kept = new BitSet();

  /**
   * @param length number of characters of each run
   * @param runs the runs, each as often as it was counted; the array is sorted here
   */
  RunOrder(int length, long[] runs) {
    this.length = length;
    Arrays.sort(runs);
    long[] distinct = new long[runs.length];
    int[] times = new int[runs.length];
    int n = 0;
    for (int i = 0; i < runs.length; i++) {
      if (i == 0 || runs[i] != runs[i - 1]) distinct[n++] = runs[i];
      times[n - 1]++;
    }
    keys = Arrays.copyOf(distinct, n);
    counts = Arrays.copyOf(times, n);
    probability = new double[n];
    rest = new double[n];
    Arrays.fill(rest, 1);
    if (length < 2) kept.set(0, n);
    if (length == 0) rooted.set(0);
  }

  /** Returns a run without its last character. */
  long context(int i) {
    return keys[i] >>> 16;
  }

  private int endOfContext(int from) {
    int to = from + 1;
    while (to < keys.length && context(to) == context(from)) to++;
    return to;
  }

  private int find(long key) {
    return Arrays.binarySearch(keys, key);
  }

  /** Returns the index in this order of a longer run without its first character. */
  private int findEnd(long run) {
    return find(run & (1L << 16 * length) - 1);
  }

  /** Returns the discounts of runs counted once, twice, and more often. */
  private double[] discounts() {
    double[] n = new double[5];
    for (int count : counts) if (count < 5) n[count]++;
    double y = n[1] / (n[1] + 2 * n[2]);
    return new double[] {
      0, 1 - 2 * y * n[2] / n[1], 2 - 3 * y * n[3] / n[2], 3 - 4 * y * n[4] / n[3]
    };
  }

  void smooth(RunOrder shorter) {
    double[] discounts = discounts();
    for (int from = 0; from < keys.length; ) {
      int to = endOfContext(from);
      double all = 0;
      double left = 0;
      for (int i = from; i < to; i++) {
        all += counts[i];
        left += discounts[Math.min(3, counts[i])];
      }
      left /= all;
      for (int i = from; i < to; i++) {
        double own = (counts[i] - discounts[Math.min(3, counts[i])]) / all;
        probability[i] = own + left * shorter.probability[shorter.findEnd(keys[i])];
      }
      int context = shorter.find(context(from));
      if (context >= 0) shorter.rest[context] = left;
      if (context >= 0 && shorter.rooted.get(context)) rooted.set(from, to);
      from = to;
    }
  }

  /** Keeps the runs that add information, and those that longer runs need. */
  void prune(RunOrder shorter) {
    for (int from = 0; from < keys.length; ) {
      int to = endOfContext(from);
      int context = shorter.find(context(from));
      for (int i = from; i < to && rooted.get(i) && !beyondWord(keys[i]); i++) {
        double below = shorter.rest[context] * shorter.probability[shorter.findEnd(keys[i])];
        if (counts[i] * Math.log(probability[i] / below) > TELLING[length]) kept.set(i);
        if (kept.get(i)) shorter.kept.set(context);
      }
      from = to;
    }
  }

  /** Assigns to the shorter runs the probability that the kept runs leave. */
  void share(RunOrder shorter) {
    Arrays.fill(shorter.rest, 1);
    for (int from = 0; from < keys.length; ) {
      int to = endOfContext(from);
      double seen = 0;
      double seenBelow = 0;
      for (int i = kept.nextSetBit(from); i >= 0 && i < to; i = kept.nextSetBit(i + 1)) {
        seen += probability[i];
        seenBelow += shorter.probability[shorter.findEnd(keys[i])];
      }
      int context = shorter.find(context(from));
      if (context >= 0) {
        shorter.rest[context] = Math.max(1e-6, 1 - seen) / Math.max(1e-6, 1 - seenBelow);
      }
      from = to;
    }
    // A run that is left out now has the probability that the shorter run gives it.
    for (int i = kept.nextClearBit(0); i < keys.length; i = kept.nextClearBit(i + 1)) {
      int context = shorter.find(context(i));
      double left = context < 0 ? 1 : shorter.rest[context];
      probability[i] = left * shorter.probability[shorter.findEnd(keys[i])];
    }
  }

  /** Whether a run extends beyond the beginning of a word. */
  private static boolean beyondWord(long run) {
    while (run != 0) {
      if ((run & 0xFFFF) == OUTSIDE) return true;
      run >>>= 16;
    }
    return false;
  }
}
