package zhenxing.catalog;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import zhenxing.catalog.LabelledNews.Label;
import zhenxing.catalog.LearnedModel.Row;
import zhenxing.catalog.PlaceCandidates.Candidate;

/**
 * Learns the weights of the catalogue's models and of words from the labels of the half for
 * building and writes the resource {@code learned.tsv}: {@code mvn -q test -Dtest=FitCatalogue};
 * the same result every time. It prints what the models reach on articles that they were not fitted
 * on.
 */
class FitCatalogue {

  private static final Path LABELS = Path.of("src/test/resources/zhenxing/catalog");
  private static final Path RESULT = Path.of("src/main/resources/zhenxing/catalog/learned.tsv");

  /** How far the weights of words may go; the measure in folds is flat around these. */
  private static final double OF_INDUSTRIES = 2.5;

  private static final double OF_PLACES = 1.2;

  /** Smaller weights are left out. */
  private static final double LEAST_WEIGHT = 0.04;

  /** A base may be moved so far to find as much as is right. */
  private static final double FARTHEST = 1;

  private static final double STEP = 0.05;

  /** Differences of F1 that say nothing. */
  private static final double FLAT = 0.002;

  @Test
  void fit() throws IOException {
    assumeTrue(Files.exists(LabelledNews.NEWS), "skipped: no news beside the project");
    LabelledArticles articles =
        LabelledArticles.read(
            LABELS.resolve("labels-build.tsv"), LABELS.resolve("labels-build-more.tsv"));
    Map<String, Map<String, Double>> words = new TreeMap<>(); // by word, then by decision
    Set<Integer> local = new HashSet<>();
    String models = places(articles, words, local) + industries(articles, words, local);
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(RESULT))) {
      out.print("# Learned from the labels of " + articles.labels().size());
      out.print(" articles; FitCatalogue writes it. UTF-8, tab-separated.\n");
      out.print("# model  its name    weights of its features\n");
      out.print(
          "# word   the word    what it adds to the logarithm of the odds: of an industry,\n");
      out.print("#                    of any place, and of a city against its province\n");
      out.print(models);
      words.forEach((word, said) -> out.print(line(LearnedWeights.WORD, word, said)));
    }
  }

  /** Fits the models of places; of the articles with a place the numbers are added to a set. */
  private static String places(
      LabelledArticles articles, Map<String, Map<String, Double>> words, Set<Integer> local) {
    PlaceCandidates reader = new PlaceCandidates(Gazetteer.builtIn());
    List<Row> provinces = new ArrayList<>();
    List<Row> cities = new ArrayList<>();
    List<Candidate> candidates = new ArrayList<>(); // of a row of provinces and of cities
    for (int article = 0; article < articles.labels().size(); article++) {
      if (articles.manuscripts().get(article).isBulletin()) continue;
      Map<String, String> truth = new HashMap<>(); // by province
      for (String place : articles.labels().get(article).places()) {
        truth.put(place.split("/")[0], place);
      }
      for (Candidate candidate : articles.candidates(article, reader)) {
        String right = truth.get(candidate.whole().province());
        candidates.add(candidate);
        provinces.add(new Row(article, PlaceFinder.MODEL, candidate.features(), right != null));
        String city = String.valueOf(candidate.city());
        boolean either = city.equals(right) || candidate.whole().toString().equals(right);
        boolean asked = candidate.city() != null && either;
        double[] features =
            candidate.city() == null
                ? new double[PlaceCandidates.CITY_FEATURES.size()]
                : candidate.cityFeatures();
        cities.add(
            new Row(article, PlaceFinder.CITY_MODEL, features, asked ? city.equals(right) : null));
      }
    }
    double[] province = articles.inFolds(provinces, OF_PLACES);
    double[] city = articles.inFolds(cities, OF_PLACES);
    DoubleFunction<Map<Integer, Set<String>>> find =
        moved -> {
          Map<Integer, Set<String>> found = new HashMap<>();
          for (int i = 0; i < province.length; i++) {
            if (province[i] + moved < 0) continue;
            Candidate c = candidates.get(i);
            boolean whole = c.city() == null || city[i] < 0;
            found
                .computeIfAbsent(provinces.get(i).article(), a -> new HashSet<>())
                .add((whole ? c.whole() : c.city()).toString());
          }
          return found;
        };
    double moved = best("places", find, articles, Label::places);
    local.addAll(find.apply(moved).keySet());
    LearnedModel fitted = articles.fit(provinces, OF_PLACES);
    LearnedModel fittedCity = articles.fit(cities, OF_PLACES);
    collect(fitted, articles, words);
    collect(fittedCity, articles, words);
    return line(PlaceFinder.MODEL, PlaceCandidates.FEATURES, fitted, moved)
        + line(PlaceFinder.CITY_MODEL, PlaceCandidates.CITY_FEATURES, fittedCity, 0);
  }

  private static String industries(
      LabelledArticles articles, Map<String, Map<String, Double>> words, Set<Integer> local) {
    Taxonomy taxonomy = Taxonomy.builtIn();
    IndustryTerms terms = new IndustryTerms(taxonomy);
    List<Row> rows = new ArrayList<>();
    for (int article = 0; article < articles.labels().size(); article++) {
      Manuscript manuscript = articles.manuscripts().get(article);
      if (manuscript.isBulletin()) continue;
      IndustryTerms.Tally tally = terms.tally(manuscript);
      for (int i = 0; i < taxonomy.industries().size(); i++) {
        if (!tally.mentions(i)) continue;
        String slug = taxonomy.industries().get(i).slug();
        boolean answer = articles.labels().get(article).industries().contains(slug);
        rows.add(new Row(article, slug, tally.features(i, local.contains(article)), answer));
      }
    }
    double[] odds = articles.inFolds(rows, OF_INDUSTRIES);
    DoubleFunction<Map<Integer, Set<String>>> find =
        moved -> {
          Map<Integer, Set<String>> found = new HashMap<>();
          for (int i = 0; i < odds.length; i++) {
            if (odds[i] + moved < 0) continue;
            Row row = rows.get(i);
            found.computeIfAbsent(row.article(), a -> new HashSet<>()).add(row.decision());
          }
          return found;
        };
    double moved = best("industries", find, articles, Label::industries);
    LearnedModel fitted = articles.fit(rows, OF_INDUSTRIES);
    collect(fitted, articles, words);
    return line(IndustryFinder.MODEL, IndustryTerms.FEATURES, fitted, moved);
  }

  /**
   * How far the base is moved for the best F1 in folds over the articles that were drawn at random:
   * the middle of all that are as good as the best. That F1 and the one over all are printed.
   */
  private static double best(
      String name,
      DoubleFunction<Map<Integer, Set<String>>> find,
      LabelledArticles articles,
      Function<Label, Set<String>> truth) {
    TreeMap<Double, Double> measured = new TreeMap<>();
    for (double moved = -FARTHEST; moved <= FARTHEST; moved += STEP) {
      measured.put(moved, f1(find.apply(moved), articles, truth, true));
    }
    double best = Collections.max(measured.values());
    List<Double> good = new ArrayList<>(measured.keySet());
    good.removeIf(moved -> measured.get(moved) < best - FLAT);
    double at = good.get(good.size() / 2);
    double all = f1(find.apply(at), articles, truth, false);
    System.out.printf(
        Locale.ROOT,
        "%-10s F1 in folds: %.4f, over all labels %.4f; base moved by %.2f%n",
        name,
        measured.get(at),
        all,
        at);
    return at;
  }

  private static double f1(
      Map<Integer, Set<String>> found,
      LabelledArticles articles,
      Function<Label, Set<String>> truth,
      boolean drawn) {
    int hit = 0;
    int total = 0; // given and expected
    for (int article = 0; article < articles.labels().size(); article++) {
      if (drawn && !articles.isDrawn(article)) continue;
      Set<String> expected = truth.apply(articles.labels().get(article));
      Set<String> given = found.getOrDefault(article, Set.of());
      for (String value : given) if (expected.contains(value)) hit++;
      total += given.size() + expected.size();
    }
    return 2.0 * hit / total;
  }

  private static void collect(
      LearnedModel model, LabelledArticles articles, Map<String, Map<String, Double>> words) {
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

  private static String line(String name, List<String> features, LearnedModel model, double moved) {
    Map<String, Double> weights = new TreeMap<>();
    double[] fitted = model.features();
    for (int i = 0; i < features.size(); i++) weights.put(features.get(i), fitted[i]);
    weights.put(LearnedWeights.BASE, fitted[features.size()] + moved);
    return line(LearnedWeights.MODEL, name, weights);
  }

  private static String line(String kind, String name, Map<String, Double> weights) {
    return weights.entrySet().stream()
        .map(e -> String.format(Locale.ROOT, "%s=%.2f", e.getKey(), e.getValue()))
        .collect(Collectors.joining(" ", kind + "\t" + name + "\t", "\n"));
  }
}
