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

  @Test
  void showsTheWholeSentenceIfItFits() {
    String before = "春天的渔港一片繁忙，船都回来了。";
    String sentence = "合作社要种好海带、养好海参、修好码头，写好这三篇文章，让渔民都过上好日子。";
    assertThat(new Highlighter(List.of("三篇文章")).snippets(before.repeat(9) + sentence))
        .containsExactly("…" + sentence.replace("三篇文章", "<mark>三篇文章</mark>"));
  }

  @Test
  void showsAsMuchOfALongSentenceAsThereIsRoomFor() {
    String sentence = "合作社的渔民们" + "认真地修补渔网并且清洗甲板，".repeat(9) + "终于等来了丰收，大家都很高兴。";
    String snippet = new Highlighter(List.of("丰收")).snippets(sentence).getFirst();
    assertThat(snippet).startsWith("…认真地").contains("<mark>丰收</mark>，大家都很高兴。");
    assertThat(snippet.indexOf("<mark>")).isBetween(45, 62);
  }

  @Test
  void startsAfterTheClosingMarkOfTheSentenceBefore() {
    String text = "船长说：“风浪很大，但是我们都不怕，一定把鱼带回来，请大家放心等着我们回来吧。”渔港里鞭炮齐鸣。";
    assertThat(new Highlighter(List.of("鞭炮")).snippets(text + "全村都来了。".repeat(20)))
        .first()
        .satisfies(s -> assertThat(s).startsWith("…渔港里<mark>鞭炮</mark>齐鸣。"));
  }

  @Test
  void partsParagraphsWithoutABareSpace() {
    assertThat(new Highlighter(List.of("渔港")).snippets("渔港开航。\n千帆竞发。"))
        .containsExactly("<mark>渔港</mark>开航。千帆竞发。");
    assertThat(new Highlighter(List.of("渔港")).snippets("一、渔港\n\n千帆竞发。"))
        .containsExactly("一、<mark>渔港</mark>…千帆竞发。");
  }

  @Test
  void doesNotRepeatTheHeadline() {
    assertThat(new Highlighter(List.of()).snippets("渔港开航", "原标题：渔港开航\n千帆竞发。"))
        .containsExactly("千帆竞发。");
    assertThat(new Highlighter(List.of("渔港")).snippets("渔港开航", "渔港开航\n渔港千帆竞发。"))
        .containsExactly("<mark>渔港</mark>千帆竞发。");
  }
}
