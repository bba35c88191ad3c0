package zhenxing.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Quality of a ranking, measured against relevance judgements. nDCG uses the gain 2^grade - 1
 * (Järvelin and Kekäläinen, 2002); rankings are compared with a randomization test (Smucker, Allan
 * and Carterette, 2007).
 *
 * @param ndcg10 nDCG@10 of each query, 0 to 1
 * @param mrr10 reciprocal rank of the first relevant article of each query; 0 if none is among the
 *     first 10
 * @param recall100 share of the relevant articles of each query that are among the first 100
 */
public record Evaluation(List<Double> ndcg10, List<Double> mrr10, List<Double> recall100) {

  /** Number of top-ranked articles that are looked at. */
  public static final int DEPTH = 100;

  private static final int TOP = 10;
  private static final int PERMUTATIONS = 100_000;

  /** Collects the measures query by query. */
  public static final class Builder {

    private final List<Double> ndcg10 = new ArrayList<>();
    private final List<Double> mrr10 = new ArrayList<>();
    private final List<Double> recall100 = new ArrayList<>();

    /**
     * Adds the ranking of one query.
     *
     * @param ranked article ids, best first
     * @param grades grades of the judged articles by id; a grade above 0 means relevant, and at
     *     least one article is relevant
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

    /** Returns the measures of all queries added so far. */
    public Evaluation build() {
      return new Evaluation(ndcg10, mrr10, recall100);
    }
  }

  public Evaluation {
    ndcg10 = List.copyOf(ndcg10);
    mrr10 = List.copyOf(mrr10);
    recall100 = List.copyOf(recall100);
  }

  /** Returns the mean of a measure over the queries, or 0 if there are none. */
  public static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  /**
   * Compares this ranking with another ranking of the same queries.
   *
   * @return p-value of the randomization test on mean nDCG@10: the share of {@value #PERMUTATIONS}
   *     random swaps of the two rankings, from a fixed seed, that give at least the observed
   *     difference
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
