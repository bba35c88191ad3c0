package zhenxing.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import zhenxing.article.RepairKind;

/**
 * Measures the figures of docs/quality.md: on a sample in every build, on all texts with {@code mvn
 * verify -Pquality}. {@code -Dzhenxing.seed=N} repeats a run.
 */
class QualityTest {

  private static final int DOCUMENTS = Integer.getInteger("zhenxing.quality.documents", 300);

  /**
   * The part of the clean texts that is damaged: "3/4" means the texts whose id has a CRC-32 of 3
   * modulo 4.
   */
  private static final String[] PART = System.getProperty("zhenxing.part", "0/1").split("/");

  private static final long SEED = Long.getLong("zhenxing.seed", System.nanoTime());

  private final Restorer restorer = new Restorer();

  @Test
  void cleanTextPassesUntouched() {
    List<String> changed = new ArrayList<>();
    for (SharedData.News item : sample(cleanNews(), 10 * DOCUMENTS)) {
      RestoredText restored = restorer.restore(item.title(), item.body());
      boolean same =
          restored.body().equals(item.body()) && Objects.equals(restored.title(), item.title());
      if (!same || !restored.edits().isEmpty()) changed.add(item.id());
    }
    assertThat(changed).isEmpty();
  }

  @Test
  void simulatedDamageIsUndone() {
    Figures bare = measure(false);
    Figures furnished = measure(true);
    System.out.printf(
        "seed %d%n  without furniture %s%n  with furniture %s%n", SEED, bare, furnished);
    // The limits are looser than the figures of the full run, because samples vary.
    assertThat(furnished.errorRate()).isLessThan(0.003);
    assertThat(furnished.exact()).isGreaterThan(0.9);
  }

  private Figures measure(boolean furniture) {
    List<SharedData.News> news = cleanNews().stream().filter(QualityTest::isMeasured).toList();
    Random random = new Random(SEED);
    DamageSimulator damage =
        new DamageSimulator(
            random, sample(news, 2000).stream().map(SharedData.News::body).toList());
    PageSimulator page = new PageSimulator(random);
    Figures figures = new Figures();
    for (SharedData.News item : sample(news, DOCUMENTS)) {
      String whole = furniture ? page.surround(item.body()) : item.body();
      RestoredText restored = restorer.restore(null, damage.damage(whole));
      figures.add(
          SharedData.comparable(item.body()), SharedData.comparable(restored.body()), restored);
    }
    return figures;
  }

  private static boolean isMeasured(SharedData.News item) {
    CRC32 crc = new CRC32();
    crc.update(item.id().getBytes(StandardCharsets.UTF_8));
    return crc.getValue() % Integer.parseInt(PART[1]) == Integer.parseInt(PART[0]);
  }

  private static List<SharedData.News> cleanNews() {
    return SharedData.news().stream()
        .filter(item -> item.clean() && !item.body().matches("(?s).*[\u2E80-\u2FDF].*"))
        .toList();
  }

  private static <T> List<T> sample(List<T> all, int size) {
    List<T> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, new Random(SEED));
    return shuffled.subList(0, Math.min(size, shuffled.size()));
  }

  private static final class Figures {
    private long documents;
    private long characters;
    private long errors;
    private long exact;
    private long mended;
    private long unrepaired;

    void add(String expected, String restored, RestoredText result) {
      int distance = Levenshtein.distance(expected, restored);
      documents++;
      characters += expected.length();
      errors += distance;
      if (distance == 0) exact++;
      mended += result.repairs().count(RepairKind.BYTES);
      unrepaired += result.repairs().unrepaired();
    }

    double errorRate() {
      return (double) errors / characters;
    }

    double exact() {
      return (double) exact / documents;
    }

    @Override
    public String toString() {
      return "%d documents: character error rate %.6f, restored exactly %.4f, places mended %d, left %d"
          .formatted(documents, errorRate(), exact(), mended, unrepaired);
    }
  }
}
