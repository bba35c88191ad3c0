package zhenxing.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Articles printed by several papers: one hit that can be expanded, or separate hits. */
@ExtendWith(ReadingRoom.class)
class ReprintsTest {

  private static final String TEXT =
      "大连长兴岛港区新建的三十万吨级原油码头今天投入使用，第一艘油轮从波斯湾驶来，卸下二十六万吨原油。"
          + "港口负责人介绍，码头建成后，岛上两家炼厂不必再从别的港口转运，每吨原油可以节省运费近二十元。"
          + "当地海事部门为此新设了两处锚地，并调来四艘大马力拖轮，保证大型油轮在冬季风浪里也能安全靠泊。";

  private static Path corpus(Path folder) throws Exception {
    StringBuilder articles = new StringBuilder();
    for (String paper : new String[] {"大连日报", "辽宁日报", "中国水运报"}) {
      articles.append(
          "{\"id\":\"%s\",\"title\":\"长兴岛原油码头投用\",\"body\":\"%s\",\"date\":\"2022-03-0%d\",\"source\":\"%s\"}\n"
              .formatted("p" + paper.hashCode(), TEXT, paper.length(), paper));
    }
    articles.append(
        "{\"id\":\"other\",\"title\":\"盘锦湿地来了新客\",\"body\":\"盘锦的码头边，丹顶鹤比往年来得早，观鸟的人站满了栈道。\",\"date\":\"2022-03-09\"}\n");
    return Site.corpus(folder, articles);
  }

  @Test
  void areJoinedAndOpened(Browser browser, @TempDir Path folder) throws Exception {
    try (Site site = Site.of(corpus(folder), folder.resolve("index"));
        Visitor visitor = new Visitor(browser, site.home(), ReadingRoom.atADesk())) {
      Page page = visitor.page();
      visitor.open("q", "码头");
      assertThat(visitor.hits()).hasCount(2);
      assertThat(visitor.total()).isEqualTo(2);
      Locator opener = visitor.button("另有 2 篇转载");
      opener.click();
      assertThat(opener).hasAttribute("aria-expanded", "true");
      Locator reprints = page.locator(".reprints li");
      assertThat(reprints).hasCount(2);
      assertThat(reprints.first()).containsText("日报");
      assertThat(reprints.first()).containsText("相似度 100%");
      opener.click();
      assertThat(reprints.first()).isHidden();

      page.getByLabel("合并转载").uncheck();
      assertThat(visitor.hits()).hasCount(4);
      assertThat(page).hasURL(Pattern.compile("separate=1"));
      assertThat(page.locator(".reprints")).hasCount(0);
      page.goBack();
      assertThat(visitor.hits()).hasCount(2);
      assertThat(page.getByLabel("合并转载")).isChecked();
      visitor.leave();
    }
  }

  @Test
  void countOnceInChartsAsInResults(Browser browser, @TempDir Path folder) throws Exception {
    try (Site site = Site.of(corpus(folder), folder.resolve("index"));
        Visitor visitor = new Visitor(browser, site.home(), ReadingRoom.atADesk())) {
      visitor.open("q", "码头", "view", "insight");
      Locator mark = visitor.page().locator(".chart .series-0 a");
      mark.first().waitFor();
      assertThat(mark.first()).hasAttribute("data-tip", "2022 · 码头 · 2 篇（当年共 2 篇）");
      mark.first().dispatchEvent("click");
      assertThat(visitor.hits()).hasCount(2);
      visitor.leave();
    }
  }

  @Test
  void areNamedBesideAnArticle(Browser browser, @TempDir Path folder) throws Exception {
    try (Site site = Site.of(corpus(folder), folder.resolve("index"));
        Visitor visitor = new Visitor(browser, site.home(), ReadingRoom.atADesk())) {
      visitor.open("q", "码头");
      visitor
          .hits()
          .filter(new Locator.FilterOptions().setHasText("转载"))
          .locator("a")
          .first()
          .click();
      Locator section =
          visitor
              .page()
              .locator(".others section")
              .filter(new Locator.FilterOptions().setHasText("转载"));
      assertThat(section.locator(".chain > li")).hasCount(3);
      assertThat(section.locator("[aria-current]")).containsText("本篇");
      String before = visitor.page().url();
      section.locator("a").first().click();
      assertThat(visitor.page()).not().hasURL(before);
      assertThat(visitor.heading()).hasText("长兴岛原油码头投用");
      visitor.leave();
    }
  }

  @Test
  void aDateThatLeavesTheDayOpenMakesNobodyTheFirst(Browser browser, @TempDir Path folder)
      throws Exception {
    String lines =
        "{\"id\":\"year\",\"title\":\"原油码头投用\",\"body\":\"%s\",\"date\":\"2022\"}%n{\"id\":\"day\",\"title\":\"原油码头投用\",\"body\":\"%s\",\"date\":\"2022-03-01\"}%n"
            .formatted(TEXT, TEXT);
    try (Site site = Site.ofLines(folder, lines);
        Visitor visitor = new Visitor(browser, site.home(), ReadingRoom.atADesk())) {
      visitor.open("article", "day");
      assertThat(visitor.page().locator(".chain > li")).hasCount(2);
      assertThat(visitor.page().locator(".chain")).not().containsText("最早");
      visitor.leave();
    }
  }

  /** The years of a chart count a group in each of its years, and the page says so. */
  @Test
  void ofTwoYearsAreExplainedBesideTheYears(Browser browser, @TempDir Path folder)
      throws Exception {
    String lines =
        "{\"id\":\"a\",\"title\":\"原油码头投用\",\"body\":\"%s\",\"date\":\"2021-12-31\"}%n{\"id\":\"b\",\"title\":\"原油码头投用\",\"body\":\"%s\",\"date\":\"2022-01-01\"}%n"
            .formatted(TEXT, TEXT);
    try (Site site = Site.ofLines(folder, lines);
        Visitor visitor = new Visitor(browser, site.home(), ReadingRoom.atADesk())) {
      visitor.open("q", "码头");
      assertThat(visitor.total()).isEqualTo(1);
      Locator note = visitor.page().getByText("各年之和多于 1 篇");
      assertThat(note).isVisible();
      visitor.page().getByLabel("合并转载").uncheck();
      assertThat(visitor.hits()).hasCount(2);
      assertThat(note).hasCount(0);
      visitor.leave();
    }
  }

  @Test
  void aChainTellsWhoWasFirstAndWhatWasCut(Browser browser, @TempDir Path folder) throws Exception {
    String kept = "清晨五点，第一艘油轮靠上新泊位，引航员说水深正好。码头上的人鼓起掌来，记者拍下了这一刻。";
    String rest = "随后的三个小时里，输油臂接好，阀门逐一打开，控制室的屏幕由红转绿。调度长喝了一口凉茶，说这一夜没有白熬。";
    String cut = "据了解，泊位的投资由三家企业分担。";
    String line =
        "{\"id\":\"%s\",\"title\":\"首艘油轮靠泊\",\"body\":\"%s\",\"date\":\"%s\",\"source\":\"%s\"}%n";
    String lines =
        line.formatted("later", kept + rest.replace("三个", "四个"), "2023-05-03", "晚报")
            + line.formatted("first", kept + cut + rest, "2023-05-01", "港口报");
    try (Site site = Site.ofLines(folder, lines);
        Visitor visitor = new Visitor(browser, site.home(), ReadingRoom.atADesk())) {
      visitor.open("article", "later");
      Locator chain = visitor.page().locator(".chain > li");
      assertThat(chain).hasCount(2);
      assertThat(chain.first()).containsText("港口报");
      assertThat(chain.first()).containsText("最早");
      assertThat(chain.last()).containsText("本篇");
      visitor.button("与本篇比较：首艘油轮靠泊").click();
      Locator compared = visitor.page().locator("dialog.compare");
      assertThat(compared.locator("del")).hasText(new String[] {cut, "三"});
      assertThat(compared.locator("ins")).hasText(new String[] {"四"});
      assertThat(compared).containsText("删去 " + (cut.length() + 1) + " 字，增加 1 字");
      visitor.page().keyboard().press("Escape");
      assertThat(compared).hasCount(0);
      visitor.leave();
    }
  }
}
