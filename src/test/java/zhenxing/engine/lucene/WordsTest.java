package zhenxing.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.engine.Filters;
import zhenxing.engine.Hit;
import zhenxing.engine.SortOrder;

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

  @Test
  void aYearInTheQueryRanksArticlesOfThatYearFirst() throws IOException {
    String body = "港口货物吞吐量继续增长。";
    try (TestIndex index =
        new TestIndex(
            folder,
            List.of(
                TestIndex.article("a", "一", body, "2021-05", List.of(), List.of(), null),
                TestIndex.article("b", "二", body, "2023-05", List.of(), List.of(), null),
                TestIndex.article("c", "三", body, null, List.of(), List.of(), null)))) {
      assertThat(index.ids("2023年 港口 货物 吞吐量")).containsExactly("b", "a", "c");
      assertThat(index.ids("2021年 港口 货物 吞吐量")).containsExactly("a", "b", "c");
      assertThat(index.ids("港口 货物 吞吐量")).containsExactly("a", "b", "c");
    }
  }

  /** News tells first what it is about; a question may ask for what stands further down. */
  @Test
  void theLeadCountsMoreInAHeadlineThanInAQuestion() throws IOException {
    String filler = "会议还研究了其他事项，听取了各方面的意见和建议。".repeat(12);
    String last = "盘锦港口新建码头，港口码头扩建。";
    try (TestIndex index =
        new TestIndex(
            folder,
            List.of(
                TestIndex.article("lead", "一", "盘锦港口新建码头。" + filler),
                TestIndex.article("last", "二", filler + last)))) {
      double headline = lead(index, "盘锦港口新建码头");
      double question = lead(index, "盘锦港口新建码头？");
      assertThat(headline).isGreaterThan(question);
    }
  }

  /** By how much the article that says it first scores above the one that says it last. */
  private static double lead(TestIndex index, String query) throws IOException {
    List<Hit> hits = index.search(query, Filters.NONE, SortOrder.RELEVANCE, 2, null).hits();
    double first = hits.get(0).score() - hits.get(1).score();
    return hits.get(0).article().id().equals("lead") ? first : -first;
  }
}
