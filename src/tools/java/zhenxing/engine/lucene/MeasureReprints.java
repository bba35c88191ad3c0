package zhenxing.engine.lucene;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.article.Article;
import zhenxing.catalog.LabelledNews;
import zhenxing.catalog.LabelledNews.Item;
import zhenxing.catalog.SimulatedReprints;
import zhenxing.engine.ReprintGroup;
import zhenxing.engine.ReprintHit;

/**
 * Measures the grouping of reprints in an index that contains one half of the news and three
 * simulated reprints of each of 2,000 articles. Articles that occur twice in the news are left out.
 * Run it with {@code mvn -q -Ptools test -Dtest=MeasureReprints}. Its name keeps it out of the
 * normal build.
 */
class MeasureReprints {

  private static final int BASES = 2_000;
  private static final int COPIES = 3;

  @TempDir private Path folder;

  @Test
  void halfForBuilding() throws IOException {
    measure("half for building", true);
  }

  @Test
  void halfNotLookedAt() throws IOException {
    measure("half not looked at", false);
  }

  private void measure(String name, boolean forBuilding) throws IOException {
    assumeTrue(Files.exists(LabelledNews.NEWS), "skipped: no news beside the project");
    List<Article> items = new ArrayList<>();
    for (Item item :
        LabelledNews.read(id -> LabelledNews.isForBuilding(id) == forBuilding).values()) {
      items.add(article(item.id(), item.body(), item.date()));
    }
    List<Article> alone = new ArrayList<>();
    try (TestIndex index = new TestIndex(folder.resolve("natural"), items)) {
      for (Article item : items) {
        if (index.engine().reprints(item.id()).orElseThrow().hits().isEmpty()) alone.add(item);
      }
    }
    System.out.printf("%s: %,d articles, %,d alone%n", name, items.size(), alone.size());
    SimulatedReprints simulated = new SimulatedReprints(new Random(7));
    List<Article> all = new ArrayList<>(alone);
    Map<String, String> base = new HashMap<>();
    for (int i = 0; i < alone.size(); i++) {
      Article item = alone.get(i);
      base.put(item.id(), item.id());
      for (int copy = 0; copy < COPIES && i < BASES; copy++) {
        String id = item.id() + "#" + copy;
        all.add(article(id, simulated.of(item.body()), null));
        base.put(id, item.id());
      }
    }
    try (TestIndex index = new TestIndex(folder.resolve("simulated"), all)) {
      count(index, base, Math.min(BASES, alone.size()));
    }
  }

  private static void count(TestIndex index, Map<String, String> base, int bases)
      throws IOException {
    Map<String, Set<String>> mixed = new TreeMap<>();
    long right = 0;
    long wrong = 0;
    for (String id : base.keySet()) {
      ReprintGroup group = index.engine().reprints(id).orElseThrow();
      for (ReprintHit hit : group.hits()) {
        String other = base.get(hit.hit().article().id());
        if (base.get(id).equals(other)) right++;
        else {
          wrong++;
          mixed.computeIfAbsent(group.group(), g -> new HashSet<>()).add(other);
        }
      }
    }
    mixed.forEach((group, bad) -> System.out.println("mixed group of " + group + ": " + bad));
    long expected = (long) bases * (COPIES + 1) * COPIES;
    System.out.printf(
        "reprints   precision %.4f, recall %.4f of %,d pairs%n",
        right / (double) (right + wrong), right / (double) expected, expected / 2);
  }

  private static Article article(String id, String body, String date) {
    return TestIndex.article(id, "", body, date, List.of(), List.of(), null);
  }
}
