package zhenxing.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The overview of a search: trends, breakdowns, characteristic terms. */
@ExtendWith(ReadingRoom.class)
class CompareTest {

  /** Follows a mark of a chart and returns the number of articles that it leads to. */
  private static int behind(Visitor visitor, Locator mark) {
    // The click is dispatched directly, because a mark of another line may cover this one.
    mark.dispatchEvent("click");
    int total = visitor.total();
    visitor.page().goBack();
    visitor.page().locator(".chart svg, .trends .bar-table").first().waitFor();
    return total;
  }

  @Test
  void ofMorePhrasesThanAChartHoldsTheFirstAreCompared(Visitor visitor) {
    visitor.open(
        "view", "insight", "q", "产业", "compare", "振兴", "compare", "大连", "compare", "青岛", "compare",
        "项目", "compare", "工业");
    assertThat(visitor.page().locator(".legend li"))
        .hasText(new String[] {"产业", "振兴", "大连", "青岛", "项目"});
  }

  @Test
  void phrasesAreComparedOverTheYears(Visitor visitor) {
    visitor.open("q", "营商环境");
    visitor.link("分析").click();
    Page page = visitor.page();
    page.locator(".chart svg").waitFor();
    page.getByLabel("加一个提法来比较").fill("新旧动能转换");
    visitor.button("比较").click();
    page.locator(".chart .series-1").waitFor();
    assertThat(page.locator(".legend li")).hasText(new String[] {"营商环境", "新旧动能转换"});

    page.getByText("数据表").click();
    Locator table = page.locator(".trends .data-table table");
    assertThat(table.locator("thead th"))
        .hasText(new String[] {"年份", "营商环境（篇）", "营商环境（每千篇）", "新旧动能转换（篇）", "新旧动能转换（每千篇）", "全部报道"});
    Locator mark = page.locator(".chart .series-0 a").first();
    String said = mark.getAttribute("data-tip");
    int count = Integer.parseInt(said.replaceAll(".*?(\\d+) 篇（.*$", "$1"));
    assertThat(behind(visitor, mark)).as(said).isEqualTo(count);
    int marks = page.locator(".chart a").count();
    page.getByText("数据表").click();
    assertThat(table.locator("td a")).hasCount(2 * marks); // The count and the rate.
    int linked = Integer.parseInt(table.locator("td a").first().innerText());
    assertThat(behind(visitor, table.locator("td a").first())).isEqualTo(linked);

    visitor.radio("每千篇").check();
    assertThat(page.locator(".chart .series-0 a").first())
        .hasAttribute("data-tip", Pattern.compile("每千篇"));
    visitor
        .page()
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("不再比较：新旧动能转换"))
        .click();
    assertThat(page.locator(".chart .series-1")).hasCount(0);
  }

  @Test
  void articlesDoNotComeInHalves(Visitor visitor) {
    visitor.open("q", "营商环境", "view", "insight");
    visitor.page().locator(".chart svg").waitFor();
    List<String> labels = visitor.page().locator(".chart-label").allTextContents();
    assertThat(labels).isNotEmpty().allMatch(label -> label.matches("\\d+"));
  }

  @Test
  void phrasesAreComparedOverPlaces(Visitor visitor) {
    visitor.open("q", "产业", "view", "insight", "compare", "营商环境");
    visitor.radio("省份").first().check();
    Locator bars = visitor.page().locator(".trends .bar-table a");
    bars.first().waitFor();
    int count = Integer.parseInt(bars.first().innerText());
    assertThat(behind(visitor, bars.first())).isEqualTo(count);
    visitor.radio("城市").first().check();
    assertThat(visitor.page()).hasURL(Pattern.compile("by=city"));
    assertThat(visitor.page().locator(".trends .bar-table th[scope=row]").first()).isVisible();
  }

  @Test
  void placesAndIndustriesBehindASearch(Visitor visitor) {
    visitor.open("q", "产业", "view", "insight");
    for (String title : new String[] {"按地区", "按行业"}) {
      Locator panel =
          visitor
              .page()
              .locator(".insight-grid .panel")
              .filter(new Locator.FilterOptions().setHasText(title));
      Locator bar = panel.locator(".bar").first();
      int count = Integer.parseInt(bar.innerText());
      bar.click();
      assertThat(visitor.total()).isEqualTo(count);
      assertThat(visitor.chips()).hasCount(1);
      visitor.page().goBack();
    }
  }

  @Test
  void onAPhoneTheSectionsAreFolded(Browser browser, Site site) {
    try (Visitor visitor = new Visitor(browser, site.home(), ReadingRoom.onAPhone())) {
      visitor.open("q", "产业", "view", "insight", "compare", "营商环境", "by", "province");
      Locator panel = visitor.page().locator(".insight-grid details").first();
      panel.waitFor();
      assertThat(panel.locator(".bar").first()).isHidden();
      panel.locator("summary").tap();
      assertThat(panel.locator(".bar").first()).isVisible();
      // Nothing has to be moved sideways to be read, and what was opened stays so.
      assertThat(
              visitor.is(
                  "[...document.querySelectorAll('.table-scroll:has(.bar-table)')].every((e) => e.scrollWidth <= e.clientWidth)"))
          .isTrue();
      panel.locator(".bar").first().tap();
      visitor.page().goBack();
      assertThat(panel.locator(".bar").first()).isVisible();
      visitor.leave();
    }
  }

  @Test
  void termsLeadToArticlesThatHaveThem(Visitor visitor) {
    visitor.open("q", "营商环境", "view", "insight");
    Locator terms = visitor.page().locator(".terms a");
    terms.nth(1).waitFor();
    String term = terms.nth(1).locator("span").first().innerText();
    int count = Integer.parseInt(terms.nth(1).locator(".count").innerText());
    terms.nth(1).click();
    assertThat(visitor.box()).hasValue("营商环境 \"" + term + "\"");
    assertThat(visitor.total()).isEqualTo(count);
  }
}
