package zhenxing.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.article.Article;
import zhenxing.engine.Filters;
import zhenxing.engine.SortOrder;
import zhenxing.engine.text.Folding;

/** An exact phrase finds the articles whose folded title or body contains it, and no others. */
class ExactPhraseTest {

  private static final String[] PIECES = {
    "新旧动能转换", "三篇大文章", "放管服", "改革", "“", "”", "，", "。", "、", "\n", " ", "的", "产业", "2025", "R&D",
    "AI", "（PCB）", "·", "《方案》", "高质量发展", "發展", "専", "𠮷", "％", "招商", "引资"
  };

  @TempDir private Path folder;

  @Test
  void findsWhatAPlainScanFinds() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      articles.add(TestIndex.article("a" + i, text(random, 6), text(random, 60)));
    }
    try (TestIndex index = new TestIndex(folder, articles)) {
      for (int i = 0; i < 3_000; i++) {
        String phrase = piece(random, articles.get(random.nextInt(articles.size())));
        if (Folding.phrase(phrase).isEmpty()) continue;
        assertThat(
                index.search('"' + phrase + '"', Filters.NONE, SortOrder.OLDEST, 100, null).total())
            .as("seed %d, phrase '%s'", seed, phrase)
            .isEqualTo(scan(articles, phrase));
      }
    }
  }

  private static String text(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) text.append(PIECES[random.nextInt(PIECES.length)]);
    return text.toString();
  }

  /** Returns 1 to 40 consecutive characters of an article. */
  private static String piece(Random random, Article article) {
    String text = random.nextInt(4) == 0 ? article.title() : article.body();
    int length = 1 + random.nextInt(40);
    int start = random.nextInt(text.length());
    return text.substring(start, Math.min(text.length(), start + length)).replace("\"", "");
  }

  private static int scan(List<Article> articles, String phrase) {
    String folded = Folding.phrase(phrase);
    return (int)
        articles.stream()
            .filter(
                article ->
                    Folding.text(article.title()).contains(folded)
                        || Folding.text(article.body()).contains(folded))
            .count();
  }

  @Test
  void findsAcrossWhatTheSegmenterTakesForABorder() throws IOException {
    List<Article> articles =
        List.of(
            TestIndex.article("a", "一", "深化“放管服”改革，优化营商环境。"),
            TestIndex.article("b", "二", "培育专精特新中小企业，推进招商引资。"),
            TestIndex.article("c", "三", "深化改革。\n放管服务"));
    try (TestIndex index = new TestIndex(folder, articles)) {
      assertThat(index.ids("\"放管服改革\"")).containsExactly("a");
      assertThat(index.ids("\"管服改\"")).containsExactly("a");
      assertThat(index.ids("\"改革优化\"")).isEmpty();
      assertThat(index.ids("\"改革，优化\"")).containsExactly("a");
      assertThat(index.ids("\"改革、优化\"")).containsExactly("a");
      assertThat(index.ids("\"精特新中\"")).containsExactly("b");
      assertThat(index.ids("\"專精特新\"")).containsExactly("b");
      assertThat(index.ids("\"改革放管\"")).isEmpty();
      assertThat(index.ids("招商")).containsExactly("b");
      assertThat(index.ids("企业")).containsExactly("b");
    }
  }
}
