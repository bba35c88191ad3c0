package zhenxing.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class HighlighterTest {

  @Test
  void marksAPhraseWithTheQuotationMarksInsideIt() {
    assertThat(new Highlighter(List.of("放管服改革")).mark("深化“放管服”改革。"))
        .isEqualTo("深化“<mark>放管服”改革</mark>。");
  }

  @Test
  void joinsMarksThatTouchOrOverlap() {
    assertThat(new Highlighter(List.of("新旧动能", "动能转换", "转换")).mark("新旧动能转换"))
        .isEqualTo("<mark>新旧动能转换</mark>");
  }

  @Test
  void marksTraditionalTextForASimplifiedQuery() {
    assertThat(new Highlighter(List.of("产业")).mark("發展產業")).isEqualTo("發展<mark>產業</mark>");
  }

  @Test
  void doesNotMarkALatinWordInsideAnother() {
    assertThat(new Highlighter(List.of("AI")).mark("AI与 MAIN")).isEqualTo("<mark>AI</mark>与 MAIN");
  }

  @Test
  void marksASingleCharacterOnlyWhenNothingLongerIsAskedFor() {
    assertThat(new Highlighter(List.of("的", "产业")).mark("我们的产业")).isEqualTo("我们的<mark>产业</mark>");
    assertThat(new Highlighter(List.of("的")).mark("我们的")).isEqualTo("我们<mark>的</mark>");
  }

  @Test
  void escapesEverythingButItsOwnMarks() {
    assertThat(new Highlighter(List.of("大连")).mark("<b onclick=\"x\">大连</b> & '<mark>'"))
        .isEqualTo(
            "&lt;b onclick=&quot;x&quot;&gt;<mark>大连</mark>&lt;/b&gt; &amp; &#39;&lt;mark&gt;&#39;");
  }

  @Test
  void picksThePassagesThatShowMostOfTheQuery() {
    String filler = "全市上下真抓实干，各项工作有序推进，经济运行总体平稳。".repeat(20);
    String text = filler + "产业升级。" + filler + "大连推进产业升级和项目建设。" + filler;
    List<String> snippets = new Highlighter(List.of("大连", "产业升级", "项目建设")).snippets(text);
    assertThat(snippets)
        .anySatisfy(s -> assertThat(s).contains("<mark>大连</mark>推进<mark>产业升级</mark>"));
    assertThat(snippets)
        .hasSizeLessThanOrEqualTo(3)
        .allSatisfy(s -> assertThat(s).hasSizeLessThan(300));
  }

  @Test
  void showsTheBeginningWhereNothingMatches() {
    assertThat(new Highlighter(List.of("青岛")).snippets("大连推进产业升级。")).containsExactly("大连推进产业升级。");
    assertThat(new Highlighter(List.of()).snippets("")).isEmpty();
  }

  @Test
  void staysQuickOnALongTextFullOfMatches() {
    String text = "产业".repeat(2_000_000);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> new Highlighter(List.of("产业", "业产")).snippets(text));
  }
}
