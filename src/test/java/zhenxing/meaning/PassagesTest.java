package zhenxing.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import zhenxing.meaning.Passages.Passage;

class PassagesTest {

  private static List<Passage> of(String title, String body) {
    return Passages.of(ArticlesByMeaning.article("a", title, body));
  }

  @Test
  void aShortArticleIsOnePassageWithItsHeadline() {
    assertThat(of("稻田公园开园", "公园占地八百亩。游客可以下田插秧。"))
        .containsExactly(new Passage("稻田公园开园\n公园占地八百亩。游客可以下田插秧。", 0, 17));
  }

  @Test
  void aLongArticleIsCutBehindSentencesInPartsOfAboutTheSameLength() {
    String sentence = "村里把旧粮站改成了书屋，周末有人来读书。";
    String body = sentence.repeat(45);
    List<Passage> passages = of("书屋", body);
    assertThat(passages).hasSize(3);
    int end = 0;
    for (Passage passage : passages) {
      assertThat(passage.from()).isEqualTo(end);
      end = passage.to();
      assertThat(end - passage.from()).isBetween(200, Passages.LONGEST);
      assertThat(passage.text()).startsWith("书屋\n村里").endsWith("读书。");
    }
    assertThat(end).isEqualTo(body.length());
  }

  @Test
  void aClosingQuotationMarkStaysWithItsSentence() {
    String body = ("他说：“" + "路修好了，".repeat(11) + "车能进村！”").repeat(8);
    for (Passage passage : of("路", body)) assertThat(passage.text()).endsWith("！”");
  }

  @Test
  void textWithoutMarksIsCutByLengthAndNeverInsideACharacter() {
    String body = "𠮷".repeat(1_000);
    for (Passage passage : of("字", body)) {
      String part = body.substring(passage.from(), passage.to());
      assertThat(part.length()).isLessThanOrEqualTo(Passages.LONGEST);
      assertThat(part.codePoints()).allMatch(c -> c == "𠮷".codePointAt(0));
    }
  }

  @Test
  void anArticleWithoutABodyIsItsHeadline() {
    assertThat(of("公告", "")).containsExactly(new Passage("公告", 0, 0));
    assertThat(of("公告", " \n ")).containsExactly(new Passage("公告", 0, 0));
  }

  @Test
  void ofAnEndlessArticleTheBeginningIsTaken() {
    assertThat(of("长文", "今年的收成很好。".repeat(50_000))).hasSize(Passages.MOST);
  }
}
