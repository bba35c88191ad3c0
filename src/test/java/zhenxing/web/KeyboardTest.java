package zhenxing.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Using the page without a mouse, and in one's own language. */
@ExtendWith(ReadingRoom.class)
class KeyboardTest {

  @Test
  void theFirstHitIsNearTheBox(Visitor visitor) {
    visitor.open("q", "产业");
    visitor.hits().first().waitFor();
    visitor.box().focus();
    int keys = 0;
    while (!visitor.is("document.activeElement.id === 'to-results'")) {
      visitor.page().keyboard().press("Tab");
      assertThat(++keys).isLessThan(5);
    }
    visitor.page().keyboard().press("Enter");
    visitor.page().keyboard().press("Tab");
    assertThat(visitor.hits().first().locator(".hit-title a")).isFocused();
    assertThat(keys + 2).isLessThanOrEqualTo(8);
  }

  @Test
  void theFocusStaysInTheBoxOnASecondSearch(Visitor visitor) {
    visitor.open("q", "产业");
    visitor.hits().first().waitFor();
    visitor.search("振兴");
    visitor.total();
    assertThat(visitor.box()).isFocused();
  }

  @Test
  void theLanguageFollowsTheBrowserUntilOneIsChosen(Browser browser, Site site) {
    try (BrowserContext context =
            browser.newContext(new Browser.NewContextOptions().setLocale("en-GB"));
        Page page = context.newPage()) {
      page.navigate(site.home() + Visitor.address("q", "产业"));
      page.locator(".hits > li").first().waitFor();
      assertThat(page.locator("html")).hasAttribute("lang", "en");
      assertThat(page.locator(".actions")).containsText("Analyse");
      page.getByText("Settings").click();
      page.getByLabel("中文").check();
      assertThat(page.locator("html")).hasAttribute("lang", "zh-Hans");
      page.reload();
      page.locator(".hits > li").first().waitFor();
      assertThat(page.locator("html")).hasAttribute("lang", "zh-Hans");
    }
  }

  @Test
  void aPageWhoseEnglishCannotBeFetchedIsChineseAndSaysSo(Browser browser, Site site) {
    try (BrowserContext context =
            browser.newContext(new Browser.NewContextOptions().setLocale("en-GB"));
        Page page = context.newPage()) {
      page.route("**/i18n/en.js", Route::abort);
      page.navigate(site.home() + Visitor.address("q", "产业"));
      page.locator(".hits > li").first().waitFor();
      assertThat(page.locator("html")).hasAttribute("lang", "zh-Hans");
      assertThat(page.locator(".tip")).containsText("English could not be fetched");
      page.keyboard().press("Escape");
      assertThat(page.locator(".tip")).isHidden();
      page.getByText("设置").click();
      page.getByLabel("English").click();
      assertThat(page.locator(".tip")).containsText("English could not be fetched");
      assertThat(page.getByLabel("中文")).isChecked();
    }
  }

  @Test
  void reasonsAndProblemsAreEnglishToo(Browser browser, Site site) {
    try (BrowserContext context =
            browser.newContext(new Browser.NewContextOptions().setLocale("en-GB"));
        Page page = context.newPage()) {
      page.navigate(site.home() + Visitor.address("article", "liaoning~dalian-01"));
      assertThat(page.locator(".reasons li").first()).containsText(Pattern.compile("^[A-Za-z]"));
      page.navigate(site.home() + Visitor.address("article", "no~such"));
      assertThat(page.locator(".notice-title")).containsText(Pattern.compile("[A-Za-z]"));
    }
  }
}
