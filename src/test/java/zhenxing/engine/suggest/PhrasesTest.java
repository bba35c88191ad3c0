package zhenxing.engine.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import zhenxing.engine.text.Segmenter;

/** The phrases found in an article and in a corpus. */
class PhrasesTest {

  private final Segmenter segmenter = new Segmenter();

  private Set<String> phrases(String title, String body) {
    return Phrases.of(segmenter.segment(title), segmenter.segment(body));
  }

  @Test
  void whatIsQuotedIsAPhrase() {
    assertThat(phrases("大连做好“三篇大文章”", "深化“放管服”改革，落实《优化营商环境条例》。他说：“好，很好。”"))
        .containsExactly("三篇大文章", "放管服", "优化营商环境条例");
  }

  @Test
  void whatIsSaidTwiceIsAPhraseWithoutItsFragments() {
    Set<String> found = phrases("青岛加快新旧动能转换", "新旧动能转换进入新阶段。要把新旧动能转换抓在手上。");
    assertThat(found).contains("新旧动能转换").doesNotContain("旧动能转换", "动能转换", "新旧动能", "动能");
  }

  @Test
  void nothingIsCutOutOfNames() {
    String body = "刘青山口岸联检大楼落成。阿克山口岸联检大楼也在修建。刘青山说，联检大楼方便了客商。8人受伤，30人受伤。会议室共三层，全程三层。";
    assertThat(phrases("", body))
        .contains("联检大楼")
        .allMatch(phrase -> !phrase.startsWith("人") && !phrase.startsWith("山"));
  }

  @Test
  void aClauseIsNoPhrase() {
    String body = "港口将建设冷链仓库，码头将建设冷链仓库。港口将建设冷链仓库，要快；冷链仓库不小。";
    assertThat(phrases("", body)).contains("冷链仓库").noneMatch(phrase -> phrase.contains("将"));
  }

  @Test
  void whatIsSaidOnceIsNone() {
    assertThat(phrases("青岛加快新旧动能转换", "今天天气很好。")).isEmpty();
  }

  @Test
  void aHostileArticleGivesNoMoreThanAHundred() {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 5_000; i++) body.append("“词").append(Integer.toString(i, 36)).append("”");
    assertThat(phrases("", body.toString())).hasSize(100);
  }

  @Test
  void inTheCorpusFragmentsGiveWayToTheWhole() {
    assertThat(Phrases.whole(Map.of("新旧动能转换", 10, "动能转换", 11, "旧动能", 2, "产业", 90, "产业转移", 40)))
        .containsOnlyKeys("新旧动能转换", "产业", "产业转移");
  }
}
