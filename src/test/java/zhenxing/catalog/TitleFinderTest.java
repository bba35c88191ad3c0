package zhenxing.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhenxing.article.PageClues;
import zhenxing.page.PageHeadline;
import zhenxing.page.TitleFinder;

class TitleFinderTest {

  private static final String BODY = "3月30日，盘锦市召开石化产业大会，介绍产业进展。\n会议提出，要推动石化产业再上台阶。";

  private final TitleFinder finder = new TitleFinder();

  private String inText(String text) {
    TitleFinder.Line line = finder.inText(text, null);
    return line == null ? null : text.substring(line.start(), line.end());
  }

  private String fromPage(String site, String... headlines) {
    return PageHeadline.among(new PageClues(List.of(headlines), site, null, null, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "盘锦石化产业再上台阶",
        "新闻热点\\n盘锦石化产业再上台阶",
        "【振兴进行时】\\n盘锦石化产业再上台阶\\n本报记者 杨光",
        "首页 > 新闻 > 正文\\n盘锦石化产业再上台阶",
        "2023-03-30 08:14\\n　　盘锦石化产业再上台阶",
        "盘锦日报\\n盘锦石化产业再上台阶\\n——全市石化产业大会侧记",
        "标题：盘锦石化产业再上台阶_盘锦新闻网",
        "盘锦石化产业再上台阶——盘锦日报\\n来源：盘锦日报 作者：王健",
      })
  void headlineStandsAmongTheFirstLines(String head) {
    assertThat(inText(head.replace("\\n", "\n") + "\n" + BODY)).isEqualTo("盘锦石化产业再上台阶");
  }

  @Test
  void textThatStartsAtOnceHasNoHeadline() {
    assertThat(inText(BODY)).isNull();
    assertThat(TitleFinder.firstClause(BODY)).isEqualTo("3月30日，盘锦市召开石化产业大会");
    assertThat(TitleFinder.firstClause("新华社大连6月17日电（记者 杨光）大连市召开会议，部署工作。")).isEqualTo("大连市召开会议");
    assertThat(TitleFinder.firstClause("字".repeat(100))).hasSize(40);
    assertThat(TitleFinder.firstClause("")).isEmpty();
  }

  @Test
  void pageNamesTheHeadline() {
    assertThat(fromPage(null, "盘锦石化产业再上台阶 - 盘锦新闻网")).isEqualTo("盘锦石化产业再上台阶");
    assertThat(fromPage("油城在线", "盘锦石化产业再上台阶_要闻_油城在线")).isEqualTo("盘锦石化产业再上台阶");
    assertThat(fromPage("盘锦日报", "盘锦日报", "盘锦石化产业再上台阶|盘锦日报")).isEqualTo("盘锦石化产业再上台阶");
    assertThat(fromPage(null, "贯彻会议精神——实施全面振兴新突破三年行动")).isEqualTo("贯彻会议精神——实施全面振兴新突破三年行动");
    assertThat(fromPage(null)).isNull();
  }

  @RepeatedTest(200)
  void simulatedLayoutsAreRead() {
    long seed = new Random().nextLong();
    SimulatedLayouts.Page page = new SimulatedLayouts(new Random(seed)).next("盘锦石化产业再上台阶", BODY);
    String found =
        page.clues().headlines().isEmpty() ? inText(page.text()) : PageHeadline.among(page.clues());
    assertThat(found).as("seed %d, %s", seed, page).isEqualTo("盘锦石化产业再上台阶");
  }
}
