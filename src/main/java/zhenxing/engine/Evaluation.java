package zhenxing.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Measures a ranking against judgements (Järvelin and Kekäläinen, 2002, for nDCG with gains of
 * 2^grade - 1; Smucker, Allan and Carterette, 2007, for the randomization test).
 *
 * @param ndcg10 for each query, the discounted gain of the first 10 over that of the best order
 * @param mrr10 for each query, 1 over the rank of the first relevant article, 0 where none is among
 *     the first 10
 * @param recall100 for each query, the share of its relevant articles among the first 100
 */
public record Evaluation(List<Double> ndcg10, List<Double> mrr10, List<Double> recall100) {

  /** How deep a ranking is looked at. */
  public static final int DEPTH = 100;

  private static final int TOP = 10;
  private static final int PERMUTATIONS = 100_000;

  /** Measures as they come in, query by query. */
  public static final class Builder {

    private final List<Double> ndcg10 = new ArrayList<>();
    private final List<Double> mrr10 = new ArrayList<>();
    private final List<Double> recall100 = new ArrayList<>();

    /**
     * Takes the ranking of one query.
     *
     * @param ranked ids, best first
     * @param grades the grades of judged articles; those above 0 are relevant, and there is at
     *     least one
     */
    public void add(List<String> ranked, Map<String, Integer> grades) {
      double gain = 0;
      double first = 0;
      int found = 0;
      for (int i = 0; i < Math.min(DEPTH, ranked.size()); i++) {
        int grade = grades.getOrDefault(ranked.get(i), 0);
        if (grade <= 0) continue;
        found++;
        if (i < TOP) {
          gain += discounted(grade, i);
          if (first == 0) first = 1.0 / (i + 1);
        }
      }
      List<Integer> ideal =
          grades.values().stream().filter(g -> g > 0).sorted(Comparator.reverseOrder()).toList();
      double best = 0;
      for (int i = 0; i < Math.min(TOP, ideal.size()); i++) best += discounted(ideal.get(i), i);
      ndcg10.add(gain / best);
      mrr10.add(first);
      recall100.add((double) found / ideal.size());
    }

    private static double discounted(int grade, int rank) {
      return (Math.pow(2, grade) - 1) * Math.log(2) / Math.log(rank + 2);
    }

    public Evaluation build() {
      return new Evaluation(ndcg10, mrr10, recall100);
    }
  }

  public Evaluation {
    ndcg10 = List.copyOf(ndcg10);
    mrr10 = List.copyOf(mrr10);
    recall100 = List.copyOf(recall100);
  }

  /** The mean of a measure over the queries, 0 without any. */
  public static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  /**
   * The probability that a difference in mean nDCG@10 at least as large as that to the other
   * ranking of the same queries comes about by chance: the share of random exchanges of the two
   * that give one, from a fixed seed.
   */
  public double chance(Evaluation other) {
    int n = ndcg10.size();
    double[] differences = new double[n];
    double observed = 0;
    for (int i = 0; i < n; i++) {
      differences[i] = ndcg10.get(i) - other.ndcg10.get(i);
      observed += differences[i];
    }
    Random random = new Random(1);
    int atLeast = 0;
    for (int round = 0; round < PERMUTATIONS; round++) {
      double sum = 0;
      for (double difference : differences) sum += random.nextBoolean() ? difference : -difference;
      if (Math.abs(sum) >= Math.abs(observed) - 1e-12) atLeast++;
    }
    return (double) atLeast / PERMUTATIONS;
  }
}
