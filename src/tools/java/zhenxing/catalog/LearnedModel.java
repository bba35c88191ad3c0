package zhenxing.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import zhenxing.catalog.LogisticRegression.Words;

/**
 * A model fitted on decisions about articles. All decisions share the features; each decision has
 * its own weights of words.
 *
 * @param features the weights of the features, the base last
 * @param words the weights of words, by decision, then by word
 */
record LearnedModel(double[] features, Map<String, double[]> words) {

  /** Number of folds for cross-validation. An article's fold depends on its number. */
  private static final int FOLDS = 8;

  /**
   * If the features alone give greater absolute log odds than this, the row is not used to fit
   * words.
   */
  private static final double DOUBT = 4.5;

  /**
   * One decision about an article.
   *
   * @param article number of the article
   * @param decision name of the decision
   * @param features values of the features
   * @param answer the reader's answer, or null if there is no clear one
   */
  record Row(int article, String decision, double[] features, Boolean answer) {}

  /**
   * Fits a model.
   *
   * @param variance variance of the prior for the weights of words
   */
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

  /** Returns the log odds of every row from a model that was not fitted on its article. */
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

  /** Returns a line of the resource. */
  static String line(String kind, String name, Map<String, Double> weights) {
    return weights.entrySet().stream()
        .map(e -> String.format(Locale.ROOT, "%s=%.2f", e.getKey(), e.getValue()))
        .collect(Collectors.joining(" ", kind + "\t" + name + "\t", "\n"));
  }
}
