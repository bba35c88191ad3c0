package zhenxing.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.catalog.DivisionNames;
import zhenxing.catalog.Gazetteer;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.Evaluation;
import zhenxing.engine.RankingMethod;
import zhenxing.engine.ranking.QueryUnits;
import zhenxing.engine.ranking.Ranking;
import zhenxing.engine.text.Folding;
import zhenxing.engine.text.Segmenter;
import zhenxing.engine.text.Vocabulary;
import zhenxing.indexing.Indexer;

/**
 * Compares the ranking with plain BM25 on headlines as queries. {@code mvn test -Pquality
 * -Dtest=RankingQualityTest} searches all bodies and cross-validates the parameters: the parameters
 * that are best on nine tenths of the queries rank the remaining tenth, in turn, so that no query
 * is ranked with parameters chosen on it. This is done twice, choosing on the nine tenths alone and
 * on these together with other headlines that are not measured. Without the profile a seeded sample
 * of the bodies is searched.
 */
class RankingQualityTest {

  private static final Path HEADLINES = Path.of("../shared/data/relevance/headlines");
  private static final Path NEWS = Path.of("../shared/data/news/articles.jsonl.gz");
  private static final boolean ALL = System.getProperty("zhenxing.quality.documents") != null;
  private static final int SAMPLE = 2_000;
  private static final int FOLDS = 10;
  private static final long SEED = 20261;

  /**
   * Number of other headlines used for choosing. With 100 queries alone, settings that differ by 2%
   * cannot be distinguished.
   */
  private static final int OTHERS = 600;

  /** Queries and the relevant articles of each. */
  private record Judged(Map<String, String> queries, Map<String, Map<String, Integer>> grades) {

    Judged() {
      this(new LinkedHashMap<>(), new LinkedHashMap<>());
    }
  }

  @TempDir private Path folder;

  private final ObjectMapper json = new ObjectMapper();
  private final Segmenter segmenter = new Segmenter();
  private final Judged headlines = new Judged();

  @Test
  void headlinesFindTheirArticlesBetterThanByEitherPlainMethod() throws IOException {
    Assumptions.assumeTrue(Files.exists(HEADLINES), () -> "skipped: there is no " + HEADLINES);
    readQueries();
    Path index = folder.resolve("index");
    try (LuceneEngine engine = new LuceneEngine(index)) {
      Path corpus = ALL ? HEADLINES.resolve("corpus.jsonl.gz") : sample();
      new Indexer(engine, index, Taxonomy.builtIn()).index(List.of(corpus), (done, of) -> {});
    }
    try (FSDirectory directory = FSDirectory.open(index);
        Snapshots snapshots = new Snapshots(directory, () -> null)) {
      Snapshot snapshot = snapshots.acquire();
      try {
        compare(snapshot);
      } finally {
        snapshots.release(snapshot);
      }
    }
  }

  private void compare(Snapshot snapshot) throws IOException {
    Evaluation words = evaluate(snapshot, Ranking.MEASURED, RankingMethod.SMARTCN, headlines);
    Evaluation bigrams = evaluate(snapshot, Ranking.MEASURED, RankingMethod.BIGRAM, headlines);
    Evaluation better = ndcg(words) > ndcg(bigrams) ? words : bigrams;
    Evaluation ranking = evaluate(snapshot, Ranking.MEASURED, RankingMethod.PRODUCT, headlines);
    System.out.printf("words %.4f, bigrams %.4f%n", ndcg(words), ndcg(bigrams));
    print("the ranking", ranking, better);
    if (ALL) crossValidate(snapshot, better);
    assertThat(ndcg(ranking)).isGreaterThan(ndcg(better));
  }

  private static double ndcg(Evaluation evaluation) {
    return Evaluation.mean(evaluation.ndcg10());
  }

  private static void print(String name, Evaluation evaluation, Evaluation better) {
    System.out.printf(
        "%s: nDCG@10 %.4f, %+.1f%% (p %.3f), MRR@10 %.4f, recall@100 %.4f%n",
        name,
        ndcg(evaluation),
        100 * (ndcg(evaluation) / ndcg(better) - 1),
        evaluation.chance(better),
        Evaluation.mean(evaluation.mrr10()),
        Evaluation.mean(evaluation.recall100()));
  }

  private Evaluation evaluate(
      Snapshot snapshot, Ranking ranking, RankingMethod method, Judged judged) {
    QueryUnits units =
        new QueryUnits(segmenter, Vocabulary.builtIn(), new DivisionNames(Gazetteer::builtIn));
    QueryTranslator translator = new QueryTranslator(segmenter, units, ranking);
    Ranked ranked = new Ranked(snapshot, translator);
    Evaluation.Builder builder = new Evaluation.Builder();
    judged.queries.forEach(
        (id, text) -> {
          try {
            builder.add(ranked.ids(text, method, Evaluation.DEPTH), judged.grades.get(id));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return builder.build();
  }

  private void crossValidate(Snapshot snapshot, Evaluation better) throws IOException {
    Judged others = otherHeadlines();
    List<Ranking> grid = grid();
    List<Evaluation> all =
        grid.parallelStream()
            .map(r -> evaluate(snapshot, r, RankingMethod.PRODUCT, headlines))
            .toList();
    List<Double> onOthers =
        grid.parallelStream()
            .map(r -> evaluate(snapshot, r, RankingMethod.PRODUCT, others))
            .map(e -> e.ndcg10().stream().mapToDouble(v -> v).sum())
            .toList();
    System.out.printf("seed %d, %d settings%n", SEED, grid.size());
    print(
        "chosen on nine tenths", chosen(grid, all, Collections.nCopies(grid.size(), 0.0)), better);
    print(
        "chosen on these and " + others.queries.size() + " others",
        chosen(grid, all, onOthers),
        better);
  }

  /**
   * Ranks every query with the parameters that are best for the queries of the other folds.
   *
   * @param grid the parameters to choose from
   * @param all the result of each of them on the queries
   * @param elsewhere for each of them, the sum of nDCG@10 over queries outside the folds
   */
  private static Evaluation chosen(
      List<Ranking> grid, List<Evaluation> all, List<Double> elsewhere) {
    int queries = all.getFirst().ndcg10().size();
    List<Integer> order = new ArrayList<>(IntStream.range(0, queries).boxed().toList());
    Collections.shuffle(order, new Random(SEED));
    Double[][] measures = new Double[3][queries];
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Integer> held = new ArrayList<>();
      for (int i = fold; i < order.size(); i += FOLDS) held.add(order.get(i));
      int best = -1;
      double most = -1;
      for (int candidate = 0; candidate < all.size(); candidate++) {
        double sum = elsewhere.get(candidate);
        for (int i : order) if (!held.contains(i)) sum += all.get(candidate).ndcg10().get(i);
        if (sum > most) {
          most = sum;
          best = candidate;
        }
      }
      System.out.println("fold " + fold + ": " + grid.get(best));
      for (int i : held) {
        measures[0][i] = all.get(best).ndcg10().get(i);
        measures[1][i] = all.get(best).mrr10().get(i);
        measures[2][i] = all.get(best).recall100().get(i);
      }
    }
    return new Evaluation(List.of(measures[0]), List.of(measures[1]), List.of(measures[2]));
  }

  /**
   * Returns the parameters to choose from: two values for each, one of them 0 where that is
   * possible.
   */
  private static List<Ranking> grid() {
    Ranking m = Ranking.MEASURED;
    List<Ranking> grid = new ArrayList<>();
    for (float k1 : new float[] {0.9f, 1.2f}) {
      for (float b : new float[] {0.5f, 0.7f}) {
        for (float burst : new float[] {0, 0.5f}) {
          for (float bigrams : new float[] {0.4f, 0.8f}) {
            for (float place : new float[] {1, 1.5f}) {
              for (float lead : new float[] {0, 0.2f}) {
                grid.add(
                    new Ranking(
                        k1,
                        b,
                        burst,
                        bigrams,
                        bigrams / 2,
                        m.grammar(),
                        m.kicker(),
                        place,
                        m.title(),
                        lead,
                        lead / 2,
                        m.whole(),
                        m.year(),
                        m.filed(),
                        m.only()));
              }
            }
          }
        }
      }
    }
    return grid;
  }

  private void readQueries() throws IOException {
    for (String line : Files.readAllLines(HEADLINES.resolve("queries.jsonl"))) {
      JsonNode query = json.readTree(line);
      headlines.queries.put(query.get("id").asText(), query.get("text").asText());
    }
    for (String line : Files.readAllLines(HEADLINES.resolve("qrels.tsv"))) {
      String[] columns = line.split("\t");
      headlines
          .grades
          .computeIfAbsent(columns[0], id -> new LinkedHashMap<>())
          .put(columns[1], Integer.parseInt(columns[2]));
    }
  }

  /**
   * Returns headlines of other articles whose bodies are searched. The relevant article of each is
   * its own.
   */
  private Judged otherHeadlines() throws IOException {
    Set<String> searched = new HashSet<>();
    for (JsonNode article : articles(HEADLINES.resolve("corpus.jsonl.gz"))) {
      searched.add(article.get("id").asText());
    }
    Set<String> taken = new HashSet<>(Set.of("")); // An article without a headline gives no query.
    for (String text : headlines.queries.values()) taken.add(Folding.phrase(text));
    for (Map<String, Integer> grades : headlines.grades.values())
      searched.removeAll(grades.keySet());
    List<JsonNode> candidates = new ArrayList<>();
    for (JsonNode article : articles(NEWS)) {
      if (searched.contains(article.get("id").asText())
          && taken.add(Folding.phrase(article.path("title").asText()))) {
        candidates.add(article);
      }
    }
    Collections.shuffle(candidates, new Random(SEED));
    Judged others = new Judged();
    for (JsonNode article : candidates.subList(0, OTHERS)) {
      String id = article.get("id").asText();
      others.queries.put(id, article.get("title").asText());
      others.grades.put(id, Map.of(id, 1));
    }
    return others;
  }

  /** Writes the relevant bodies and some others. */
  private Path sample() throws IOException {
    Random random = new Random(SEED);
    List<String> lines = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (JsonNode article : articles(HEADLINES.resolve("corpus.jsonl.gz"))) {
      String id = article.get("id").asText();
      boolean relevant =
          headlines.grades.values().stream().anyMatch(grades -> grades.containsKey(id));
      (relevant ? lines : others).add(article.toString());
    }
    Collections.shuffle(others, random);
    lines.addAll(others.subList(0, SAMPLE));
    return Files.write(folder.resolve("sample.jsonl"), lines);
  }

  private List<JsonNode> articles(Path file) throws IOException {
    List<JsonNode> articles = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      String line;
      while ((line = in.readLine()) != null) articles.add(json.readTree(line));
    }
    return articles;
  }
}
