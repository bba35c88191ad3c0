package zhenxing.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Charts show exactly what was counted, and can be saved. */
@ExtendWith(ReadingRoom.class)
class ChartTest {

  @Test
  void aFewArticlesAreColumnsBeforeTheVolumeOfTheCorpus(Visitor visitor) {
    visitor.open("q", "营商环境", "view", "insight");
    Locator chart = visitor.page().locator(".chart svg");
    chart.waitFor();
    assertThat(chart.locator(".chart-column").first()).isVisible();
    assertThat(chart.locator(".chart-line")).hasCount(0);
    assertThat(chart.locator(".chart-volume rect").first()).isAttached();
    Locator mark = chart.locator(".series-0 a").first();
    mark.hover();
    assertThat(visitor.page().locator(".tip")).containsText("营商环境");
    assertThat(visitor.page().locator(".tip")).containsText("当年共");
    visitor.page().locator(".trends .data-table summary").click();
    assertThat(visitor.page().locator(".trends .data-table thead")).containsText("营商环境（每千篇）");
  }

  @Test
  void theProvincesAreTilesWithTheirTable(Visitor visitor) {
    visitor.open("q", "产业", "view", "insight", "by", "province");
    Locator tiles = visitor.page().locator(".tile-map .chart-tile");
    tiles.first().waitFor();
    assertThat(tiles).hasCount(34);
    Locator tile =
        visitor.page().locator(".tile-map a").filter(new Locator.FilterOptions().setHasText("辽宁"));
    String count = tile.locator(".tile-count").textContent();
    Locator row =
        visitor
            .page()
            .locator(".trends .bar-table tr")
            .filter(new Locator.FilterOptions().setHasText("辽宁"));
    assertThat(row.locator(".bar")).hasText(count);
    row.locator(".bar").press("Enter");
    assertThat(visitor.chips()).containsText("辽宁");
    assertThat(visitor.total()).isEqualTo(Integer.parseInt(count));
  }

  @Test
  void everyChartIsAFile(Visitor visitor) throws IOException {
    visitor.open("q", "产业", "view", "insight", "by", "province");
    visitor.page().locator(".insight-grid .chart-files").last().waitFor();
    Locator charts = visitor.page().locator(".chart-files");
    int count = charts.count();
    assertThat(count).isGreaterThan(2);
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Locator buttons = charts.nth(i).locator("button");
      Download table = visitor.page().waitForDownload(() -> buttons.nth(0).click());
      assertThat(Files.readString(table.path())).startsWith("\ufeff").contains(",");
      Download picture = visitor.page().waitForDownload(() -> buttons.nth(1).click());
      String svg = Files.readString(picture.path());
      assertThat(svg).startsWith("<?xml").contains("<svg", "<text", "fill=\"rgb(");
      assertThat(svg).doesNotContain("class=", "var(--");
      seen.add(picture.suggestedFilename());
    }
    assertThat(seen).doesNotHaveDuplicates();
  }

  @Test
  void aPhraseIsFollowedFromPlaceToPlace(Browser browser, @TempDir Path folder) throws Exception {
    String line =
        "{\"id\":\"%s\",\"title\":\"%s\",\"body\":\"%s推行灯塔行动，%s\",\"date\":\"%s\",\"places\":[{\"province\":\"%s\",\"city\":\"%s\"}]}%n";
    String lines =
        line.formatted("1", "烟台点灯", "烟台", "老码头亮了起来。", "2021-03-01", "山东", "烟台")
            + line.formatted("2", "大连跟进", "大连", "三座旧塔重新上漆。", "2022-06-01", "辽宁", "大连")
            + line.formatted("3", "烟台再点灯", "烟台", "游客夜里也来看海。", "2022-08-01", "山东", "烟台")
            + line.formatted("4", "厦门也来", "厦门", "孩子们给灯塔画像。", "2023-01-01", "福建", "厦门");
    try (Site site = Site.ofLines(folder, lines);
        Visitor visitor = new Visitor(browser, site.home(), ReadingRoom.atADesk())) {
      visitor.open("q", "灯塔行动", "view", "insight");
      Locator places = visitor.page().locator(".spread > li");
      assertThat(places).hasCount(3);
      assertThat(places.nth(0)).containsText("2021年3月1日");
      assertThat(places.nth(0)).containsText("烟台点灯");
      assertThat(places.nth(1)).containsText("辽宁大连");
      assertThat(places.nth(2)).containsText("厦门也来");
      visitor.page().getByText("各地逐年篇数（3 地）").click();
      Locator row = visitor.page().locator(".spread-table tbody tr").first();
      assertThat(row.locator("td")).hasText(new String[] {"1", "1", "·"});
      row.locator("a").first().click();
      assertThat(visitor.chips()).hasText(new String[] {"烟台×", "2021×", "只看以当地为主题的报道×"});
      assertThat(visitor.hits()).hasCount(1);
      visitor.page().goBack();
      visitor.radio("省份").nth(1).check();
      assertThat(places).containsText(new String[] {"山东", "辽宁", "福建"});

      // An answer that comes late does not replace that of the later choice.
      AtomicReference<Route> late = new AtomicReference<>();
      visitor.page().route("**/api/v1/spread?*by=city*", late::set);
      visitor.radio("城市").nth(1).check();
      visitor.radio("省份").nth(1).check();
      Request held = late.get().request();
      visitor
          .page()
          .waitForRequestFinished(
              new Page.WaitForRequestFinishedOptions().setPredicate(held::equals),
              () -> late.get().resume());
      visitor.page().waitForTimeout(200); // The page has had time to draw it.
      assertThat(places.first().locator("a").first()).hasText("山东");
      visitor.leave();
    }
  }

  @Test
  void aPlaceIsFoundHoweverManyArticlesCameBefore(Browser browser, @TempDir Path folder)
      throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 330; i++) {
      lines.append(
          "{\"id\":\"y%d\",\"title\":\"第%d盏\",\"body\":\"灯塔行动的第%d盏灯亮了。\",\"date\":\"2021-03-01\",\"places\":[\"烟台\"]}\n"
              .formatted(i, i, i * 7919));
    }
    lines.append(
        "{\"id\":\"x\",\"title\":\"厦门也来\",\"body\":\"灯塔行动传到厦门，孩子们给灯塔画像。\",\"date\":\"2023-01-01\",\"places\":[\"厦门\"]}\n");
    try (Site site = Site.ofLines(folder, lines);
        Visitor visitor = new Visitor(browser, site.home(), ReadingRoom.atADesk())) {
      visitor.open("q", "灯塔行动", "view", "insight", "separate", "1");
      Locator places = visitor.page().locator(".spread > li");
      assertThat(places).hasCount(2);
      assertThat(places.nth(1)).containsText("厦门也来");
      visitor.page().getByText("各地逐年篇数（2 地）").click();
      assertThat(visitor.page().locator(".spread-table tbody td").first()).hasText("330");
      visitor.leave();
    }
  }

  @Test
  void theSameIsCountedAlikeInChartsAndResults(Browser browser, @TempDir Path folder)
      throws Exception {
    String text = "灯塔行动昨夜启动，三座旧塔重新上漆，守塔人换上新灯，游客沿着海堤走到塔下看海，孩子们在塔前给灯塔画像，渔船归航时又看见了熟悉的光。";
    String line =
        "{\"id\":\"%s\",\"title\":\"%s\",\"body\":\"%s\",\"date\":\"2021-03-0%s\",\"places\":[\"%s\"]}%n";
    String lines =
        line.formatted("a", "点灯", text, "1", "烟台")
            + line.formatted("b", "灯亮", text, "2", "烟台")
            + line.formatted("c", "跟进", "大连也有灯塔行动，老码头亮了起来。", "3", "大连");
    try (Site site = Site.ofLines(folder, lines);
        Visitor visitor = new Visitor(browser, site.home(), ReadingRoom.atADesk())) {
      visitor.open("q", "灯塔行动");
      int joined = visitor.total();
      assertThat(joined).isEqualTo(2);
      for (String separate : new String[] {"", "1"}) {
        int all = separate.isEmpty() ? joined : 3;
        visitor.open("q", "灯塔行动", "view", "insight", "separate", separate);
        visitor.page().locator(".chart svg").waitFor();
        assertThat(visitor.page().locator(".chart [data-tip]").first())
            .hasAttribute("data-tip", Pattern.compile(" " + all + " 篇"));
        Locator first = visitor.page().locator(".insight-grid .bar span").first();
        assertThat(first).hasText("" + (all - 1));
        visitor.page().getByText("各地逐年篇数（2 地）").click();
        assertThat(visitor.page().locator(".spread-table td").first()).hasText("" + (all - 1));
      }
      visitor.leave();
    }
  }

  @Test
  void whatAChartHasNoPlaceForIsCountedBesideIt(Visitor visitor) {
    visitor.open("q", "产业", "view", "insight");
    Locator rest = visitor.page().locator(".trends").getByText("年份不详");
    Locator way = visitor.page().locator(".trends a[href*='year=unknown']");
    assertThat(rest).isVisible();
    int promised = Integer.parseInt(way.innerText().replaceAll("\\D", ""));
    way.click();
    assertThat(visitor.chips()).containsText("年份不详");
    assertThat(visitor.total()).isEqualTo(promised);
  }
}
