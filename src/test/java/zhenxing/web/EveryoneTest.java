package zhenxing.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The page with keyboard only, on other screens, in other languages and with other colours. */
@ExtendWith(ReadingRoom.class)
class EveryoneTest {

  /**
   * Presses Tab until the target has the focus. Every element that gets the focus on the way must
   * be visible.
   */
  private static void tabTo(Visitor visitor, Locator target) {
    Page page = visitor.page();
    for (int i = 0; i < 60; i++) {
      page.keyboard().press("Tab");
      String unseen =
          (String)
              page.evaluate(
                  """
                  () => {
                    const e = document.activeElement;
                    if (e === document.body) return '';
                    const seen = (x) => { const s = getComputedStyle(x); return s.outlineStyle !== 'none' || s.boxShadow !== 'none'; };
                    const label = e.nextElementSibling; // of a radio button that looks like a segment
                    const thumb = e.type === 'range'; // outlines its handle
                    const box = e.getBoundingClientRect();
                    const visible = box.width > 0 && box.height > 0;
                    const shown = thumb || seen(e) || (label && seen(label)) || (e.form && seen(e.form));
                    return shown && visible ? '' : e.outerHTML.slice(0, 200);
                  }""");
      assertThat(unseen).as("has the focus without showing it").isEmpty();
      if ((boolean) target.evaluate("e => e === document.activeElement")) return;
    }
    throw new AssertionError("not reached with the Tab key: " + target);
  }

  @Test
  void theWholeWayIsWalkedWithTheKeyboard(Visitor visitor) {
    visitor.open();
    Page page = visitor.page();
    assertThat(visitor.box()).isFocused();
    page.keyboard().type("产业");
    page.keyboard().press("Enter");
    int all = visitor.total();
    assertThat(page.locator("#live")).containsText("共找到 " + all + " 篇报道");
    page.evaluate("document.activeElement.blur(); getSelection().collapse(document.body, 0)");
    tabTo(visitor, page.locator(".skip"));
    page.keyboard().press("Enter");
    tabTo(visitor, visitor.facet("辽宁"));
    page.keyboard().press("Space");
    visitor.chips().waitFor();
    assertThat(visitor.facet("辽宁")).isFocused();
    tabTo(visitor, visitor.hits().first().locator("a").first());
    page.keyboard().press("Enter");
    visitor.article().waitFor();
    assertThat(visitor.heading()).isFocused();
    Locator restored = visitor.radio("校正");
    tabTo(visitor, restored);
    page.keyboard().press("ArrowRight");
    assertThat(page).hasURL(Pattern.compile("text=repairs"));
    tabTo(visitor, visitor.button("加入阅读清单"));
    page.keyboard().press("Enter");
    assertThat(page.locator("#live")).containsText("已在阅读清单");
    page.goBack();
    assertThat(visitor.hits().first().locator("a").first()).isFocused();
  }

  @Test
  void whereOneIsIsKnownWithoutSeeing(Visitor visitor) {
    visitor.open("q", "产业");
    Page page = visitor.page();
    for (AriaRole landmark :
        List.of(
            AriaRole.BANNER,
            AriaRole.SEARCH,
            AriaRole.MAIN,
            AriaRole.CONTENTINFO,
            AriaRole.COMPLEMENTARY)) {
      assertThat(page.getByRole(landmark)).hasCount(1);
    }
    assertThat(page.locator("#live")).hasAttribute("aria-live", "polite");
    assertThat(page.locator("html")).hasAttribute("lang", "zh-Hans");
    assertThat(page.locator("h1:visible")).hasCount(1);
    assertThat(page).hasTitle(Pattern.compile("产业"));
    visitor.facet("辽宁").check();
    visitor.chips().waitFor();
    assertThat(page.locator("#live")).containsText("共找到 " + visitor.total() + " 篇报道");
  }

  @Test
  void englishIsASwitchAndArticlesStayChinese(Visitor visitor) {
    visitor.open("q", "产业");
    visitor.button("设置").click();
    visitor.radio("English").click();
    assertThat(visitor.page().locator("html")).hasAttribute("lang", "en");
    assertThat(visitor.button("Settings")).isVisible();
    assertThat(visitor.facet("Petrochemicals")).isVisible();
    assertThat(visitor.hits().first().locator("[lang]").first()).hasAttribute("lang", "zh-Hans");
    visitor.page().reload();
    assertThat(visitor.page().locator("html")).hasAttribute("lang", "en");
    visitor.hits().first().locator("a").first().click();
    assertThat(visitor.article().locator("h1")).hasAttribute("lang", "zh-Hans");
    assertThat(strayChinese(visitor)).isEmpty();
    for (String[] view : Views.ALL) {
      Views.open(visitor, view);
      assertThat(strayChinese(visitor)).as(view[0]).isEmpty();
    }
    visitor.button("Settings").click();
    visitor.radio("中文").click();
    assertThat(visitor.page().locator("html")).hasAttribute("lang", "zh-Hans");
  }

  /** Returns Chinese text on the page that is not marked as Chinese. */
  private static String strayChinese(Visitor visitor) {
    return (String)
        visitor
            .page()
            .evaluate(
                """
                    () => {
                      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                      const odd = [];
                      while (walker.nextNode()) {
                        const node = walker.currentNode;
                        const language = node.parentElement.closest('[lang]').getAttribute('lang');
                        if (/\\p{Script=Han}/u.test(node.data) && !language.startsWith('zh')) odd.push(node.data);
                      }
                      return odd.join('|');
                    }""");
  }

  @Test
  void traditionalIsASwitch(Visitor visitor) {
    visitor.open("q", "产业");
    String simplified = visitor.hits().first().innerText();
    visitor.button("设置").click();
    visitor.radio("繁體").click();
    assertThat(visitor.hits().first()).containsText("產業");
    assertThat(visitor.page().locator("html")).hasAttribute("lang", "zh-Hant");
    assertThat(visitor.box()).hasValue("产业");
    visitor.hits().first().locator("a").first().click();
    assertThat(visitor.article()).containsText("產業");
    visitor.page().reload();
    assertThat(visitor.article()).containsText("產業");
    visitor.page().goBack();
    // Going back moves the focus, which would close anything opened before.
    assertThat(visitor.hits().first().locator("a").first()).isFocused();
    visitor.button("設置").click();
    visitor.radio("簡體").click();
    assertThat(visitor.hits().first()).not().containsText("產業");
    assertThat(visitor.hits().first().innerText()).isEqualTo(simplified);
  }

  @Test
  void traditionalComesWithTheWordsAndMarksOfTaiwan(Visitor visitor) {
    visitor.open("q", "“三篇大文章”");
    assertThat(visitor.hits().first()).containsText("“三篇大文章”");
    visitor.button("设置").click();
    visitor.radio("台灣用語").click();
    // The table is created when it is first requested.
    visitor.hits().first().filter(new Locator.FilterOptions().setHasText("「三篇大文章」")).waitFor();
    assertThat(visitor.heading()).hasText("「三篇大文章」的檢索結果");
    visitor.open("q", "软件");
    assertThat(visitor.page().locator("mark").first()).hasText("軟體");
    visitor.button("設定").click(); // The word used in Taiwan.
    visitor.radio("簡體").click();
    assertThat(visitor.page().locator("mark").first()).hasText("软件");
  }

  @Test
  void traditionalComesWithTheCharactersOfHongKong(Browser browser, @TempDir Path folder)
      throws Exception {
    String line = "{\"id\":\"a\",\"title\":\"港口减税\",\"body\":\"新闻发布会说：“减税”惠及软件企业。\"}\n";
    try (Site site = Site.ofLines(folder, line);
        Visitor visitor = new Visitor(browser, site.home(), ReadingRoom.atADesk())) {
      visitor.open("article", "a");
      visitor.button("设置").click();
      visitor.radio("香港字形").click();
      assertThat(visitor.heading()).hasText("港口減税");
      assertThat(visitor.page().locator(".article-text")).hasText("新聞發佈會説：「減税」惠及軟件企業。");
      assertThat(visitor.heading()).hasAttribute("lang", "zh-Hant-HK");
      visitor.radio("台灣用語").click();
      assertThat(visitor.heading()).hasText("港口減稅");
      visitor.leave();
    }
  }

  @Test
  void themesFollowTheSystemOrTheReader(Browser browser, Site site) {
    try (Visitor visitor =
        new Visitor(browser, site.home(), ReadingRoom.atADesk().setColorScheme(ColorScheme.DARK))) {
      visitor.open();
      String paper = "getComputedStyle(document.documentElement).backgroundColor";
      Object dark = visitor.page().evaluate(paper);
      visitor.button("设置").click();
      visitor.radio("浅色").click();
      Object light = visitor.page().evaluate(paper);
      assertThat(light).isNotEqualTo(dark);
      visitor.page().reload();
      visitor.heading().waitFor();
      assertThat(visitor.page().evaluate(paper)).isEqualTo(light);
      visitor.leave();
    }
  }

  @Test
  void nothingMovesForWhoeverAskedForThat(Browser browser, Site site) {
    try (Visitor visitor =
        new Visitor(
            browser, site.home(), ReadingRoom.onAPhone().setReducedMotion(ReducedMotion.REDUCE))) {
      visitor.open("q", "产业");
      visitor.button("筛选").tap();
      Object moving =
          visitor
              .page()
              .evaluate(
                  "[...document.querySelectorAll('*')].filter(e => { const s = getComputedStyle(e);"
                      + " return s.animationName !== 'none' || parseFloat(s.transitionDuration) > 0; }).length");
      assertThat(moving).isEqualTo(0);
      visitor.leave();
    }
  }

  /** Width and height of screens; 720 by 450 is a screen of 1440 by 900 at a zoom of 200%. */
  private static final int[][] SCREENS = {
    {320, 640}, {360, 740}, {720, 450}, {1024, 768}, {1440, 900}, {3840, 2160}
  };

  @Test
  void everyViewFitsEveryScreen(Visitor visitor) {
    for (String[] view : Views.ALL) {
      Views.open(visitor, view);
      for (int[] screen : SCREENS) {
        visitor.page().setViewportSize(screen[0], screen[1]);
        Number overflow =
            (Number)
                visitor
                    .page()
                    .evaluate(
                        "document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow.intValue())
            .as("%s at %d: pixels to scroll sideways", view[0], screen[0])
            .isLessThanOrEqualTo(0);
      }
    }
  }
}
