package zhenxing.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhenxing.engine.text.Folding.Folded;

class FoldingTest {

  private static final String SEPARATOR = String.valueOf(Folding.SEPARATOR);

  @ParameterizedTest
  @CsvSource({
    "放管服改革, “放管服”改革",
    "中国制造2025, 《中國製造２０２５》",
    "着力, 著力",
    "着作, 著作",
    "干部, 幹部",
    "干隆, 乾隆",
    "ai产业, AI 產業",
    "约翰史密斯, 约翰·史密斯",
    "pcb, （PCB）",
    "大连, 大\u200B连",
    "5g, ５Ｇ",
  })
  void foldsAlikeWhatCountsAsTheSame(String folded, String text) {
    assertThat(Folding.text(text)).isEqualTo(folded);
    assertThat(Folding.text(folded)).as("folding again changes nothing").isEqualTo(folded);
  }

  @Test
  void separatesAtPunctuationAndLineBreaksAndMakesARunOfThemOne() {
    assertThat(Folding.text("稳中求进，、……\n\n提质")).isEqualTo("稳中求进" + SEPARATOR + "提质");
    assertThat(Folding.text("R&D投入")).isEqualTo("r" + SEPARATOR + "d投入");
    assertThat(Folding.text("改革” ，“开放")).isEqualTo("改革" + SEPARATOR + "开放");
  }

  @Test
  void dropsSeparatorsAtTheEdgesOfAPhrase() {
    assertThat(Folding.phrase("，三篇大文章。")).isEqualTo("三篇大文章");
    assertThat(Folding.phrase("！？")).isEmpty();
    assertThat(Folding.phrase("“”")).isEmpty();
    assertThat(Folding.phrase("")).isEmpty();
  }

  @Test
  void tellsWhereEverythingCameFrom() {
    Folded folded = Folding.withOffsets("“放管服”\n㎡");
    assertThat(folded.text()).isEqualTo("放管服" + SEPARATOR + "m2");
    assertThat(folded.starts()).startsWith(1, 2, 3, 5, 6, 6);
    assertThat(folded.ends()).startsWith(2, 3, 4, 6, 7, 7);
  }

  @Test
  void takesAnyTextAndBothWaysOfFoldingAgree() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(40); n > 0; n--) {
        // Includes unpaired surrogates and unassigned characters.
        if (random.nextBoolean()) text.append((char) random.nextInt(0x10000));
        else text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
      }
      Folded folded = Folding.withOffsets(text.toString());
      assertThat(folded.text()).as("seed %d", seed).isEqualTo(Folding.text(text.toString()));
      for (int at = 0; at < folded.text().length(); at++) {
        assertThat(folded.starts()[at]).as("seed %d", seed).isLessThan(folded.ends()[at]);
        assertThat(folded.ends()[at]).as("seed %d", seed).isLessThanOrEqualTo(text.length());
      }
    }
  }
}
