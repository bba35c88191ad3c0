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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.Evaluation;
import zhenxing.engine.Indexer;
import zhenxing.engine.RankingMethod;
import zhenxing.engine.text.Segmenter;
import zhenxing.engine.text.Vocabulary;

/**
 * Compares the ranking with plain BM25 on headlines as queries. {@code mvn test -Pquality
 * -Dtest=RankingQualityTest} does so over all bodies and cross-validates the parameters: those that
 * are best on nine tenths of the queries rank the last tenth, in turn, so that no query is ranked
 * by parameters that were chosen on it. Else a seeded sample of the bodies is searched.
 */
class RankingQualityTest {

  private static final Path HEADLINES = Path.of("../shared/data/relevance/headlines");
  private static final boolean ALL = System.getProperty("zhenxing.quality.documents") != null;
  private static final int SAMPLE = 2_000;
  private static final int FOLDS = 10;
  private static final long SEED = 20261;

  @TempDir private Path folder;

  private final ObjectMapper json = new ObjectMapper();
  private final Segmenter segmenter = new Segmenter();
  private final Map<String, String> queries = new LinkedHashMap<>();
  private final Map<String, Map<String, Integer>> judged = new LinkedHashMap<>();

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
        Snapshots snapshots = new Snapshots(directory, Taxonomy.builtIn())) {
      Snapshot snapshot = snapshots.acquire();
      try {
        compare(snapshot);
      } finally {
        snapshots.release(snapshot);
      }
    }
  }

  private void compare(Snapshot snapshot) {
    Evaluation words = evaluate(snapshot, Ranking.MEASURED, RankingMethod.SMARTCN);
    Evaluation bigrams = evaluate(snapshot, Ranking.MEASURED, RankingMethod.BIGRAM);
    Evaluation better = ndcg(words) > ndcg(bigrams) ? words : bigrams;
    Evaluation ranking = evaluate(snapshot, Ranking.MEASURED, RankingMethod.PRODUCT);
    System.out.printf("words %.4f, bigrams %.4f%n", ndcg(words), ndcg(bigrams));
    print("the ranking", ranking, better);
    if (ALL) print("cross-validated (seed " + SEED + ")", crossValidated(snapshot), better);
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

  private Evaluation evaluate(Snapshot snapshot, Ranking ranking, RankingMethod method) {
    QueryTranslator translator = new QueryTranslator(segmenter, Vocabulary.builtIn(), ranking);
    Ranked ranked = new Ranked(snapshot, translator);
    Evaluation.Builder builder = new Evaluation.Builder();
    queries.forEach(
        (id, text) -> {
          try {
            builder.add(ranked.ids(text, method, Evaluation.DEPTH), judged.get(id));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return builder.build();
  }

  /** Every query ranked by the parameters that are best for the queries of the other folds. */
  private Evaluation crossValidated(Snapshot snapshot) {
    List<Ranking> grid = grid();
    List<Evaluation> all =
        grid.stream().map(r -> evaluate(snapshot, r, RankingMethod.PRODUCT)).toList();
    List<Integer> order = new ArrayList<>(IntStream.range(0, queries.size()).boxed().toList());
    Collections.shuffle(order, new Random(SEED));
    Double[][] measures = new Double[3][queries.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Integer> held = new ArrayList<>();
      for (int i = fold; i < order.size(); i += FOLDS) held.add(order.get(i));
      Evaluation best = null;
      double most = -1;
      for (Evaluation candidate : all) {
        double sum = 0;
        for (int i : order) if (!held.contains(i)) sum += candidate.ndcg10().get(i);
        if (sum > most) {
          most = sum;
          best = candidate;
        }
      }
      System.out.println("fold " + fold + ": " + grid.get(all.indexOf(best)));
      for (int i : held) {
        measures[0][i] = best.ndcg10().get(i);
        measures[1][i] = best.mrr10().get(i);
        measures[2][i] = best.recall100().get(i);
      }
    }
    return new Evaluation(List.of(measures[0]), List.of(measures[1]), List.of(measures[2]));
  }

  /** What there is to choose from; everything else is as it was measured. */
  private static List<Ranking> grid() {
    Ranking m = Ranking.MEASURED;
    List<Ranking> grid = new ArrayList<>();
    for (float k1 : new float[] {0.9f, 1.2f}) {
      for (float b : new float[] {0.5f, 0.7f}) {
        for (float bigrams : new float[] {0.4f, 0.6f, 0.8f}) {
          for (float lead : new float[] {0, 0.1f, 0.2f, 0.3f}) {
            grid.add(
                new Ranking(
                    k1,
                    b,
                    bigrams,
                    bigrams / 2,
                    m.grammar(),
                    m.title(),
                    lead,
                    lead / 2,
                    m.whole(),
                    m.year(),
                    m.share()));
          }
        }
      }
    }
    return grid;
  }

  private void readQueries() throws IOException {
    for (String line : Files.readAllLines(HEADLINES.resolve("queries.jsonl"))) {
      JsonNode query = json.readTree(line);
      queries.put(query.get("id").asText(), query.get("text").asText());
    }
    for (String line : Files.readAllLines(HEADLINES.resolve("qrels.tsv"))) {
      String[] columns = line.split("\t");
      judged
          .computeIfAbsent(columns[0], id -> new LinkedHashMap<>())
          .put(columns[1], Integer.parseInt(columns[2]));
    }
  }

  /** The relevant bodies among some others. */
  private Path sample() throws IOException {
    Random random = new Random(SEED);
    List<String> lines = new ArrayList<>();
    List<String> others = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(HEADLINES.resolve("corpus.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
      String line;
      while ((line = in.readLine()) != null) {
        String id = json.readTree(line).get("id").asText();
        boolean relevant = judged.values().stream().anyMatch(grades -> grades.containsKey(id));
        (relevant ? lines : others).add(line);
      }
    }
    Collections.shuffle(others, random);
    lines.addAll(others.subList(0, SAMPLE));
    return Files.write(folder.resolve("sample.jsonl"), lines);
  }
}
