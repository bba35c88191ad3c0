package zhenxing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.catalog.LabelledNews;
import zhenxing.catalog.LabelledNews.Item;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.lucene.LuceneEngine;
import zhenxing.indexing.Indexer;

/**
 * Measures related coverage. Long articles are cut in two at the line break nearest to the middle,
 * and both halves are indexed as articles without titles among all others. The measure is how often
 * one half is among the first articles related to the other. {@code mvn test -Pquality
 * -Dtest=RelatedQualityTest} uses the 500 longest articles, with and without their dates; without
 * the profile a seeded sample is measured.
 */
class RelatedQualityTest {

  private static final boolean ALL = System.getProperty("zhenxing.quality.documents") != null;
  private static final int LONG_ARTICLES = 500;
  private static final int SAMPLE = 60;
  private static final int SAMPLE_OTHERS = 2_000;
  private static final long SEED = 20231;

  @TempDir private Path folder;

  private record Figures(double first, double firstFive, double firstTen) {}

  @Test
  void theOtherHalfOfALongArticleIsAmongTheFirstFive() throws IOException {
    Assumptions.assumeTrue(
        Files.exists(LabelledNews.NEWS), () -> "skipped: there is no " + LabelledNews.NEWS);
    List<Item> items = new ArrayList<>(LabelledNews.read(id -> true).values());
    List<Item> cut = Halves.longest(items, LONG_ARTICLES);
    if (!ALL) {
      Random random = new Random(SEED);
      List<Item> some = new ArrayList<>(cut);
      Collections.shuffle(some, random);
      items.removeAll(new HashSet<>(cut));
      Collections.shuffle(items, random);
      cut = some.subList(0, SAMPLE);
      items = new ArrayList<>(items.subList(0, SAMPLE_OTHERS));
    }
    assertThat(measure(items, cut, true).firstFive).isGreaterThanOrEqualTo(0.9);
    if (ALL) measure(items, cut, false);
  }

  private Figures measure(List<Item> items, List<Item> cut, boolean dates) throws IOException {
    Path corpus = Files.createDirectory(folder.resolve("corpus-" + dates));
    Path index = folder.resolve("index-" + dates);
    Halves.write(corpus.resolve("news.jsonl"), items, cut, dates);
    double[] within = new double[11];
    try (LuceneEngine engine = new LuceneEngine(index)) {
      new Indexer(engine, index, Taxonomy.builtIn()).index(List.of(corpus), (done, of) -> {});
      for (Item item : cut) {
        count(within, rank(engine, item.id() + "-front", item.id() + "-back"));
        count(within, rank(engine, item.id() + "-back", item.id() + "-front"));
      }
    }
    int of = 2 * cut.size();
    Figures figures = new Figures(within[1] / of, within[5] / of, within[10] / of);
    System.out.printf(
        "related: of %d halves (dates: %s, seed %d) the other half is first for %.3f, in the first"
            + " 5 for %.3f, in the first 10 for %.3f%n",
        of, dates, SEED, figures.first, figures.firstFive, figures.firstTen);
    return figures;
  }

  private static void count(double[] within, int rank) {
    for (int i = rank; i < within.length; i++) within[i]++;
  }

  private static int rank(LuceneEngine engine, String id, String other) throws IOException {
    List<RelatedHit> hits = engine.related(id, 10).orElseThrow();
    for (int i = 0; i < hits.size(); i++) {
      if (hits.get(i).hit().article().id().equals(other)) return i + 1;
    }
    return hits.size() + 11;
  }
}
