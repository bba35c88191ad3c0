package zhenxing.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A reader with a fresh browser profile. Records errors that are not visible on the page: messages
 * in the console, exceptions, requests to third parties.
 */
final class Visitor implements AutoCloseable {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final double PATIENCE_MILLIS = 15_000;

  private final String home;
  private final BrowserContext context;
  private final Page page;
  private final List<String> troubles = new ArrayList<>();

  Visitor(Browser browser, String home, Browser.NewContextOptions options) {
    this.home = home;
    context = browser.newContext(options.setLocale("zh-CN"));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) troubles.add(message.text());
        });
    page.onPageError(troubles::add);
    page.onRequest(
        request -> {
          String url = request.url();
          if (!url.startsWith(home) && !url.startsWith("data:") && !url.startsWith("blob:")) {
            troubles.add("a request to a third party: " + url);
          }
        });
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  String home() {
    return home;
  }

  /** Returns the errors so far and clears the list. */
  List<String> troubles() {
    List<String> found = List.copyOf(troubles);
    troubles.clear();
    return found;
  }

  /**
   * Opens an address of the page and waits until it is displayed.
   *
   * @param query pairs of names and values
   */
  void open(String... query) {
    page.navigate(home + address(query));
    heading().waitFor();
  }

  static String address(String... query) {
    StringBuilder address = new StringBuilder();
    for (int i = 0; i < query.length; i += 2) {
      address.append(i == 0 ? '?' : '&').append(query[i]).append('=').append(encoded(query[i + 1]));
    }
    return address.toString();
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  Locator box() {
    return page.locator("#q");
  }

  /** Returns the heading of the current view. */
  Locator heading() {
    return page.locator("main .view:not([hidden]) h1").first();
  }

  /** Returns the open article. */
  Locator article() {
    return page.locator(".article");
  }

  Locator hits() {
    return page.locator(".hits > li");
  }

  /** Types a query, presses Enter and waits for hits. */
  void search(String query) {
    box().fill(query);
    box().press("Enter");
    page.waitForURL(url -> url.contains("q="));
    hits().first().waitFor();
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator radio(String name) {
    return page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** Returns the check box of a facet value, ignoring its count. */
  Locator facet(String name) {
    return page.getByRole(
        AriaRole.CHECKBOX,
        new Page.GetByRoleOptions().setName(Pattern.compile("^" + name + "\\s*[\\d,]*$")));
  }

  /** Returns the chips of the selected filters. */
  Locator chips() {
    return page.locator(".view-results .chip");
  }

  /** Waits until the list is up to date, and returns the total. */
  int total() {
    page.locator(".results-main:not([aria-busy]) .results-total:not(:empty)").waitFor();
    return Integer.parseInt(
        page.locator(".results-total")
            .innerText()
            .replaceAll("^\\D*([\\d,]+).*", "$1")
            .replace(",", ""));
  }

  /** Runs a JavaScript function in the page and returns its result. */
  boolean is(String script) {
    return (boolean) page.evaluate(script);
  }

  /**
   * Waits at most ten seconds until a JavaScript function returns true. Playwright's {@code
   * waitForFunction} evaluates text in the page when it asks a second time, which the page's
   * security policy forbids.
   *
   * @param argument what the function is given, or null
   */
  void until(String function, Object argument) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (!(boolean) page.evaluate(function, argument)) {
      assertThat(System.nanoTime()).as(function).isLessThan(end);
      page.waitForTimeout(20);
    }
  }

  /** Saves a screenshot to {@code target/screenshots}. */
  void picture(String name, ColorScheme theme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
  }

  /** Fails if there were any errors. */
  void leave() {
    context.close();
    assertThat(troubles).as("errors in the console").isEmpty();
  }

  @Override
  public void close() {
    context.close();
  }
}
