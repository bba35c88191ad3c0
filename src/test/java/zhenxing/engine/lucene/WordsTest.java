package zhenxing.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What words without quotation marks find, and in which order. */
class WordsTest {

  @TempDir private Path folder;

  @Test
  void wordsAreFoundInsideWords() throws IOException {
    try (TestIndex index =
        new TestIndex(
            folder,
            List.of(
                TestIndex.article("a", "一", "全市招商引资工作会议召开。"),
                TestIndex.article("b", "二", "帮助中小企业渡过难关。")))) {
      assertThat(index.ids("招商")).containsExactly("a");
      assertThat(index.ids("企业")).containsExactly("b");
    }
  }

  /** The segmenter cuts the term apart; its parts alone are not the term. */
  @Test
  void aPolicyTermIsFoundWholeAndFirst() throws IOException {
    try (TestIndex index =
        new TestIndex(
            folder,
            List.of(
                TestIndex.article("parts", "一", "新的质量要求，促进生产力布局，新型质检生产力。".repeat(3)),
                TestIndex.article("whole", "二", "各地因地制宜发展新质生产力，推动产业升级。"),
                TestIndex.article("other", "三", "培育专业、精细、特色、新颖的企业。")))) {
      assertThat(index.ids("新质生产力")).containsExactly("whole");
      assertThat(index.ids("專精特新")).isEmpty();
      assertThat(index.ids("发展新质生产力 质量 产业").getFirst()).isEqualTo("whole");
    }
  }

  @Test
  void synonymsWidenWordsBelowTheLiteralTermAndNeverPhrases() throws IOException {
    try (TestIndex index =
        new TestIndex(
            folder,
            List.of(
                TestIndex.article("long", "一", "第十四个五年规划的主要目标全面完成。"),
                TestIndex.article("short", "二", "“十四五”期间的主要目标和各项任务全部完成，成效十分显著。"),
                TestIndex.article("north", "三", "振兴东北的各项政策陆续出台。")))) {
      assertThat(index.ids("十四五")).containsExactly("short", "long");
      assertThat(index.ids("第十四个五年规划")).containsExactly("long", "short");
      assertThat(index.ids("\"十四五\"")).containsExactly("short");
      assertThat(index.ids("东北振兴")).containsExactly("north");
      assertThat(index.ids("\"东北振兴\"")).isEmpty();
    }
  }
}
