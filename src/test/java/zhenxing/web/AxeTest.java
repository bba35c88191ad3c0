package zhenxing.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** axe-core finds no accessibility problems. */
@ExtendWith(ReadingRoom.class)
class AxeTest {

  private static final String RUN =
      """
      async (rules) => (await axe.run(document, { runOnly: rules, resultTypes: ['violations'] })).violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.html.slice(0, 200) + ' — ' + n.failureSummary))
      """;

  private static final List<String> ALL =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** Rules that are checked again in the other theme, which changes only colours. */
  private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

  private static String axe;

  @BeforeAll
  static void load() throws IOException {
    try (InputStream in = AxeTest.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @SuppressWarnings("unchecked")
  private static void check(Page page, String view) {
    page.evaluate(axe);
    for (ColorScheme theme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
      List<String> rules = theme == ColorScheme.LIGHT ? ALL : COLOURS;
      assertThat((List<String>) page.evaluate(RUN, rules)).as("%s, %s", view, theme).isEmpty();
    }
  }

  @Test
  void findsNothingWherePlacesHaveRoles(Browser browser, @TempDir Path folder) throws Exception {
    try (Site site = PlaceRoleTest.site(folder);
        Visitor visitor = new Visitor(browser, site.home(), ReadingRoom.still(1440, 900))) {
      visitor.open("city", "大连");
      visitor.hits().first().waitFor();
      check(visitor.page(), "hits with roles");
      visitor.open("city", "unknown", "industry", "unknown", "placeRole", "subject");
      visitor.hits().first().waitFor();
      check(visitor.page(), "the switch and the unknown");
      visitor.open("article", "covers");
      visitor.page().locator(".metadata .place-covered").waitFor();
      check(visitor.page(), "article with roles");
      visitor.leave();
    }
  }

  @ParameterizedTest
  @CsvSource({"1440, 900", "360, 740"})
  void findsNothingInEnglish(int width, int height, Browser browser, Site site) {
    try (Visitor visitor = new Visitor(browser, site.home(), ReadingRoom.still(width, height))) {
      Page page = visitor.page();
      visitor.open();
      visitor.button("设置").click();
      visitor.radio("English").click();
      visitor.button("Settings").waitFor();
      for (String[] view : Views.ALL) {
        Views.open(visitor, view);
        page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })");
        check(page, view[0] + " in English");
      }
      visitor.open("q", "产业", "not", "province:辽宁");
      visitor.hits().first().waitFor();
      check(page, "what is left out");
      visitor.open("article", "liaoning~dalian-01");
      visitor.button("Correct").click();
      page.locator("dialog.advanced .evidence").first().waitFor();
      check(page, "correction");
      visitor.leave();
    }
  }

  @ParameterizedTest
  @CsvSource({"1440, 900", "360, 740"})
  void findsNothing(int width, int height, Browser browser, Site site) {
    try (Visitor visitor = new Visitor(browser, site.home(), ReadingRoom.still(width, height))) {
      Page page = visitor.page();
      for (String[] view : Views.ALL) {
        Views.open(visitor, view);
        page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })");
        check(page, view[0]);
      }
      visitor.open("q", "产业");
      visitor.button("设置").click();
      check(page, "settings");
      visitor.button("检索说明").click();
      check(page, "help");
      page.keyboard().press("Escape");
      visitor.box().fill("青岛");
      page.locator("#suggestions [role=option]").first().waitFor();
      visitor.box().press("ArrowDown");
      check(page, "suggestions");
      visitor.box().press("Escape");
      if (width < 960) {
        visitor.button("筛选").click();
        check(page, "drawer");
      }
      visitor.open("q", "产业", "not", "province:辽宁", "not", "year:2023");
      visitor.hits().first().waitFor();
      if (width < 960) visitor.button("筛选（2）").click();
      visitor.button("不再排除辽宁").waitFor();
      check(page, "left out in the filters");
      page.keyboard().press("Escape");
      visitor.button("高级检索").click();
      page.locator("dialog.advanced").waitFor();
      check(page, "search form");
      page.navigate(visitor.home() + "rejections.html");
      page.locator("#token").waitFor();
      check(page, "what was not taken");
      visitor.open("article", "liaoning~dalian-01");
      visitor.button("加入阅读清单").click();
      visitor.open("q", "产业");
      visitor.button("保存检索").click();
      visitor.open("view", "kept");
      page.locator(".kept-fresh p").waitFor();
      check(page, "kept with entries");
      visitor.leave();
    }
  }
}
