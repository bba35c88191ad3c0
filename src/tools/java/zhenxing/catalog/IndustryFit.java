package zhenxing.catalog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import zhenxing.catalog.Filings.Filing;
import zhenxing.catalog.LearnedModel.Row;

/** Fits the model of industries and prints its quality on articles it was not fitted on. */
final class IndustryFit {

  /**
   * Variance of the prior for the weights of words. The quality in cross-validation hardly changes
   * around this value.
   */
  private static final double VARIANCE = 2.5;

  /** Words with smaller absolute weights are left out. */
  private static final double LEAST_WEIGHT = 0.04;

  /** Greatest change of the base, which is chosen for the best F1. */
  private static final double FARTHEST = 1;

  private static final double STEP = 0.05;

  /** Differences of F1 up to this are not significant. */
  private static final double FLAT = 0.002;

  private final List<FiledNews> drawn;
  private final LabelledArticles articles;

  /**
   * @param drawn articles drawn at random, on which the quality is measured
   * @param more further articles to learn from
   */
  IndustryFit(List<FiledNews> drawn, List<FiledNews> more) throws IOException {
    this.drawn = drawn;
    List<FiledNews> all = new ArrayList<>(drawn);
    all.addAll(more);
    articles = LabelledArticles.of(all);
  }

  /**
   * Returns the model's line in the resource.
   *
   * @param words receives the weights of words
   */
  String fit(Map<String, Map<String, Double>> words) {
    Taxonomy taxonomy = Taxonomy.builtIn();
    IndustryTerms terms = new IndustryTerms(taxonomy);
    List<Row> rows = new ArrayList<>();
    for (int article = 0; article < articles.news().size(); article++) {
      FiledNews news = articles.news().get(article);
      IndustryTerms.Tally tally = terms.tally(news.manuscript());
      boolean local = news.readings().stream().anyMatch(f -> !f.places().isEmpty());
      for (int i = 0; i < taxonomy.industries().size(); i++) {
        if (!tally.mentions(i)) continue;
        String slug = taxonomy.industries().get(i).slug();
        rows.add(new Row(article, slug, tally.features(i, local), answer(news, slug)));
      }
    }
    double[] odds = articles.inFolds(rows, VARIANCE);
    double moved = best(rows, odds);
    LearnedModel fitted = articles.fit(rows, VARIANCE);
    collect(fitted, words);
    Map<String, Double> weights = new TreeMap<>();
    double[] features = fitted.features();
    for (int i = 0; i < IndustryTerms.FEATURES.size(); i++) {
      weights.put(IndustryTerms.FEATURES.get(i), features[i]);
    }
    weights.put(LearnedWeights.BASE, features[IndustryTerms.FEATURES.size()] + moved);
    return LearnedModel.line(LearnedWeights.MODEL, IndustryFinder.MODEL, weights);
  }

  /** Returns the answer of the readers, or null if they disagree. */
  private static Boolean answer(FiledNews news, String slug) {
    long yes = news.readings().stream().filter(f -> f.industries().contains(slug)).count();
    return yes == news.readings().size() ? Boolean.TRUE : yes == 0 ? Boolean.FALSE : null;
  }

  /**
   * Returns the change of the base that gives the best F1 in cross-validation over the articles
   * drawn at random, and prints that F1. If several are equally good, the middle one is returned.
   */
  private double best(List<Row> rows, double[] odds) {
    TreeMap<Double, FilingScore> measured = new TreeMap<>();
    for (double moved = -FARTHEST; moved <= FARTHEST; moved += STEP) {
      Map<Integer, Set<String>> found = new HashMap<>();
      for (int i = 0; i < odds.length; i++) {
        if (odds[i] + moved < 0) continue;
        Row row = rows.get(i);
        found.computeIfAbsent(row.article(), a -> new HashSet<>()).add(row.decision());
      }
      FilingScore score = new FilingScore();
      for (int a = 0; a < drawn.size(); a++) {
        for (Filing truth : drawn.get(a).readings()) {
          score.industries(found.getOrDefault(a, Set.of()), truth);
        }
      }
      measured.put(moved, score);
    }
    double best =
        Collections.max(measured.values().stream().map(FilingScore::industriesF1).toList());
    List<Double> good = new ArrayList<>(measured.keySet());
    good.removeIf(moved -> measured.get(moved).industriesF1() < best - FLAT);
    double at = good.get(good.size() / 2);
    System.out.printf(
        Locale.ROOT, "%s in folds; base moved by %.2f%n", measured.get(at).industries(), at);
    return at;
  }

  private void collect(LearnedModel model, Map<String, Map<String, Double>> words) {
    model
        .words()
        .forEach(
            (decision, weights) -> {
              for (int word = 0; word < weights.length; word++) {
                double weight = weights[word] * articles.unit(word);
                if (Math.abs(weight) < LEAST_WEIGHT) continue;
                words
                    .computeIfAbsent(articles.word(word), w -> new TreeMap<>())
                    .put(decision, weight);
              }
            });
  }
}
