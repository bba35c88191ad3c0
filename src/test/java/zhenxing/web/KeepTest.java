package zhenxing.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Keeping results: citations, exports, feeds, links, and the lists stored in the browser. */
@ExtendWith(ReadingRoom.class)
class KeepTest {

  private static String clipboard(Visitor visitor) {
    return (String) visitor.page().evaluate("navigator.clipboard.readText()");
  }

  @Test
  void anArticleIsCitedInThreeForms(Visitor visitor) {
    visitor.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    visitor.open("article", "anhui~hefei-02");
    Locator forms = visitor.page().locator(".citation");
    String[] expected = {
      "蔚来中国总部落户合肥[N]. 振兴样例, 2020-04-29.",
      "@article{anhui-hefei-02,",
      "TY  - NEWS\r\nTI  - 蔚来中国总部落户合肥"
    };
    for (int i = 0; i < expected.length; i++) {
      Locator form = forms.nth(i);
      if (i > 0) form.locator("summary").click();
      form.locator("button").click();
      assertThat(form.locator("button")).hasText("已复制");
      assertThat(visitor.page().locator("#live")).hasText("已复制");
      assertThat(clipboard(visitor)).startsWith(expected[i]);
    }
    assertThat(clipboard(visitor)).contains("DA  - 2020/04/29/").endsWith("ER  - ");
  }

  @Test
  void anArticleWithoutASourceIsCitedAsAPage(Visitor visitor) {
    visitor.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    visitor.open("article", "liaoning~dalian-01");
    visitor.page().locator(".citation").first().locator("button").click();
    assertThat(visitor.page().locator("#live")).hasText("已复制");
    assertThat(clipboard(visitor))
        .startsWith("恒力炼化一体化项目全面投产 大连长兴岛建设世界级石化产业基地[EB/OL]. (2019-05-20).");
  }

  @Test
  void aListIsExported(Visitor visitor) throws IOException {
    visitor.open("q", "\"三篇大文章\"", "province", "辽宁", "sort", "newest");
    int total = visitor.total();
    visitor.button("更多").click();
    Download csv = visitor.page().waitForDownload(() -> visitor.link("导出 CSV").click());
    assertThat(csv.suggestedFilename()).isEqualTo("zhenxing-三篇大文章.csv");
    String table = Files.readString(csv.path(), StandardCharsets.UTF_8);
    assertThat(table).startsWith("\ufeffid,title,date").contains("大连");
    assertThat(table.lines()).hasSize(total + 1);
    visitor.button("更多").click();
    Download lines = visitor.page().waitForDownload(() -> visitor.link("导出 JSONL").click());
    assertThat(lines.suggestedFilename()).endsWith(".jsonl");
    assertThat(Files.readString(lines.path()).lines())
        .hasSize(total)
        .allMatch(line -> line.startsWith("{\"id\":") && line.contains("三篇大文章"));
  }

  @Test
  void aSearchIsFollowedAsAFeed(Visitor visitor) {
    visitor.open("q", "营商环境", "sort", "oldest");
    visitor.hits().first().waitFor();
    visitor.button("更多").click();
    visitor.link("订阅").click();
    assertThat(visitor.heading()).hasText("订阅“营商环境”");
    String link = visitor.page().getByLabel("订阅地址").inputValue();
    visitor.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    visitor.button("复制地址").click();
    assertThat(visitor.page().locator("#live")).hasText("已复制");
    assertThat(clipboard(visitor)).isEqualTo(link);
    String announced =
        (String) visitor.page().evaluate("document.querySelector('link[rel=alternate]').href");
    assertThat(announced).isEqualTo(link);
    String feed = visitor.page().request().get(link).text();
    assertThat(feed).contains("<feed xmlns=\"http://www.w3.org/2005/Atom\"", "营商环境");
    String entry =
        feed.replaceAll("(?s).*?<entry>.*?rel=\"alternate\"[^>]*href=\"([^\"]+)\".*", "$1");
    visitor.page().navigate(entry);
    assertThat(visitor.article()).isVisible();
  }

  @Test
  void aLinkShowsAnotherPersonTheSame(Visitor visitor, Browser browser, Site site) {
    visitor.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    visitor.open("q", "产业", "province", "辽宁", "year", "2017..2023", "sort", "oldest");
    visitor.total();
    List<String> titles = visitor.page().locator(".hit-title").allInnerTexts();
    visitor.button("更多").click();
    visitor.button("复制链接").click();
    assertThat(visitor.page().locator("#live")).hasText("已复制");
    try (Visitor other = new Visitor(browser, site.home(), ReadingRoom.atADesk())) {
      other.page().navigate(clipboard(visitor));
      other.hits().first().waitFor();
      assertThat(other.page().locator(".hit-title").allInnerTexts()).isEqualTo(titles);
      assertThat(other.chips()).hasCount(2);
      other.leave();
    }
  }

  @Test
  void theReadingListOutlivesTheVisit(Visitor visitor) {
    visitor.open("article", "liaoning~dalian-01");
    String title = visitor.heading().innerText();
    visitor.button("加入阅读清单").click();
    assertThat(visitor.button("已在阅读清单")).hasAttribute("aria-pressed", "true");
    visitor.open("view", "kept");
    assertThat(visitor.page().locator(".kept-list")).containsText(title);
    visitor.page().locator(".kept-list a").click();
    assertThat(visitor.heading()).hasText(title);
    visitor.page().goBack();
    visitor.page().getByLabel("移除：" + title).click();
    assertThat(visitor.page().getByText("清单还是空的")).isVisible();
  }

  @Test
  void aSavedSearchTellsWhatIsNew(Browser browser, @TempDir Path folder) throws Exception {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    String article = "{\"id\":\"%s\",\"title\":\"大连港%s\",\"body\":\"%s\",\"date\":\"%s\"}\n";
    Files.writeString(
        corpus.resolve("1.jsonl"), article.formatted("a", "旧闻", "大连港口在冬天也不结冰，船来船往。", "2023-01-01"));
    try (Site site = Site.of(corpus, folder.resolve("index"));
        Visitor visitor = new Visitor(browser, site.home(), ReadingRoom.atADesk())) {
      visitor.open("q", "大连港");
      visitor.hits().first().waitFor();
      visitor.button("保存检索").click();
      assertThat(visitor.button("已保存")).hasAttribute("aria-pressed", "true");
      visitor.link("收藏").click();
      Page page = visitor.page();
      assertThat(page.locator(".kept-fresh")).containsText("没有新增");

      Files.writeString(
          corpus.resolve("2.jsonl"),
          article.formatted("b", "新闻", "新的码头昨天开工，大连港又多了三个泊位。", "2022-01-01"));
      site.index(corpus);
      // The last visit is long ago, so the page searches again; the badge counts new articles.
      page.evaluate("localStorage.removeItem('zhenxing.news')");
      visitor.open("q", "码头");
      assertThat(page.locator(".kept-link .badge")).containsText("1");
      page.locator(".kept-link").click();
      assertThat(page.locator(".kept-fresh")).containsText("新增 1 篇");
      assertThat(page.locator(".fresh-hits a")).hasText("大连港新闻");
      assertThat(page.locator("#live")).containsText("新增 1 篇");
      visitor.button("标为已读").click();
      assertThat(page.locator(".kept-fresh")).containsText("没有新增");
      assertThat(page.locator(".kept-link .badge")).hasCount(0);
      page.locator(".kept-main a").first().click();
      assertThat(visitor.hits()).hasCount(2);
      visitor.leave();
    }
  }

  @Test
  void severalHitsAreChosenAndTakenAlong(Visitor visitor) throws IOException {
    visitor.open("q", "产业", "sort", "newest");
    visitor.button("更多").click();
    visitor.button("选取报道").click();
    visitor.page().locator(".hit-choice").nth(0).check();
    visitor.page().locator(".hit-choice").nth(2).check();
    Locator bar = visitor.page().locator(".selection-bar");
    assertThat(bar).containsText("已选 2 篇");
    String first = visitor.page().locator(".hit-title a").nth(0).innerText();
    String third = visitor.page().locator(".hit-title a").nth(2).innerText();
    String[][] forms = {
      {"CSV", "zhenxing-2.csv", "id,title,date"},
      {"JSONL", "zhenxing-2.jsonl", "{\"id\":"},
      {"RIS", "zhenxing-2.ris", "TY  - "},
      {"BibTeX", "zhenxing-2.bib", "@"},
      {"GB/T 7714", "zhenxing-2.txt", "[1] "}
    };
    for (String[] form : forms) {
      Download file = visitor.page().waitForDownload(() -> visitor.button(form[0]).click());
      assertThat(file.suggestedFilename()).isEqualTo(form[1]);
      assertThat(Files.readString(file.path())).contains(form[2], first, third);
    }
    // The articles stay selected in the next search.
    visitor.search("振兴");
    assertThat(bar).containsText("已选 2 篇");
    visitor.button("结束选取").click();
    assertThat(bar).isHidden();
  }

  @Test
  void aMenuOpenedWhileTheListIsLoadingStaysOpen(Visitor visitor) {
    AtomicReference<Route> held = new AtomicReference<>();
    visitor.page().route("**/api/v1/search?*", held::set);
    visitor.open("q", "产业");
    assertThat(visitor.page().locator(".results-main[aria-busy], .skeleton")).hasCount(1);
    visitor.button("更多").click();
    held.get().resume();
    visitor.hits().first().waitFor();
    assertThat(visitor.button("更多")).hasAttribute("aria-expanded", "true");
    assertThat(visitor.button("更多")).isFocused();
    visitor.button("选取报道").click();
    assertThat(visitor.page().locator(".selection-bar")).isVisible();
    assertThat(visitor.button("更多")).hasAttribute("aria-expanded", "false");
  }

  @Test
  void referencesNameEveryAuthorAndHaveKeysOfTheirOwn(Browser browser, @TempDir Path folder)
      throws Exception {
    String articles =
        """
        {"id":"a/b","title":"渔港一","body":"渔港开工。","authors":["王某","李某"]}
        {"id":"a~b","title":"渔港二","body":"渔港完工。","author":"赵某"}
        {"id":"大连","title":"渔港三","body":"渔港验收。"}
        """;
    try (Site site = Site.ofLines(folder, articles);
        Visitor visitor = new Visitor(browser, site.home(), ReadingRoom.atADesk())) {
      visitor.open("q", "渔港");
      visitor.button("更多").click();
      visitor.button("选取报道").click();
      for (int i = 0; i < 3; i++) visitor.page().locator(".hit-choice").nth(i).check();
      Download ris = visitor.page().waitForDownload(() -> visitor.button("RIS").click());
      assertThat(Files.readString(ris.path())).contains("AU  - 王某\r\nAU  - 李某\r\n", "AU  - 赵某\r\n");
      Download bib = visitor.page().waitForDownload(() -> visitor.button("BibTeX").click());
      assertThat(Files.readString(bib.path()))
          .contains("{a-b,", "{a-b-2,", "{59278fde,", "author = {{王某} and {李某}}");
      visitor.leave();
    }
  }

  @Test
  void chosenArticlesArePrintedInFull(Visitor visitor) {
    visitor.page().addInitScript("window.print = () => { window.printed = true; };");
    visitor.open("q", "产业", "sort", "newest");
    visitor.button("更多").click();
    visitor.button("选取报道").click();
    visitor.page().locator(".hit-choice").nth(1).check();
    String title = visitor.page().locator(".hit-title a").nth(1).innerText();
    visitor.page().locator(".selection-bar").getByText("打印").click();
    visitor.until("() => window.printed === true", null);
    visitor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(visitor.page().locator(".print-sheet h1")).hasText(title);
    assertThat(visitor.page().locator(".print-sheet p").nth(1)).isVisible();
    assertThat(visitor.page().locator("main")).isHidden();
  }

  @Test
  void whatIsKeptIsNamedAndCarriedToAnotherBrowser(Visitor visitor, Browser browser, Site site)
      throws IOException {
    visitor.open("q", "营商环境");
    visitor.hits().first().waitFor();
    visitor.button("保存检索").click();
    assertThat(visitor.button("已保存")).isVisible();
    visitor.open("article", "anhui~hefei-02");
    visitor.button("加入阅读清单").click();
    visitor.open("view", "kept");
    visitor.button("名称与备注：营商环境").click();
    visitor.page().getByLabel("名称", new Page.GetByLabelOptions().setExact(true)).fill("本周选题");
    visitor.page().locator(".remarks:not([hidden]) [name=note]").fill("等统计局的数");
    visitor.page().locator(".remarks:not([hidden]) button").click();
    assertThat(visitor.link("本周选题")).isVisible();
    assertThat(visitor.page().locator(".remark")).hasText("等统计局的数");
    Download file = visitor.page().waitForDownload(() -> visitor.button("导出收藏").click());
    try (Visitor other = new Visitor(browser, site.home(), ReadingRoom.atADesk())) {
      other.open("view", "kept");
      other.page().locator("#kept-file").setInputFiles(file.path());
      assertThat(other.page().getByText("导入了 2 项").first()).isVisible();
      assertThat(other.link("本周选题")).isVisible();
      assertThat(other.link("蔚来中国总部落户合肥")).isVisible();
      Path wrong = Files.writeString(file.path().resolveSibling("wrong.json"), "{\"a\":1}");
      other.page().locator("#kept-file").setInputFiles(wrong);
      assertThat(other.page().getByText("这不是收藏的导出文件").first()).isVisible();
      other.leave();
    }
  }
}
