package zhenxing.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.catalog.Taxonomy;

/** The list of hits, and the hints in a list without hits. */
@ExtendWith(ReadingRoom.class)
class ListTest {

  private static final String MANY =
      """
      {"id":"many","title":"渔港通车","body":"%s","date":"2023-05-06","source":"渔业周报","places":[{"province":"辽宁","city":"大连"}],"industries":["logistics","marine","food","commerce"]}
      {"id":"plain","body":"灯塔换了新灯，夜里行船的人放心多了。灯塔换灯用了三天。"}
      """
          .formatted("渔港的路修好了。又是晴天，船都出了海。".repeat(40));

  @Test
  void factsStandInAnOrderThatCanBeScanned(Browser browser, @TempDir Path folder) throws Exception {
    try (Site site = Site.ofLines(folder, MANY);
        Visitor visitor = new Visitor(browser, site.home(), ReadingRoom.atADesk())) {
      visitor.open("q", "渔港");
      Locator facts = visitor.hits().first().locator(".facts > *");
      assertThat(facts).hasCount(6);
      assertThat(facts.nth(0)).hasText("2023年5月6日");
      assertThat(facts.nth(1)).hasText("辽宁大连");
      assertThat(facts.nth(4)).hasText("+2");
      assertThat(facts.nth(5)).hasText("渔业周报");
      facts.nth(4).hover();
      assertThat(visitor.page().locator(".tip")).containsText("、");
      assertThat(visitor.hits().first().locator(".snippet").count()).isBetween(1, 2);

      visitor.page().getByLabel("紧凑").check();
      assertThat(visitor.hits().first().locator(".snippet").first()).isHidden();
      visitor.page().reload();
      assertThat(visitor.hits().first().locator(".snippet").first()).isHidden();
      assertThat(visitor.page().getByLabel("紧凑")).isChecked();

      visitor.open("q", "灯塔");
      assertThat(visitor.hits().first().locator(".derived")).hasText("首句代题");
      visitor.leave();
    }
  }

  @Test
  void twoActionsAndAMenuStandAboveTheList(Visitor visitor) {
    visitor.open("q", "产业");
    visitor.hits().first().waitFor();
    assertThat(visitor.page().locator(".actions > *")).hasCount(3);
    assertThat(visitor.link("导出 CSV")).hasCount(0);
    visitor.button("更多").click();
    assertThat(visitor.link("导出 CSV")).isVisible();
    visitor.page().keyboard().press("Escape");
    assertThat(visitor.button("更多")).isFocused();
    assertThat(visitor.link("导出 CSV")).hasCount(0);
  }

  @Test
  void anEmptyListOffersWhatWouldFindSomething(Visitor visitor) {
    visitor.open("q", "\"化工 石化\"", "city", "濮阳", "year", "2003");
    Locator offers = visitor.page().locator(".offers a");
    offers.first().waitFor();
    String first = offers.first().innerText();
    assertThat(first).containsPattern("\\d+ 篇");
    int promised = Integer.parseInt(first.replaceAll("\\D*(\\d+) 篇$", "$1"));
    offers.first().click();
    visitor.hits().first().waitFor();
    assertThat(visitor.total()).isEqualTo(promised);
  }

  @Test
  void aPhraseThatIsNowhereHasOneLikeIt(Visitor visitor) {
    visitor.open("q", "\"三篇大文稿\"");
    assertThat(visitor.page().locator(".offers")).containsText("三篇大文章");
  }

  @Test
  void theLabelsOfATaxonomyOfOnesOwnReachThePage(Browser browser, @TempDir Path folder)
      throws Exception {
    Path taxonomy =
        Files.writeString(
            folder.resolve("industries.txt"), "[lighthouses] 灯塔业 | Lighthouses\n3 灯塔 灯塔管理\n");
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    Files.writeString(
        corpus.resolve("a.jsonl"),
        "{\"id\":\"a\",\"title\":\"换灯\",\"body\":\"老灯塔换了新灯。\",\"industries\":[\"lighthouses\"]}\n");
    try (Site site = Site.of(corpus, folder.resolve("index"), Taxonomy.read(taxonomy));
        Visitor visitor = new Visitor(browser, site.home(), ReadingRoom.atADesk())) {
      visitor.open("article", "a");
      assertThat(visitor.page().locator(".metadata")).containsText("灯塔业");
      visitor.open("q", "灯塔");
      assertThat(visitor.hits().first().locator(".facts")).containsText("灯塔业");
      assertThat(visitor.facet("灯塔业")).isVisible();
      visitor.leave();
    }
  }
}
