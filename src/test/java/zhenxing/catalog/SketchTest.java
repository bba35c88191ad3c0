package zhenxing.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SketchTest {

  private static final String WORDS =
      "盘锦市召开大会部署石化产业工作企业项目开工建设投资增长技术创新港口物流农业旅游金融教育医疗环境能源汽车船舶钢铁软件服务市场改革开放";

  /** Returns a text that is different for every seed. */
  private static String text(long seed, int length) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(WORDS.charAt(random.nextInt(WORDS.length())));
      if (random.nextInt(12) == 0) text.append('，');
    }
    return text.toString();
  }

  @Test
  void survivesItsBytes() {
    for (int length : new int[] {0, 3, 50, 5_000}) {
      Sketch sketch = Sketch.of(text(length, length).substring(0, length));
      byte[] bytes = sketch.toBytes();
      assertThat(Sketch.ofBytes(bytes, 0, bytes.length)).isEqualTo(sketch);
    }
    assertThatThrownBy(() -> Sketch.ofBytes(new byte[] {0, 0, 0, 9, 0, 0, 0}, 0, 7))
        .hasMessageContaining("no sketch");
  }

  @Test
  void containmentIsThatOfTheTexts() {
    String text = text(1, 8_000);
    String half = text.substring(0, 4_000) + text(2, 4_000);
    Print whole = Print.of(text);
    assertThat(whole.containment(Print.of(text.substring(1_000, 3_000)))).isGreaterThan(0.95);
    assertThat(whole.containment(Print.of(half))).isBetween(0.35, 0.65);
    assertThat(whole.containment(Print.of(text(3, 8_000)))).isLessThan(0.05);
    Sketch sketch = Sketch.of(text);
    assertThat(sketch.containment(Sketch.of(text.substring(1_000, 3_000)))).isGreaterThan(0.9);
    assertThat(sketch.containment(Sketch.of(half))).isBetween(0.3, 0.7);
    assertThat(sketch.containment(Sketch.of(text(3, 8_000)))).isLessThan(0.1);
  }

  @Test
  void signaturesAgreeAsOftenAsTheTextsAreAlike() {
    for (int length : new int[] {60, 300, 3_000}) {
      int agreement = 0;
      for (int seed = 0; seed < 40; seed++) {
        String text = text(seed, length);
        // The other text has the same length and contains half of this one, so a third of all
        // shingles is in both.
        String other = text.substring(0, length / 2) + text(seed + 1_000, length / 2);
        agreement += Sketch.of(text).agreement(Sketch.of(other));
      }
      double part = agreement / 40.0 / Sketch.SIGNATURE;
      assertThat(part).as("of texts of %d characters", length).isBetween(0.25, 0.42);
    }
  }
}
