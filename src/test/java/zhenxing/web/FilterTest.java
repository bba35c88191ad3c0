package zhenxing.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Filtering a list: facets, histogram, chips, and the drawer on a phone. */
@ExtendWith(ReadingRoom.class)
class FilterTest {

  private static int countBeside(Visitor visitor, String facet) {
    return Integer.parseInt(
        visitor.facet(facet).locator("xpath=..").locator(".facet-count").innerText());
  }

  @Test
  void countsSayWhatChoosingWouldShow(Visitor visitor) {
    visitor.open("q", "产业");
    int all = visitor.total();
    int liaoning = countBeside(visitor, "辽宁");
    int shandong = countBeside(visitor, "山东");
    int petrochemicals = countBeside(visitor, "石化化工");
    visitor.facet("辽宁").check();
    visitor.chips().waitFor();
    assertThat(visitor.total()).isEqualTo(liaoning);
    assertThat(countBeside(visitor, "山东")).as("its own dimension").isEqualTo(shandong);
    assertThat(countBeside(visitor, "石化化工")).as("another").isLessThan(petrochemicals);
    visitor.facet("山东").check();
    assertThat(visitor.chips()).hasCount(2);
    assertThat(visitor.total()).isEqualTo(liaoning + shandong);

    visitor.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("去掉条件：辽宁")).click();
    assertThat(visitor.chips()).hasCount(1);
    assertThat(visitor.facet("辽宁")).not().isChecked();
    visitor
        .page()
        .getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("行业"))
        .getByRole(AriaRole.CHECKBOX)
        .first()
        .check();
    assertThat(visitor.chips()).hasCount(2);
    visitor.link("全部清除").click();
    assertThat(visitor.chips()).hasCount(0);
    assertThat(visitor.page().locator(".results-total")).containsText(String.valueOf(all));
  }

  @Test
  void aPlaceThatALinkNamesOtherwiseIsUnticked(Visitor visitor) {
    visitor.open("q", "产业", "city", "大連", "city", "青岛市", "province", "辽宁省");
    assertThat(visitor.chips()).hasCount(3);
    assertThat(visitor.facet("大连")).isChecked();
    // Not uncheck(), which would look for the box again: without 大连 the cities fold up.
    visitor.facet("大连").click();
    assertThat(visitor.chips()).hasText(new String[] {"辽宁省×", "青岛×"});
    visitor.facet("辽宁").click();
    assertThat(visitor.chips()).hasText(new String[] {"青岛×"});
    visitor.facet("青岛").click();
    assertThat(visitor.chips()).hasCount(0);
  }

  @Test
  void backClosesWhatIsOpenAbove(Browser browser, Site site) {
    try (Visitor visitor = new Visitor(browser, site.home(), ReadingRoom.onAPhone())) {
      visitor.open("q", "青岛");
      visitor.search("产业");
      visitor.button("筛选").tap();
      Locator drawer = visitor.page().locator("dialog.drawer");
      assertThat(drawer).isVisible();
      visitor.page().goBack();
      assertThat(drawer).isHidden();
      visitor.hits().first().locator(".hit-title a").tap();
      assertThat(visitor.article()).isVisible();
      visitor.leave();
    }
  }

  @Test
  void twoTicksCountThoughTheFirstIsNotDrawnYet(Visitor visitor) {
    visitor.open("q", "产业");
    assertThat(visitor.facet("石化化工")).isVisible();
    visitor
        .page()
        .evaluate(
            """
            keys => keys.map((key) => document.querySelector(`[data-key="${key}"]`))
                .forEach((box) => box.click())
            """,
            List.of("facet province 辽宁", "facet industry petrochemicals"));
    assertThat(visitor.chips()).hasCount(2);
    assertThat(visitor.facet("辽宁")).isChecked();
    assertThat(visitor.facet("石化化工")).isChecked();
  }

  @Test
  void aProvinceOpensIntoItsCities(Visitor visitor) {
    visitor.open("q", "产业");
    Locator city = visitor.facet("大连");
    assertThat(city).isHidden();
    visitor.button("展开辽宁的城市").click();
    city.check();
    assertThat(visitor.chips()).containsText("大连");
    assertThat(visitor.hits().first()).containsText("大连");
    assertThat(city).isVisible();
    assertThat(visitor.page()).hasURL(Pattern.compile("city="));
  }

  @Test
  void aLongListIsSearched(Visitor visitor) {
    visitor.open("sort", "newest");
    Locator industries =
        visitor.page().getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("行业"));
    // And the entry for unknown years.
    assertThat(industries.getByRole(AriaRole.CHECKBOX)).hasCount(9);
    industries.getByText(Pattern.compile("显示全部 \\d+ 项")).click();
    industries.getByLabel("在行业中查找").pressSequentially("石化");
    assertThat(industries.getByRole(AriaRole.CHECKBOX)).hasCount(1);
    assertThat(industries.getByLabel("在行业中查找")).isFocused();
    visitor.facet("石化化工").check();
    assertThat(visitor.chips()).containsText("石化化工");
    industries.getByLabel("在行业中查找").fill("没有");
    assertThat(industries).containsText("没有相符的项");
    industries.getByText("收起").click();
    assertThat(visitor.facet("石化化工")).isChecked();
    visitor.link("全部清除").click();
    assertThat(visitor.chips()).hasCount(0);

    Locator places =
        visitor.page().getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("地区"));
    places.getByText(Pattern.compile("显示全部 \\d+ 项")).click();
    places.getByLabel("在地区中查找").fill("大连");
    assertThat(visitor.facet("大连")).isVisible();
    assertThat(visitor.facet("山东")).hasCount(0);
  }

  @Test
  void theRarestOfManySourcesIsFound(Browser browser, @TempDir Path folder) throws Exception {
    StringBuilder articles = new StringBuilder();
    for (int i = 0; i < 160; i++) {
      articles.append(
          "{\"id\":\"a%d\",\"title\":\"报道\",\"body\":\"产业。\",\"source\":\"第%03d报\"}\n"
              .formatted(i, i));
    }
    try (Site site = Site.ofLines(folder, articles);
        Visitor visitor = new Visitor(browser, site.home(), ReadingRoom.atADesk())) {
      visitor.open("sort", "newest");
      Locator sources =
          visitor.page().getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("来源"));
      sources.getByText("显示全部").click();
      assertThat(sources).containsText("还有 60 项");
      sources.getByLabel("在来源中查找").fill("159");
      visitor.facet("第159报").check();
      assertThat(visitor.chips()).containsText("第159报");
      assertThat(visitor.hits()).hasCount(1);
      visitor.leave();
    }
  }

  /** Returns the centre of the bar of a year. */
  private static double[] bar(Visitor visitor, int index) {
    Locator bars = visitor.page().locator(".histogram-bar");
    bars.first().scrollIntoViewIfNeeded();
    BoundingBox box = bars.nth(index < 0 ? bars.count() + index : index).boundingBox();
    return new double[] {box.x + box.width / 2, box.y + box.height / 2};
  }

  private static List<String> years(Visitor visitor) {
    return List.of(
        ((String)
                visitor
                    .page()
                    .evaluate("new URLSearchParams(location.search).getAll('year').join(' ')"))
            .split(" "));
  }

  @Test
  void aRangeOfYearsIsDrawnWithTheMouse(Visitor visitor) {
    visitor.open("q", "产业");
    int all = visitor.total();
    double[] from = bar(visitor, -5);
    double[] to = bar(visitor, -3);
    Page page = visitor.page();
    page.mouse().move(from[0], from[1]);
    page.mouse().down();
    page.mouse().move(to[0], to[1]);
    String said = page.locator(".histogram-said").innerText();
    page.mouse().up();
    visitor.chips().waitFor();
    assertThat(visitor.total()).isBetween(1, all - 1);
    assertThat(said).contains(visitor.total() + " 篇");
    assertThat(years(visitor)).singleElement().asString().matches("\\d{4}\\.\\.\\d{4}");
    // A single year is shown by months. Clicking a selected month again deselects it.
    double[] one = bar(visitor, -2);
    page.mouse().click(one[0], one[1]);
    assertThat(visitor.chips()).hasCount(1);
    assertThat(visitor.chips()).hasText(Pattern.compile("^\\d{4}×$"));
    assertThat(page.locator(".histogram-bar")).hasCount(12);
    one = bar(visitor, -2);
    page.mouse().click(one[0], one[1]);
    assertThat(visitor.chips()).hasCount(2);
    assertThat(visitor.chips().first()).hasText(Pattern.compile("^\\d{4}年11月 起×$"));
    one = bar(visitor, -2);
    page.mouse().click(one[0], one[1]);
    assertThat(visitor.chips()).hasCount(1);
    assertThat(visitor.chips()).hasText(Pattern.compile("^\\d{4}×$"));
  }

  @Test
  void aRangeOfYearsIsDrawnWithAFinger(Browser browser, Site site) {
    try (Visitor visitor = new Visitor(browser, site.home(), ReadingRoom.onAPhone())) {
      visitor.open("q", "产业");
      visitor.button("筛选").tap();
      double[] from = bar(visitor, -6);
      double[] to = bar(visitor, -2);
      new Hands(visitor.page()).drag(from[0], from[1], to[0], to[1]);
      visitor.page().waitForURL(Pattern.compile("year=\\d{4}\\.\\.\\d{4}"));
      visitor.leave();
    }
  }

  @Test
  void aRangeOfYearsIsChosenWithTheKeyboard(Visitor visitor) {
    visitor.open("q", "产业");
    Locator from = visitor.page().getByLabel("起点");
    String first = from.getAttribute("aria-valuetext");
    from.focus();
    from.press("ArrowRight");
    visitor.page().waitForURL(Pattern.compile("year="));
    visitor.total();
    assertThat(from).isFocused();
    from.press("ArrowRight");
    assertThat(from).hasAttribute("aria-valuetext", String.valueOf(Integer.parseInt(first) + 2));
    Locator to = visitor.page().getByLabel("终点");
    visitor.total();
    to.press("ArrowLeft");
    visitor.total();
    assertThat(visitor.chips()).hasCount(1);
    assertThat(years(visitor)).hasSize(1);
  }

  @Test
  void onAPhoneTheFiltersAreADrawer(Browser browser, Site site) {
    try (Visitor visitor = new Visitor(browser, site.home(), ReadingRoom.onAPhone())) {
      visitor.open("q", "产业");
      Locator drawer =
          visitor.page().getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("筛选"));
      assertThat(drawer).isHidden();
      visitor.button("筛选").tap();
      assertThat(drawer).isVisible();
      visitor.facet("辽宁").tap();
      assertThat(visitor.facet("辽宁")).isChecked();
      visitor.chips().waitFor();
      assertThat(drawer).isVisible(); // Ready for the next choice.
      visitor.total();
      visitor.button("查看 " + visitor.total() + " 篇结果").tap();
      assertThat(drawer).isHidden();
      assertThat(visitor.chips()).containsText("辽宁");
      visitor.button("筛选（1）").tap();
      visitor.page().keyboard().press("Escape");
      assertThat(drawer).isHidden();
      assertThat(visitor.button("筛选（1）")).isFocused();
      visitor.leave();
    }
  }
}
