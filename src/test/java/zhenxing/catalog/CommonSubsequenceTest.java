package zhenxing.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CommonSubsequenceTest {

  /** Computes the length by the textbook table. */
  private static int byHand(String a, String b) {
    int[][] length = new int[a.length() + 1][b.length() + 1];
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        length[i][j] =
            a.charAt(i - 1) == b.charAt(j - 1)
                ? length[i - 1][j - 1] + 1
                : Math.max(length[i - 1][j], length[i][j - 1]);
      }
    }
    return length[a.length()][b.length()];
  }

  @Test
  void isTheLongest() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      int letters = 1 + random.nextInt(60);
      String a = text(random, letters);
      String b = text(random, letters);
      assertThat(CommonSubsequence.length(a, b))
          .as("seed %d: %s %s", seed, a, b)
          .isEqualTo(byHand(a, b));
    }
  }

  private static String text(Random random, int letters) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(300); i > 0; i--)
      text.append((char) ('一' + random.nextInt(letters)));
    return text.toString();
  }
}
