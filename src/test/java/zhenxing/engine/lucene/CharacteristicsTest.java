package zhenxing.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.article.Article;
import zhenxing.engine.CharacteristicTerm;
import zhenxing.engine.Filters;
import zhenxing.engine.SearchRequest;
import zhenxing.engine.SortOrder;
import zhenxing.engine.query.Clause;
import zhenxing.engine.query.Clause.Everything;
import zhenxing.engine.query.Clause.ExactPhrase;
import zhenxing.engine.query.Clause.Scope;

/** The phrases characteristic of one part of an invented corpus. */
class CharacteristicsTest {

  private static final String[] FIRMS = {"纺织", "造船", "陶瓷", "食品", "家具", "钢铁", "玻璃"};
  private static final String[] CROPS = {"玉米", "苹果", "水稻", "大豆", "葡萄"};

  @TempDir private Path folder;
  private final List<Article> articles = new ArrayList<>();

  /** Writes articles about firms that transform, among articles about farms that do not. */
  @BeforeEach
  void write() {
    for (int i = 0; i < 60; i++) {
      articles.add(
          TestIndex.article(
              "firm" + i,
              "",
              "当地一家"
                  + FIRMS[i % FIRMS.length]
                  + List.of("厂的", "厂启动了", "厂谈").get(i % 3)
                  + "数字化转型"
                  + (i % 2 == 0 ? "已经起步" : "初见成效")
                  + "，“万人助万企”活动来到车间"
                  + i
                  + "。"));
    }
    for (int i = 0; i < 200; i++) {
      articles.add(
          TestIndex.article(
              "farm" + i, "", "当地一处" + CROPS[i % CROPS.length] + "的收成不错，农户" + i + "高兴。"));
    }
  }

  private static List<CharacteristicTerm> terms(TestIndex index, Clause query, int size)
      throws IOException {
    return index
        .engine()
        .terms(new SearchRequest(query, Filters.NONE, SortOrder.RELEVANCE, size, null, 10))
        .terms();
  }

  @Test
  void areWholePhrasesWithExactCounts() throws IOException {
    try (TestIndex index = new TestIndex(folder, articles)) {
      List<CharacteristicTerm> terms = terms(index, new ExactPhrase(Scope.ANYWHERE, "车间"), 20);
      List<String> texts = terms.stream().map(CharacteristicTerm::text).toList();
      assertThat(texts).contains("数字化转型", "万人助万企");
      assertThat(texts).doesNotContain("数字化", "转型", "字化转型", "助万企", "当地");
      for (CharacteristicTerm term : terms) {
        long background =
            articles.stream().filter(article -> contains(article, term.text())).count();
        long count =
            articles.stream()
                .filter(article -> contains(article, term.text()) && contains(article, "车间"))
                .count();
        assertThat(term.background()).as(term.text()).isEqualTo((int) background);
        assertThat(term.count()).as(term.text()).isEqualTo((int) count);
        assertThat(term.score()).isPositive();
      }
      assertThat(terms).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
    }
  }

  private static boolean contains(Article article, String text) {
    return article.body().replaceAll("[“”]", "").contains(text);
  }

  /**
   * Only the last of the long articles contain the phrase, so a sample of the first ones would miss
   * it.
   */
  @Test
  void areSampledFromAllOfTheMatches() throws IOException {
    for (int i = 0; i < 300; i++) {
      String body = "船坞里" + (i < 240 ? "一切照旧" : "推行海洋牧场") + "，第" + i + "号。";
      articles.add(TestIndex.article("dock" + i, "", body + "海风吹过。".repeat(200)));
    }
    try (TestIndex index = new TestIndex(folder, articles)) {
      assertThat(terms(index, new ExactPhrase(Scope.ANYWHERE, "船坞"), 20))
          .extracting(CharacteristicTerm::text)
          .anyMatch(text -> text.contains("海洋牧场"));
    }
  }

  @Test
  void nothingSetsTheWholeCorpusOrNothingApart() throws IOException {
    try (TestIndex index = new TestIndex(folder, articles)) {
      assertThat(terms(index, new Everything(), 10)).isEmpty();
      assertThat(terms(index, new ExactPhrase(Scope.ANYWHERE, "没有的事"), 10)).isEmpty();
      assertThat(terms(index, new ExactPhrase(Scope.ANYWHERE, "车间"), 0)).isEmpty();
      assertThat(terms(index, new ExactPhrase(Scope.ANYWHERE, "车间"), 1)).hasSize(1);
    }
  }
}
