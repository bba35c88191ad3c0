package zhenxing.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page without results: loading, no hits, offline, index being built, failure. */
@ExtendWith(ReadingRoom.class)
class StatesTest {

  private static Locator notice(Visitor visitor) {
    return visitor.page().locator("main .view:not([hidden]) .notice");
  }

  @Test
  void aSlowAnswerIsAnnouncedByGreyLines(Visitor visitor) {
    AtomicReference<Route> held = new AtomicReference<>();
    visitor.page().route("**/api/v1/search?*", held::set);
    visitor.open();
    visitor.box().fill("青岛");
    visitor.box().press("Enter");
    assertThat(visitor.page().locator(".skeleton")).isVisible();
    held.get().resume();
    visitor.hits().first().waitFor();
    assertThat(visitor.page().locator(".skeleton")).hasCount(0);

    // The old list stays, faded, until the new one is there.
    visitor.box().fill("大连");
    visitor.box().press("Enter");
    visitor.page().locator(".results-main[aria-busy=true]").waitFor();
    assertThat(visitor.hits().first()).isVisible();
    held.get().resume();
    assertThat(visitor.page().locator(".results-main[aria-busy]")).hasCount(0);
  }

  @Test
  void nothingFoundSaysWhatToDo(Visitor visitor) {
    visitor.open("q", "\"没有这样的话\"");
    assertThat(notice(visitor)).containsText("没有找到相符的报道");
    assertThat(visitor.link("导出 CSV")).hasCount(0);
    visitor.open("q", "\"三篇大文章\"", "city", "青岛");
    notice(visitor).getByText("清除筛选条件").click();
    visitor.hits().first().waitFor();
  }

  @Test
  void aPhraseLikeThatOfAFieldIsOffered(Visitor visitor) {
    visitor.open("q", "title:\"三篇大文章之外\"");
    assertThat(visitor.page().locator(".offers")).containsText("相近的提法：三篇大文章");
  }

  @Test
  void anUnknownFilterValueIsNamed(Visitor visitor) {
    visitor.open("city", "巴黎");
    assertThat(visitor.page().locator(".warnings")).containsText("巴黎");
  }

  @Test
  void offlineIsSaidAndEndsByItself(Visitor visitor) {
    visitor.open();
    visitor.search("青岛");
    visitor.context().setOffline(true);
    visitor.box().fill("大连");
    visitor.box().press("Enter");
    assertThat(notice(visitor)).containsText("连不上服务器");
    assertThat(visitor.page().locator("#live")).containsText("连不上服务器");
    visitor.context().setOffline(false);
    assertThat(visitor.hits().first()).containsText("大连");
    assertThat(visitor.troubles())
        .allMatch(trouble -> trouble.contains("ERR_INTERNET_DISCONNECTED"));
  }

  @Test
  void aServerThatComesBackIsFoundWithoutBeingAskedFor(Browser browser, @TempDir Path index)
      throws Exception {
    try (Site site = Site.of(Path.of("corpus"), index);
        Visitor visitor = new Visitor(browser, site.home(), ReadingRoom.atADesk())) {
      visitor.open("q", "青岛");
      visitor.hits().first().waitFor();
      // A server that stops answers with 503 what the page still asks for.
      visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
      Site.Again server = site.stop();
      visitor.box().fill("大连");
      visitor.box().press("Enter");
      assertThat(notice(visitor)).containsText("连不上服务器");
      server.start();
      visitor.hits().filter(new Locator.FilterOptions().setHasText("大连")).first().waitFor();
      assertThat(visitor.troubles()).allMatch(trouble -> trouble.contains("ERR_CONNECTION"));
    }
  }

  @Test
  void aDialogThatCannotBeFetchedIsSaidBesideItsButton(Visitor visitor) {
    visitor.page().route("**/js/views/advanced.js", Route::abort);
    visitor.open("q", "青岛");
    visitor.button("高级检索").click();
    assertThat(visitor.page().locator(".tip")).hasText("连不上服务器");
    assertThat(visitor.page().locator("#live")).hasText("连不上服务器");
    assertThat(visitor.troubles()).allMatch(trouble -> trouble.contains("ERR_FAILED"));
  }

  @Test
  void whatALinkSaysWrongIsDropped(Visitor visitor) {
    visitor.open(
        "q", "青岛", "from", "2023-02-30", "to", "9999-99", "not", "year:2022..2020", "year", "二");
    visitor.total();
    assertThat(visitor.chips()).hasCount(0);
    assertThat(visitor.hits().first()).isVisible();
    for (String[] dates :
        new String[][] {{"2024", "2023"}, {"2023-05", "2023-04-30"}, {"0500", ""}}) {
      visitor.open("q", "青岛", "from", dates[0], "to", dates[1]);
      assertThat(visitor.hits().first()).isVisible();
      assertThat(visitor.chips()).hasCount(0);
    }
    visitor.open("q", "青岛", "from", "2023-05", "to", "2023");
    assertThat(visitor.chips()).hasCount(2);
  }

  @Test
  void aPartOfThePageThatCannotBeFetchedIsSaid(Visitor visitor) {
    visitor.page().route("**/js/views/insight.js", Route::abort);
    visitor.open("q", "青岛");
    visitor.link("分析").click();
    assertThat(visitor.page().locator("main .notice")).containsText("连不上服务器");
    visitor.page().unroute("**/js/views/insight.js");
    visitor.button("重试").click();
    assertThat(visitor.heading()).containsText("青岛");
    assertThat(visitor.page().locator(".chart svg").first()).isVisible();
    assertThat(visitor.troubles()).allMatch(trouble -> trouble.contains("ERR_FAILED"));
  }

  @Test
  void anArticleThatIsNotThereIsSaid(Visitor visitor) {
    visitor.open("article", "no~such");
    assertThat(notice(visitor)).containsText("没有");
    visitor.link("返回首页").click();
    visitor.page().locator(".examples").waitFor();
    assertThat(visitor.troubles()).allMatch(trouble -> trouble.contains("404"));
  }

  @Test
  void anIndexBeingBuiltIsWaitedForWithoutNoise(Browser browser, @TempDir Path index)
      throws Exception {
    try (Site site = new Site(index);
        Visitor visitor = new Visitor(browser, site.home(), ReadingRoom.atADesk())) {
      site.progress().at(25, 100);
      visitor.open();
      assertThat(notice(visitor)).containsText("正在建立索引");
      assertThat(notice(visitor)).containsText("25%");
      site.progress().at(75, 100);
      assertThat(notice(visitor)).containsText("75%");
      site.index(Path.of("corpus"));
      visitor.page().locator(".browse-places a").first().waitFor();
      // The first request fails visibly; the page then waits without further errors.
      assertThat(visitor.troubles()).hasSize(1).allMatch(trouble -> trouble.contains("503"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "429, too-many-requests, 请求过于频繁, 请放慢请求速度",
    "503, busy, 服务繁忙, 同时进行的搜索太多",
    "503, engine-unreachable, 连不上索引, 索引所在的集群"
  })
  void whatTheServerSaysIsShownWithAWayToAskAgain(
      int status, String type, String title, String detail, Visitor visitor) {
    // Not the first page, which searches as well.
    visitor.open("q", "青岛");
    visitor
        .page()
        .route(
            "**/api/v1/search?*",
            route ->
                route.fulfill(
                    new Route.FulfillOptions()
                        .setStatus(status)
                        .setContentType("application/problem+json")
                        .setBody(
                            "{\"type\":\"urn:zhenxing:%s\",\"title\":\"%s\",\"detail\":\"%s\"}"
                                .formatted(type, title, detail))));
    visitor.box().fill("大连");
    visitor.box().press("Enter");
    assertThat(notice(visitor)).containsText(title);
    assertThat(notice(visitor)).containsText(detail);
    visitor.page().unroute("**/api/v1/search?*");
    visitor.button("重试").click();
    visitor.hits().first().waitFor();
    assertThat(visitor.troubles()).allMatch(trouble -> trouble.contains("" + status));
  }

  @Test
  void aServerThatFailsIsSaidWithAWayOn(Browser browser, @TempDir Path index) throws Exception {
    try (Site site = Site.of(Path.of("corpus"), index);
        Visitor visitor = new Visitor(browser, site.home(), ReadingRoom.atADesk())) {
      visitor.open("q", "青岛");
      visitor.hits().first().waitFor();
      site.breakIndex();
      visitor.box().fill("大连");
      visitor.box().press("Enter");
      assertThat(notice(visitor)).containsText("服务器内部错误");
      assertThat(visitor.button("重试")).isVisible();
      List<String> troubles = visitor.troubles();
      assertThat(troubles).allMatch(trouble -> trouble.contains("500"));
    }
  }
}
