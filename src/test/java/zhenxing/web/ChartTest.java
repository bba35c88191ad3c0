package zhenxing.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Charts that claim no more than was counted, and can be taken along. */
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
