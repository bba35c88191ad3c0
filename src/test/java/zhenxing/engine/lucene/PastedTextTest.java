package zhenxing.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.article.Place;

/** Text with punctuation inside, pasted as a query. */
class PastedTextTest {

  @AutoClose private TestIndex index;

  @BeforeEach
  void fill(@TempDir Path folder) throws IOException {
    index =
        new TestIndex(
            folder,
            List.of(
                TestIndex.article("quoted", "一", "厂里把“老字号”改造当作头等大事。"),
                TestIndex.article("growth", "二", "用电量增长3.5%，超出预期。"),
                TestIndex.article("digits", "三", "用电量增长35%，共13号线路。"),
                TestIndex.article("research", "四", "新设R&D中心一处。"),
                TestIndex.article("letters", "五", "Road and Rail两种方式。"),
                TestIndex.article("list", "六", "辽、吉、黑三省联手。"),
                TestIndex.article("three", "七", "黑龙江与吉林、辽宁联手。"),
                TestIndex.article("revival", "八", "老工业基地振兴，干部先行。"),
                TestIndex.article("model", "十", "船厂为C919供货，4月18日交付。"),
                TestIndex.article("apart", "十一", "C区的船厂有919人，4月招工，5月18日截止。"),
                TestIndex.article(
                    "filed", "九", "港口扩建。", null, List.of(new Place("辽宁", "大连")), List.of(), null)));
  }

  @Test
  void curlyMarksOfAHeadlineRequireNothingWhole() throws IOException {
    assertThat(index.ids("厂长“改造”“老字号”的一天")).contains("quoted");
    assertThat(index.ids("“老字号“")).containsExactly("quoted");
  }

  @Test
  void marksHoldNumbersAndNamesTogether() throws IOException {
    assertThat(index.ids("3.5")).containsExactly("growth");
    assertThat(index.ids("增长3.5%")).containsExactly("growth");
    assertThat(index.ids("R&D")).containsExactly("research");
    assertThat(index.ids("ｒ＆ｄ")).containsExactly("research");
  }

  @Test
  void lettersWithDigitsAndTheDayOfAMonthAreOneWord() throws IOException {
    assertThat(index.ids("船厂 C919")).containsExactly("model");
    assertThat(index.ids("c919")).containsExactly("model");
    assertThat(index.ids("船厂 4月18日")).containsExactly("model");
  }

  @Test
  void otherMarksPartWords() throws IOException {
    assertThat(index.ids("辽、吉、黑")).startsWith("list").contains("three");
    assertThat(index.ids("振兴，如何")).containsExactly("revival");
    assertThat(index.ids("联手：辽宁")).containsExactly("three");
  }

  @Test
  void whatAsksForNothingChangesNothing() throws IOException {
    assertThat(index.ids("振兴 OR \"，\"")).containsExactly("revival");
    assertThat(index.ids("振兴 -\"《》\"")).containsExactly("revival");
    assertThat(index.ids("\"老字号 改造\"~12345")).containsExactly("quoted");
  }

  @Test
  void anExclusionDoesNotChangeWhatIsRequired() throws IOException {
    assertThat(index.ids("联手 -龙江 三省 用电量")).isEqualTo(index.ids("联手 三省 用电量 -龙江"));
    assertThat(index.ids("+(-联手)"))
        .containsExactlyInAnyOrder(
            "quoted",
            "growth",
            "digits",
            "research",
            "letters",
            "revival",
            "model",
            "apart",
            "filed");
  }

  @Test
  void placesAreFoundByAnyOfTheirNames() throws IOException {
    for (String query : List.of("city:大連", "city:大连市", "province:遼寧省")) {
      assertThat(index.ids(query)).as(query).containsExactly("filed");
    }
  }
}
