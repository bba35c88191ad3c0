package zhenxing.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.Indexer;
import zhenxing.engine.lucene.LuceneEngine;
import zhenxing.server.HttpServer;
import zhenxing.server.IndexingProgress;

/**
 * A person at the page, with the starter corpus, in a real browser. Any error in its console is a
 * failure.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageTest {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private final List<String> errors = new ArrayList<>();
  private Chromium chromium;
  private LuceneEngine engine;
  private HttpServer server;
  private BrowserContext context;
  private Page page;

  @BeforeAll
  void start(@TempDir Path index) throws Exception {
    chromium = Chromium.launch();
    engine = new LuceneEngine(index);
    new Indexer(engine, index, Taxonomy.builtIn()).index(List.of(Path.of("corpus")), (d, o) -> {});
    server = new HttpServer(engine, Taxonomy.builtIn(), new IndexingProgress(), Path.of("web"));
    server.start("127.0.0.1", 0);
  }

  @AfterAll
  void stop() throws Exception {
    if (server != null) server.close();
    if (engine != null) engine.close();
    if (chromium != null) chromium.close();
  }

  @BeforeEach
  void open() {
    open(new Browser.NewContextOptions().setViewportSize(1440, 900));
  }

  private void open(Browser.NewContextOptions options) {
    context = chromium.browser().newContext(options.setLocale("zh-CN"));
    page = context.newPage();
    page.setDefaultTimeout(10_000);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) errors.add(message.text());
        });
    page.onPageError(errors::add);
    page.onRequest(
        request -> {
          if (!request.url().startsWith(home()) && !request.url().startsWith("data:")) {
            errors.add("a request to a third party: " + request.url());
          }
        });
    page.navigate(home());
  }

  private String home() {
    return "http://127.0.0.1:" + server.port() + "/";
  }

  @AfterEach
  void noErrors() {
    context.close();
    List<String> found = List.copyOf(errors);
    errors.clear();
    assertThat(found).isEmpty();
  }

  private void search(String query) {
    page.getByRole(AriaRole.SEARCHBOX).or(page.getByRole(AriaRole.COMBOBOX)).first().fill(query);
    page.keyboard().press("Enter");
    page.locator(".hits > li").first().waitFor();
  }

  private void screenshot(String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
  }

  @Test
  void searchesPicksAFacetAndOpensAnArticle() {
    screenshot("start-desktop-light");
    search("“三篇大文章”");
    assertThat(page.locator(".hits mark").first()).hasText("三篇大文章");
    int all = page.locator(".hits > li").count();
    assertThat(page).hasURL(Pattern.compile("q="));
    screenshot("results-desktop-light");

    page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(Pattern.compile("辽宁")))
        .check();
    assertThat(page).hasURL(Pattern.compile("province=|city="));
    page.locator(".chip").first().waitFor();
    assertThat(page.locator(".hits > li").count()).isBetween(1, all - 1);

    String title = page.locator(".hits > li a").first().innerText();
    page.locator(".hits > li a").first().click();
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .hasText(title);
    assertThat(page.locator("article mark").first()).hasText("三篇大文章");
    screenshot("article-desktop-light");

    page.reload();
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .hasText(title);
    page.goBack();
    page.locator(".chip").first().waitFor();
    page.goBack();
    assertThat(page.locator(".chip")).hasCount(0);
    assertThat(page.locator(".hits > li")).hasCount(all);
  }

  @Test
  void showsWhatWasRepaired() {
    page.navigate(home() + "?article=liaoning~dalian-01");
    page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("对照")).check();
    assertThat(page.locator("article del").first()).isVisible();
    screenshot("repairs-desktop-light");
    page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("原文")).check();
    assertThat(page.locator("article")).containsText("(");
  }

  @Test
  void worksOnANarrowPhoneInTheDark() {
    context.close();
    open(
        new Browser.NewContextOptions().setViewportSize(360, 740).setColorScheme(ColorScheme.DARK));
    screenshot("start-phone-dark");
    search("营商环境");
    screenshot("results-phone-dark");
    int overflow =
        (int)
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(overflow).as("pixels to scroll sideways").isLessThanOrEqualTo(0);
    page.locator(".hits > li a").first().click();
    page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)).waitFor();
    screenshot("article-phone-dark");
  }

  @Test
  void isUsedWithTheKeyboardAlone() {
    page.getByRole(AriaRole.SEARCHBOX).or(page.getByRole(AriaRole.COMBOBOX)).first().focus();
    page.keyboard().type("新质生产力");
    page.keyboard().press("Enter");
    page.locator(".hits > li").first().waitFor();
    page.locator(".hits > li a").first().focus();
    page.keyboard().press("Enter");
    page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)).waitFor();
    assertThat(page).hasURL(Pattern.compile("article="));
  }

  @Test
  void survivesNonsense() {
    for (String query :
        List.of("((((", "\"", "-", "<script>alert(1)</script>", "OR OR", "\u0000\uFFFF")) {
      page.getByRole(AriaRole.SEARCHBOX).or(page.getByRole(AriaRole.COMBOBOX)).first().fill(query);
      page.keyboard().press("Enter");
      page.waitForLoadState();
    }
    search("青岛");
  }
}
