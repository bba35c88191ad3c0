package zhenxing.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhenxing.article.PageClues;
import zhenxing.page.FirstClause;
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
        "盘锦日报 2023年3月31日 星期五 第02版\\n盘锦石化产业再上台阶",
        "盘锦石化产业再上台阶\\n原标题：百亿项目落户，盘锦石化产业大会召开",
        "原标题：盘锦石化产业再上台阶\\n本报记者 杨光",
        "本报记者　杨　光\\n盘锦石化产业再上台阶\\n文/图",
        "声明：本文转自其他媒体\\n盘锦石化产业再上台阶\\n图为大会现场。杨光 摄",
        "各位读者朋友：\\n盘锦石化产业再上台阶\\n新华社大连3月30日电",
      })
  void headlineStandsAmongTheFirstLines(String head) {
    assertThat(inText(head.replace("\\n", "\n") + "\n" + BODY)).isEqualTo("盘锦石化产业再上台阶");
  }

  @Test
  void theTextOfNewsWithAPictureMayBeItsCaption() {
    String caption = BODY.replace("\n", "") + "（杨光 摄）";
    assertThat(inText("盘锦石化产业再上台阶\n" + caption)).isEqualTo("盘锦石化产业再上台阶");
    assertThat(inText("盘锦石化产业再上台阶\n杨光 摄")).isNull();
  }

  @Test
  void textThatStartsAtOnceHasNoHeadline() {
    assertThat(inText(BODY)).isNull();
    assertThat(FirstClause.of(BODY)).isEqualTo("3月30日，盘锦市召开石化产业大会，介绍产业进展");
    assertThat(FirstClause.of("新华社大连6月17日电（记者 杨光）大连市召开会议，部署工作。")).isEqualTo("大连市召开会议，部署工作");
    assertThat(FirstClause.of("字".repeat(100))).hasSize(40);
    assertThat(FirstClause.of("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "本报记者 杨光",
        "新华社大连3月30日电（记者 杨光）",
        "2023年3月30日",
        "盘锦日报 2023年3月31日 星期五 第02版",
        "转载请注明来源",
        "各位代表、同志们：",
        "【编者按】",
        "图为大会现场 杨光 摄",
        "近日，盘锦市召开石化产业大会，介绍产业进展，听取企业意见建议"
      })
  void textUnderAnotherLineHasNoHeadline(String head) {
    assertThat(inText(head + "\n" + BODY)).isNull();
    assertThat(FirstClause.of(head + "\n" + BODY)).contains("盘锦市召开石化产业大会");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "振兴一线丨盘锦加快建设北方石化物流中心",
        "观察｜做强做优做大数字经济",
        "观察|做强做优做大数字经济",
        "营商环境看盘锦丨打造一流政务平台",
        "盘锦石化-打造北方最大的交易平台",
      })
  void headlineThatEndsLikeAWebsiteIsKept(String title) {
    assertThat(inText(title + "\n" + BODY)).isEqualTo(title);
    assertThat(inText(title + "_盘锦新闻网\n" + BODY)).isEqualTo(title);
    assertThat(fromPage(null, title)).isEqualTo(title);
    assertThat(fromPage("油城在线", title + "_要闻_油城在线")).isEqualTo(title);
    assertThat(fromPage(null, title + "｜盘锦新闻网")).isEqualTo(title);
    assertThat(fromPage(null, title + "丨新华社")).isEqualTo(title);
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
