package zhenxing.engine.text.segment;

import java.util.Arrays;
import org.apache.lucene.analysis.cn.smart.Utility;

/**
 * The weights of pairs of words, which are negative logarithms of their smoothed probabilities. The
 * formula and the order of its operations are those of smartcn's {@code BiSegGraph}, so that equal
 * weights stay equal. Not safe for use by several threads.
 */
final class PairWeights {

  /** The weight of a pair's first word alone in the probability of the pair. */
  private static final double SMOOTHING = 0.1;

  /** The smallest probability of a pair. */
  private static final double LEAST = 1.0 / Utility.MAX_FREQUENCE;

  /** Number of slots of the cache; 48 KB. */
  private static final int SLOTS = 4096;

  /**
   * A cache of the weights of pairs that were never counted, by the lower bits of the frequency of
   * their first word. It pays because a logarithm for each node is expensive.
   */
  private final int[] frequencies = new int[SLOTS];

  private final double[] weights = new double[SLOTS];

  PairWeights() {
    Arrays.fill(frequencies, -1);
  }

  /**
   * Returns the weight of a pair that was counted.
   *
   * @param count number of times the pair was counted, greater than 0
   * @param frequency frequency of its first word
   */
  static double counted(int count, int frequency) {
    double total = 1.0 + frequency;
    double pair = (1.0 - LEAST) * count / total + LEAST;
    return -Math.log(alone(frequency) + (1.0 - SMOOTHING) * pair);
  }

  /**
   * Returns the weight of a pair that was never counted.
   *
   * @param frequency frequency of its first word
   */
  double uncounted(int frequency) {
    int slot = frequency & (SLOTS - 1);
    if (frequencies[slot] != frequency) {
      frequencies[slot] = frequency;
      weights[slot] = -Math.log(alone(frequency) + (1.0 - SMOOTHING) * LEAST);
    }
    return weights[slot];
  }

  private static double alone(int frequency) {
    return SMOOTHING * (1.0 + frequency) / Utility.MAX_FREQUENCE;
  }
}
