package zhenxing.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SketchTest {

  private static final String WORDS =
      "盘锦市召开大会部署石化产业工作企业项目开工建设投资增长技术创新港口物流农业旅游金融教育医疗环境能源汽车船舶钢铁软件服务市场改革开放";

  /** A text of its own for every seed. */
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
      assertThat(Sketch.ofBytes(sketch.toBytes())).isEqualTo(sketch);
    }
    assertThatThrownBy(() -> Sketch.ofBytes(new byte[7])).hasMessageContaining("no sketch");
  }

  @Test
  void containmentIsThatOfTheTexts() {
    String text = text(1, 8_000);
    Sketch whole = Sketch.of(text);
    assertThat(whole.containment(Sketch.of(text.substring(1_000, 3_000)))).isGreaterThan(0.95);
    assertThat(whole.containment(Sketch.of(text.substring(0, 4_000) + text(2, 4_000))))
        .isBetween(0.35, 0.65);
    assertThat(whole.containment(Sketch.of(text(3, 8_000)))).isLessThan(0.05);
  }
}
