package zhenxing.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Filtering by date: days, months, common periods, and articles without a date. */
@ExtendWith(ReadingRoom.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeriodTest {

  private Site site;

  @BeforeAll
  void writeArticlesOverTime(@TempDir Path folder) throws Exception {
    StringBuilder lines = new StringBuilder();
    String[] dates = {
      "1987-05-01",
      "2022-11-08",
      "2023",
      "2023-02",
      "2023-03-15",
      "2023-03-30",
      "2023-07-01",
      "2024-01-01",
      LocalDate.now().toString(),
      ""
    };
    String[] bodies = {
      "老码头的石阶被潮水磨圆了，木船靠岸卸下海带和盐。",
      "防波堤加长两百米，冬天的北风再也吹不进内港。",
      "全港清点了吊车和仓库，旧账册一共装了三十箱。",
      "引桥的第一根桩打进海床，工程师守了一个通宵。",
      "集装箱堆场铺好沥青，司机说转弯比从前顺当。",
      "货运铁路通到岸边，粮食列车在雨里开进来。",
      "客轮航线恢复，候船大厅重新挂起了时刻表。",
      "自动化龙门吊试运行，值班室里只坐着两个人。",
      "海关在新泊位设了查验点，水果半天就能放行。",
      "渔民把旧网捐给展览馆，那里讲的是港口的从前。"
    };
    for (int i = 0; i < dates.length; i++) {
      String known = dates[i].isEmpty() ? "" : ",\"date\":\"" + dates[i] + "\"";
      lines.append(
          "{\"id\":\"d%d\",\"title\":\"%s\",\"body\":\"%s\"%s}%n"
              .formatted(i, "港口纪事" + dates[i].replace("-", ""), bodies[i], known));
    }
    site = Site.ofLines(folder, lines);
  }

  @AfterAll
  void close() throws Exception {
    if (site != null) site.close();
  }

  private Visitor visitor(Browser browser) {
    return new Visitor(browser, site.home(), ReadingRoom.atADesk());
  }

  @Test
  void aDayOrMonthIsTypedAsPeopleWriteIt(Browser browser) {
    try (Visitor visitor = visitor(browser)) {
      visitor.open("sort", "newest");
      int all = visitor.total();
      Locator from = visitor.page().getByLabel("从", exact());
      from.fill("2023年3月15日");
      from.press("Enter");
      visitor.page().waitForURL(url -> url.contains("from=2023-03-15"));
      Locator to = visitor.page().getByLabel("到", exact());
      to.fill("２０２３.7");
      to.press("Tab");
      visitor.page().waitForURL(url -> url.contains("to=2023-07"));
      assertThat(visitor.hits()).hasCount(3);
      assertThat(visitor.chips()).hasCount(2);

      to.fill("昨天");
      to.press("Enter");
      assertThat(visitor.page().getByText("写作 2023、2023-03 或 2023-03-30。")).isVisible();
      assertThat(to).hasAttribute("aria-invalid", "true");
      assertThat(visitor.hits()).hasCount(3);

      visitor.link("全部清除").click();
      assertThat(visitor.hits()).hasCount(all);
      visitor.leave();
    }
  }

  @Test
  void theMonthsOfAShortPeriodAreChosen(Browser browser) {
    try (Visitor visitor = visitor(browser)) {
      visitor.open("year", "2023");
      assertThat(visitor.hits()).hasCount(5);
      assertThat(visitor.page().locator(".histogram-bar")).hasCount(12);
      assertThat(visitor.page().getByText("另有 1 篇只知年份，不知月份")).isVisible();
      Locator start = visitor.page().getByLabel("起点");
      start.press("ArrowRight");
      start.press("ArrowRight");
      visitor.page().waitForURL(url -> url.contains("from=2023-03"));
      assertThat(visitor.hits()).hasCount(3);
      assertThat(visitor.page().getByLabel("起点")).isFocused();
      visitor.button("看全部年份").click();
      assertThat(visitor.page()).not().hasURL(Pattern.compile("year=|from="));
      visitor.leave();
    }
  }

  @Test
  void commonPeriodsAreOneClick(Browser browser) {
    try (Visitor visitor = visitor(browser)) {
      visitor.open("sort", "newest");
      visitor.button("本月").click();
      assertThat(visitor.hits()).hasCount(1);
      assertThat(visitor.button("本月")).hasAttribute("aria-pressed", "true");
      assertThat(visitor.button("本月")).isFocused();
      visitor.button("十四五以来").click();
      assertThat(visitor.hits()).hasCount(8);
      visitor.button("十四五以来").click();
      assertThat(visitor.hits()).hasCount(10);
      visitor.leave();
    }
  }

  @Test
  void theAxisBeginsWhereArticlesAre(Browser browser) {
    try (Visitor visitor = visitor(browser)) {
      visitor.open("sort", "newest");
      assertThat(visitor.page().locator(".histogram-scale")).containsText("2022");
      assertThat(visitor.page().locator(".histogram-scale")).not().containsText("1987");
      visitor.button("另有 1 篇更早").click();
      assertThat(visitor.hits()).hasCount(1);
      assertThat(visitor.hits()).containsText(new String[] {"1987"});
      visitor.leave();
    }
  }

  @Test
  void whatHasNoYearPlaceOrIndustryIsCountedAndLeadsThere(Browser browser) {
    try (Visitor visitor = visitor(browser)) {
      visitor.open();
      for (String unknown : new String[] {"地区不详", "行业不详", "年份不详"}) {
        Locator way = visitor.page().locator(".browse a").filter(hasText(unknown));
        int counted = Integer.parseInt(way.locator(".count").innerText());
        way.click();
        assertThat(visitor.chips()).containsText(new String[] {unknown});
        assertThat(visitor.total()).isEqualTo(counted);
        visitor.page().goBack();
      }
      visitor.open("view", "insight");
      assertThat(visitor.page().locator(".insight-grid").getByText("地区不详")).isVisible();
      visitor.leave();
    }
  }

  private static Page.GetByLabelOptions exact() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static Locator.FilterOptions hasText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
