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

/** Fits the model of industries and prints what it reaches on articles it was not fitted on. */
final class IndustryFit {

  /** How far the weights of words may go; the measure in folds is flat around this. */
  private static final double VARIANCE = 2.5;

  /** Smaller weights are left out. */
  private static final double LEAST_WEIGHT = 0.04;

  /** The base may be moved so far to find as much as is right. */
  private static final double FARTHEST = 1;

  private static final double STEP = 0.05;

  /** Differences of F1 that say nothing. */
  private static final double FLAT = 0.002;

  private final List<FiledNews> drawn;
  private final LabelledArticles articles;

  /**
   * @param drawn articles drawn at random, which the figures are taken from
   * @param more articles that are learned from as well
   */
  IndustryFit(List<FiledNews> drawn, List<FiledNews> more) throws IOException {
    this.drawn = drawn;
    List<FiledNews> all = new ArrayList<>(drawn);
    all.addAll(more);
    articles = LabelledArticles.of(all);
  }

  /** The model's line of the resource; the weights of words are added to a map, by word. */
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

  /** What the readers say; null where they differ. */
  private static Boolean answer(FiledNews news, String slug) {
    long yes = news.readings().stream().filter(f -> f.industries().contains(slug)).count();
    return yes == news.readings().size() ? Boolean.TRUE : yes == 0 ? Boolean.FALSE : null;
  }

  /**
   * How far the base is moved for the best F1 in folds over the articles that were drawn at random:
   * the middle of all that are as good as the best, which is printed.
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
