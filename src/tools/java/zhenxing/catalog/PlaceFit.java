package zhenxing.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import zhenxing.catalog.Filings.Filing;
import zhenxing.catalog.NoisyOr.Row;
import zhenxing.catalog.PlaceCandidates.Candidate;
import zhenxing.catalog.PlaceMentions.Mention;

/** Fits the models of places and prints their quality on articles they were not fitted on. */
final class PlaceFit {

  /** Minimum number of candidates that must have a clue. */
  private static final int LEAST_TIMES = 3;

  private static final double PENALTY_OF_FILED = 5;
  private static final double PENALTY_OF_SUBJECT = 10;

  /** Log odds of the role subject without clues: both roles are equally likely. */
  private static final double BASE_OF_SUBJECT = 0;

  private final List<FiledNews> news;
  private final Set<String> measured = new HashSet<>(); // Ids of the articles drawn at random.
  private final List<Frame> frames = new ArrayList<>();
  private final List<List<Candidate>> candidates = new ArrayList<>();

  /**
   * @param drawn articles drawn at random, on which the quality is measured
   * @param more further articles to learn from
   */
  PlaceFit(List<FiledNews> drawn, List<FiledNews> more) {
    news = new ArrayList<>(drawn);
    news.addAll(more);
    for (FiledNews article : drawn) measured.add(article.id());
    PlaceCandidates reader = new PlaceCandidates(Gazetteer.builtIn());
    for (FiledNews article : news) {
      Frame frame = new Frame(article.manuscript().title(), article.manuscript().text());
      frames.add(frame);
      candidates.add(reader.find(frame, article.source()));
    }
  }

  /** Returns the weights of the clues by model. */
  Map<String, Map<String, Double>> fit() {
    ClueNumbers clues = new ClueNumbers(LEAST_TIMES);
    for (List<Candidate> of : candidates) for (Candidate c : of) clues.count(c);
    List<List<Row>> rows = new ArrayList<>(); // Probabilities by article, then by candidate.
    for (int a = 0; a < news.size(); a++) {
      List<Row> of = new ArrayList<>();
      for (Candidate c : candidates.get(a)) of.add(row(a, c, clues));
      rows.add(of);
    }
    double[][] filed = new double[news.size()][];
    for (int fold = 0; fold < FiledNews.FOLDS; fold++) {
      double[] weights = fit(clues.size(), rows, fold);
      for (int a = 0; a < filed.length; a++) {
        if (news.get(a).fold() != fold) continue;
        filed[a] =
            rows.get(a).stream()
                .mapToDouble(r -> NoisyOr.probability(r, PlaceFinder.BASE, weights))
                .toArray();
      }
    }
    Map<String, Map<String, Double>> models = new TreeMap<>();
    models.put(PlaceFinder.FILED, clues.named(fit(clues.size(), rows, -1)));
    models.put(PlaceFinder.SUBJECT, roles(filed));
    return models;
  }

  private double[] fit(int clues, List<List<Row>> rows, int without) {
    List<Row> learned = new ArrayList<>();
    for (List<Row> of : rows) {
      for (Row row : of) if (news.get(row.article()).fold() != without) learned.add(row);
    }
    return NoisyOr.fit(clues, learned, PlaceFinder.BASE, PENALTY_OF_FILED);
  }

  private Row row(int article, Candidate candidate, ClueNumbers clues) {
    int[][] parts =
        candidate.mentions().stream().map(m -> clues.of(m.clues().names())).toArray(int[][]::new);
    double answer = share(article, f -> f.places().contains(candidate.place().toString()));
    return new Row(article, clues.of(candidate.clues().names()), parts, answer, 1);
  }

  private interface Says {
    boolean yes(Filing filing);
  }

  private double share(int article, Says says) {
    return news.get(article).readings().stream()
        .mapToInt(f -> says.yes(f) ? 1 : 0)
        .average()
        .orElseThrow();
  }

  /**
   * Fits the roles, given the probabilities of the first model, and prints the quality of both
   * models.
   */
  private Map<String, Double> roles(double[][] filed) {
    ClueNumbers clues = new ClueNumbers(LEAST_TIMES);
    List<List<List<String>>> said = new ArrayList<>();
    for (int a = 0; a < news.size(); a++) {
      RoleClues reader = new RoleClues(frames.get(a), candidates.get(a), filed[a]);
      List<List<String>> of = new ArrayList<>();
      for (int c = 0; c < candidates.get(a).size(); c++) of.add(reader.of(c).names());
      said.add(of);
      of.forEach(clues::count);
    }
    List<Row> rows = new ArrayList<>();
    int[][] none = {new int[0]};
    for (int a = 0; a < news.size(); a++) {
      for (int c = 0; c < candidates.get(a).size(); c++) {
        String place = candidates.get(a).get(c).place().toString();
        double placed = share(a, f -> f.places().contains(place));
        if (placed == 0) continue;
        double subject = share(a, f -> f.subjects().contains(place)) / placed;
        rows.add(new Row(a, clues.of(said.get(a).get(c)), none, subject, placed));
      }
    }
    double[][] subject = new double[news.size()][];
    for (int fold = 0; fold < FiledNews.FOLDS; fold++) {
      int without = fold;
      List<Row> learned =
          rows.stream().filter(r -> news.get(r.article()).fold() != without).toList();
      double[] weights = NoisyOr.fit(clues.size(), learned, BASE_OF_SUBJECT, PENALTY_OF_SUBJECT);
      for (int a = 0; a < subject.length; a++) {
        if (news.get(a).fold() != fold) continue;
        subject[a] = new double[said.get(a).size()];
        for (int c = 0; c < subject[a].length; c++) {
          Row row = new Row(a, clues.of(said.get(a).get(c)), none, 0, 1);
          subject[a][c] = NoisyOr.probability(row, BASE_OF_SUBJECT, weights);
        }
      }
    }
    for (double least = 0.3; least < 0.61; least += 0.05) print(least, filed, subject);
    return clues.named(NoisyOr.fit(clues.size(), rows, BASE_OF_SUBJECT, PENALTY_OF_SUBJECT));
  }

  private void print(double least, double[][] filed, double[][] subject) {
    FilingScore score = new FilingScore();
    for (int a = 0; a < news.size(); a++) {
      if (!measured.contains(news.get(a).id())) continue;
      Map<String, Boolean> given = new HashMap<>();
      for (int c = 0; c < filed[a].length; c++) {
        if (filed[a][c] < least) continue;
        given.put(candidates.get(a).get(c).place().toString(), subject[a][c] >= 0.5);
      }
      for (Filing filing : news.get(a).readings()) score.places(given, filing);
    }
    System.out.printf(Locale.ROOT, "from %.2f: %s%n", least, score.places());
  }

  /** Assigns numbers to clues that are not rare. */
  private static final class ClueNumbers {
    private final int least;
    private final Map<String, Integer> times = new HashMap<>();
    private Map<String, Integer> numbers;

    ClueNumbers(int least) {
      this.least = least;
    }

    void count(Candidate candidate) {
      Set<String> all = new HashSet<>(candidate.clues().names());
      for (Mention mention : candidate.mentions()) all.addAll(mention.clues().names());
      count(all);
    }

    void count(Iterable<String> clues) {
      for (String clue : clues) times.merge(clue, 1, Integer::sum);
    }

    private Map<String, Integer> numbers() {
      if (numbers == null) {
        numbers = new TreeMap<>();
        new TreeMap<>(times)
            .forEach(
                (clue, n) -> {
                  if (n >= least) numbers.put(clue, numbers.size());
                });
        numbers = new HashMap<>(numbers);
      }
      return numbers;
    }

    int size() {
      return numbers().size();
    }

    int[] of(List<String> clues) {
      return clues.stream().map(numbers()::get).filter(n -> n != null).mapToInt(n -> n).toArray();
    }

    Map<String, Double> named(double[] weights) {
      Map<String, Double> named = new TreeMap<>();
      numbers().forEach((clue, n) -> named.put(clue, weights[n]));
      return named;
    }
  }
}
