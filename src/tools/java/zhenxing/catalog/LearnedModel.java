package zhenxing.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import zhenxing.catalog.LogisticRegression.Words;

/**
 * A model fitted on decisions about articles: features that all decisions share, and for each
 * decision the weights of words.
 *
 * @param features the weights of the features, the base last
 * @param words by decision, then by word
 */
record LearnedModel(double[] features, Map<String, double[]> words) {

  /** Articles are dealt to so many folds by their number. */
  private static final int FOLDS = 8;

  /** Where the features alone leave less doubt, in the logarithm of odds, words learn nothing. */
  private static final double DOUBT = 4.5;

  /**
   * One decision about an article.
   *
   * @param article its number
   * @param decision what words say something about
   * @param features what else is known
   * @param answer what the reader said; null where that does not tell
   */
  record Row(int article, String decision, double[] features, Boolean answer) {}

  /** Fits a model on rows; the variance says how far the weights of words may go. */
  static LearnedModel fit(List<Row> rows, List<Words> articles, int vocabulary, double variance) {
    List<Row> told = rows.stream().filter(r -> r.answer != null).toList();
    double[] features =
        LogisticRegression.fit(
            told.stream().map(Row::features).toList(), told.stream().map(Row::answer).toList());
    LogLinear base = new LogLinear(features);
    Map<String, List<Row>> doubtful = new TreeMap<>();
    for (Row row : told) {
      if (Math.abs(base.odds(row.features)) < DOUBT) {
        doubtful.computeIfAbsent(row.decision, d -> new ArrayList<>()).add(row);
      }
    }
    Map<String, double[]> words = new TreeMap<>();
    doubtful.forEach(
        (decision, of) ->
            words.put(
                decision,
                LogisticRegression.fit(
                    vocabulary,
                    of.stream().map(r -> articles.get(r.article)).toList(),
                    of.stream().map(r -> base.odds(r.features)).toList(),
                    of.stream().map(Row::answer).toList(),
                    variance)));
    return new LearnedModel(features, words);
  }

  /** The odds of every row by a model that was not fitted on its article. */
  static double[] inFolds(List<Row> rows, List<Words> articles, int vocabulary, double variance) {
    double[] odds = new double[rows.size()];
    for (int f = 0; f < FOLDS; f++) {
      int fold = f;
      LearnedModel model =
          fit(
              rows.stream().filter(r -> r.article % FOLDS != fold).toList(),
              articles,
              vocabulary,
              variance);
      for (int i = 0; i < odds.length; i++) {
        if (rows.get(i).article % FOLDS == fold) odds[i] = model.odds(rows.get(i), articles);
      }
    }
    return odds;
  }

  private double odds(Row row, List<Words> articles) {
    double[] weights = words.get(row.decision);
    double said = weights == null ? 0 : articles.get(row.article).dot(weights);
    return new LogLinear(features).odds(row.features) + said;
  }

  /** A line of the resource. */
  static String line(String kind, String name, Map<String, Double> weights) {
    return weights.entrySet().stream()
        .map(e -> String.format(Locale.ROOT, "%s=%.2f", e.getKey(), e.getValue()))
        .collect(Collectors.joining(" ", kind + "\t" + name + "\t", "\n"));
  }
}
