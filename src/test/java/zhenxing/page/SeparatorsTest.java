package zhenxing.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SeparatorsTest {

  private static final String CHARACTERS = "、，| \t\n　-[]（王晓1a";

  private final Separators separators = new Separators("　、，|-[]（");
  private final Pattern pattern = Pattern.compile("[\\s　、，|\\-\\[\\]（]+");

  @Test
  void splitsLikeARegularExpression() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(10); k > 0; k--) {
        text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
      }
      String line = text.toString();
      int most = 1 + random.nextInt(5);
      assertThat(separators.split(line, most))
          .as("seed %d: '%s' in %d", seed, line, most)
          .isEqualTo(Arrays.asList(pattern.split(line, most)));
      assertThat(separators.split(line))
          .as("seed %d: '%s'", seed, line)
          .isEqualTo(Arrays.asList(pattern.split(line, -1)));
      assertThat(separators.removed(line)).isEqualTo(pattern.matcher(line).replaceAll(""));
    }
  }
}
