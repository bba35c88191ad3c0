package zhenxing.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClueWeightsTest {

  @Test
  void sumsTheWeightsOfTheCluesThatHaveOne() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Map<String, Float> weights = new HashMap<>();
    for (int i = 0; i < 1_000; i++)
      weights.put(clue(random).names().getFirst(), random.nextFloat());
    ClueWeights learned = new ClueWeights(weights);
    for (int i = 0; i < 1_000; i++) {
      Clues clues = new Clues();
      for (int k = random.nextInt(100); k > 0; k--) write(random, clues);
      double sum = 0;
      for (String name : clues.names()) sum += weights.getOrDefault(name, 0f);
      assertThat(learned.sum(clues)).as("seed %d: %s", seed, clues.names()).isEqualTo(sum);
    }
  }

  @Test
  void clueWithTheHashOfAnotherHasNoneOfItsWeight() {
    assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
    ClueWeights learned = new ClueWeights(Map.of("Aa", 1f));
    assertThat(learned.sum(new Clues().add("BB"))).isZero();
    assertThat(learned.sum(new Clues().add("A").and("a"))).isEqualTo(1);
  }

  private static Clues clue(Random random) {
    Clues clue = new Clues();
    write(random, clue);
    return clue;
  }

  private static void write(Random random, Clues clues) {
    char[] text = "大连市委，港口".toCharArray();
    int from = random.nextInt(text.length);
    clues.add(random.nextBoolean() ? "R:" : "list:");
    switch (random.nextInt(3)) {
      case 0 -> clues.and(random.nextInt(40));
      case 1 -> clues.and(random.nextBoolean()).and("of").and(random.nextInt(9));
      default -> clues.and(text, from, Math.min(text.length, from + random.nextInt(4)));
    }
  }
}
