package zhenxing.engine.opensearch;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;

/**
 * Simulates how long a search takes that waits for the slowest of many shards. The times of one
 * shard have the log-normal distribution whose median and 99% are the measured ones. A search asks
 * one of two copies of each shard:
 *
 * <ul>
 *   <li><b>any copy</b>: one of them by chance.
 *   <li><b>hedged</b>: one by chance, and the other one as well where the first has not answered in
 *       the time that 95% of the answers take; the earlier answer counts (Dean and Barroso, The
 *       Tail at Scale, 2013).
 *   <li><b>adaptive</b>: the one that has the smaller average. It is kept as OpenSearch keeps it
 *       for its adaptive replica selection: a new time counts 0.3, and the average of the copy that
 *       was not asked moves half of the way to that of the other, so that it is tried again.
 * </ul>
 *
 * <p>A copy is slow for a while: the slowest tenth of the times come in runs of ten searches on
 * average. Otherwise nothing could be learned from the last answer. Copies are independent of each
 * other.
 */
public final class TailLatency {

  private static final long SEED = 20_260;
  private static final int SEARCHES = 50_000;

  /** So many times that the slowest of them are rarer than what is told. */
  private static final int DRAWN = 2_000_000;

  /** The 99% of the standard normal distribution. */
  private static final double NORMAL_99 = 2.326;

  /** What a new time counts in an average. */
  private static final double NEW = 0.3;

  private static final int[] SHARDS = {3, 10, 30, 100, 300};
  private static final double[] QUANTILES = {0.5, 0.99, 0.999};

  private static final double SLOW = 0.1;
  private static final double STAYS_SLOW = 0.9;

  /** Keeps the share of slow times what it is. */
  private static final double STAYS_FAST = 1 - SLOW * (1 - STAYS_SLOW) / (1 - SLOW);

  private static final double HEDGED_FROM = 0.95;

  /** The simulation is wrong where its median is further off than this share. */
  private static final double TOLERANCE = 0.1;

  private final double[] times;
  private final Random random = new Random(SEED);

  private TailLatency(double[] times) {
    this.times = times;
  }

  /** Arguments: median and 99% of the times of one shard, in milliseconds. */
  public static void main(String[] arguments) {
    double median = Double.parseDouble(arguments[0]);
    double spread = Math.log(Double.parseDouble(arguments[1]) / median) / NORMAL_99;
    Random random = new Random(SEED);
    double[] times =
        DoubleStream.generate(() -> median * Math.exp(spread * random.nextGaussian()))
            .limit(DRAWN)
            .sorted()
            .toArray();
    System.out.println("| shards | any copy | hedged | adaptive |\n|---|---|---|---|");
    TailLatency simulation = new TailLatency(times);
    System.out.printf("| 1 | %s | | |%n", shown(times));
    for (int shards : SHARDS) System.out.println(simulation.row(shards));
  }

  /** One copy of a shard. */
  private final class Copy {

    private boolean isSlow = random.nextDouble() < SLOW;

    /** Average of the times, 0 before the first. */
    private double average;

    /** The state goes on with each search, whether this copy is asked or not. */
    private void next() {
      isSlow = random.nextDouble() < (isSlow ? STAYS_SLOW : 1 - STAYS_FAST);
    }

    private double asked() {
      int fast = (int) (times.length * (1 - SLOW));
      return isSlow
          ? times[fast + random.nextInt(times.length - fast)]
          : times[random.nextInt(fast)];
    }

    /** Asks this one because its average is smaller than that of the other copy. */
    private double preferred(Copy other) {
      double time = asked();
      average = average == 0 ? time : (1 - NEW) * average + NEW * time;
      other.average = (other.average + average) / 2;
      return time;
    }
  }

  private String row(int shards) {
    Copy[][] copies = new Copy[shards][];
    for (int i = 0; i < shards; i++) copies[i] = new Copy[] {new Copy(), new Copy()};
    double hedge = times[(int) (times.length * HEDGED_FROM)];
    double[] any = new double[SEARCHES];
    double[] hedged = new double[SEARCHES];
    double[] adaptive = new double[SEARCHES];
    for (int search = 0; search < SEARCHES; search++) {
      for (Copy[] pair : copies) {
        for (Copy copy : pair) copy.next();
        int chosen = pair[0].average < pair[1].average ? 0 : 1;
        double time = pair[chosen].preferred(pair[1 - chosen]);
        adaptive[search] = Math.max(adaptive[search], time);
      }
    }
    for (int search = 0; search < SEARCHES; search++) {
      for (Copy[] pair : copies) {
        for (Copy copy : pair) copy.next();
        int chosen = random.nextInt(2);
        double first = pair[chosen].asked();
        any[search] = Math.max(any[search], first);
        if (first > hedge) first = Math.min(first, hedge + pair[1 - chosen].asked());
        hedged[search] = Math.max(hedged[search], first);
      }
    }
    for (double[] side : new double[][] {any, hedged, adaptive}) Arrays.sort(side);
    requireMedian(any, shards);
    return "| %d | %s | %s | %s |".formatted(shards, shown(any), shown(hedged), shown(adaptive));
  }

  /** The slowest of independent ones has a known distribution, which the simulation must have. */
  private void requireMedian(double[] any, int shards) {
    double known = at(times, Math.pow(0.5, 1.0 / shards));
    double simulated = at(any, 0.5);
    if (Math.abs(simulated / known - 1) > TOLERANCE) {
      throw new IllegalStateException(
          "%d shards: a median of %.1f where %.1f is known".formatted(shards, simulated, known));
    }
  }

  /** Median, 99% and 99.9% in milliseconds. */
  private static String shown(double[] sorted) {
    StringBuilder shown = new StringBuilder();
    for (double quantile : QUANTILES) {
      if (!shown.isEmpty()) shown.append(", ");
      shown.append("%.1f".formatted(at(sorted, quantile)));
    }
    return shown.toString();
  }

  private static double at(double[] sorted, double quantile) {
    return sorted[(int) Math.min(sorted.length - 1, quantile * sorted.length)];
  }
}
