package zhenxing.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.article.Place;
import zhenxing.engine.Filters;
import zhenxing.engine.Hit;
import zhenxing.engine.SortOrder;

/** Results of words without quotation marks, and their order. */
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

  /** The segmenter splits the term; an article with the parts alone does not contain the term. */
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

  @Test
  void anArticleFiledUnderAPlaceOfTheQueryRanksFirst() throws IOException {
    String body = "沈阳和大连的港口货物吞吐量继续增长。";
    Place dalian = new Place("辽宁", "大连");
    Place shenyang = new Place("辽宁", "沈阳");
    try (TestIndex index =
        new TestIndex(
            folder,
            List.of(
                TestIndex.article("a", "一", body, null, List.of(shenyang), List.of(), null),
                TestIndex.article("b", "二", body, null, List.of(dalian), List.of(), null)))) {
      assertThat(index.ids("沈阳港口")).containsExactly("a", "b");
      assertThat(index.ids("大連港口")).containsExactly("b", "a");
      assertThat(index.ids("辽宁 沈阳 港口")).containsExactly("a", "b");
    }
  }

  /** Of two equally frequent words, the name of a place has more weight. */
  @Test
  void theNameOfAPlaceCountsMoreThanOtherWords() throws IOException {
    try (TestIndex index =
        new TestIndex(
            folder,
            List.of(
                TestIndex.article("word", "一", "昨日举行机床展销。"),
                TestIndex.article("place", "二", "昨日举行盘锦展销。")))) {
      assertThat(index.ids("盘锦 机床 展销").getFirst()).isEqualTo("place");
      assertThat(index.ids("机床 盘锦 展销").getFirst()).isEqualTo("place");
    }
  }

  /** Both words are in three articles; the third repeats one of them. */
  @Test
  void aWordCountsMoreThatArticlesRepeatWhereTheyHaveIt() throws IOException {
    try (TestIndex index =
        new TestIndex(
            folder,
            List.of(
                TestIndex.article("passing", "一", "展销昨日举行，助力。"),
                TestIndex.article("subject", "二", "展销昨日举行，机床。"),
                TestIndex.article("both", "三", "机床助力出口，机床工厂扩建，机床销路良好。")))) {
      assertThat(index.ids("机床 助力 展销")).containsSubsequence("subject", "passing");
      assertThat(index.ids("助力 机床 展销")).containsSubsequence("subject", "passing");
    }
  }

  @Test
  void whatStandsInAHeadlinesBracketsIsNotRequiredAndCountsLess() throws IOException {
    try (TestIndex index =
        new TestIndex(
            folder,
            List.of(
                TestIndex.article("series", "一", "奋进新征程，建功新时代，各地新建学校。"),
                TestIndex.article("news", "二", "盘锦港口新建码头。")))) {
      assertThat(index.ids("【奋进新征程 建功新时代】盘锦港口新建码头")).containsExactly("news", "series");
      assertThat(index.ids("【奋进新征程 建功新时代】盘锦港口")).containsExactly("news");
      assertThat(index.ids("【奋进新征程】新建")).containsExactly("series", "news");
      assertThat(index.ids("【奋进新征程】")).startsWith("series");
    }
  }

  /**
   * News reports begin with the most important facts. The answer to a question may stand further
   * down.
   */
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

  /**
   * Returns the difference in score between the article with the words at its beginning and the one
   * with the words at its end.
   */
  private static double lead(TestIndex index, String query) throws IOException {
    List<Hit> hits = index.search(query, Filters.NONE, SortOrder.RELEVANCE, 2, null).hits();
    double first = hits.get(0).score() - hits.get(1).score();
    return hits.get(0).article().id().equals("lead") ? first : -first;
  }
}
