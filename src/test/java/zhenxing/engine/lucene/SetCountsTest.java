package zhenxing.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;

/** The number of sets that contain each document. */
class SetCountsTest {

  @Test
  void documentsAreCountedAsOneByOne() {
    long seed = System.nanoTime();
    System.out.println("SetCountsTest: seed " + seed);
    Random random = new Random(seed);
    for (int sets : new int[] {1, 2, 3, 7, 8, 33}) {
      int documents = 1 + random.nextInt(300);
      int[] counts = new int[documents];
      SetCounts digits = new SetCounts(documents);
      for (int i = 0; i < sets; i++) {
        FixedBitSet set = new FixedBitSet(documents);
        for (int document = 0; document < documents; document++) {
          if (random.nextInt(3) == 0) continue;
          set.set(document);
          counts[document]++;
        }
        digits.add(set);
      }
      for (int least = 1; least <= sets + 1; least++) {
        FixedBitSet found = digits.atLeast(least);
        for (int document = 0; document < documents; document++) {
          assertThat(found.get(document)).isEqualTo(counts[document] >= least);
        }
      }
    }
  }
}
