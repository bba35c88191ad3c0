package zhenxing.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Searching: search box, suggestions, corrections, help, examples. */
@ExtendWith(ReadingRoom.class)
class FindTest {

  private static Locator offers(Visitor visitor) {
    return visitor.page().locator("#suggestions [role=option]");
  }

  @Test
  void aSuggestionIsTakenWithTheMouse(Visitor visitor) {
    visitor.open();
    visitor.box().pressSequentially("三篇");
    offers(visitor).getByText("三篇大文章").first().click();
    assertThat(visitor.box()).hasValue("三篇大文章");
    visitor.hits().first().waitFor();
    assertThat(visitor.page().locator("#suggestions")).isHidden();
  }

  @Test
  void suggestionsAreWalkedWithTheArrowsAndClosedWithEsc(Visitor visitor) {
    visitor.open();
    Locator box = visitor.box();
    box.pressSequentially("青岛");
    offers(visitor).nth(2).waitFor();
    assertThat(box).hasAttribute("aria-expanded", "true");
    box.press("ArrowDown");
    box.press("ArrowDown");
    assertThat(offers(visitor).nth(1)).hasAttribute("aria-selected", "true");
    assertThat(box)
        .hasAttribute("aria-activedescendant", offers(visitor).nth(1).getAttribute("id"));
    box.press("ArrowUp");
    box.press("ArrowUp");
    assertThat(visitor.page().locator("#suggestions [aria-selected=true]")).hasCount(0);
    box.press("Escape");
    assertThat(visitor.page().locator("#suggestions")).isHidden();
    assertThat(box).hasValue("青岛");
    assertThat(box).hasAttribute("aria-expanded", "false");

    box.press("ArrowDown");
    offers(visitor).first().waitFor();
    box.press("ArrowUp");
    assertThat(offers(visitor).last()).hasAttribute("aria-selected", "true");
    box.press("ArrowDown");
    box.press("ArrowDown");
    box.press("Enter");
    visitor.hits().first().waitFor();
    assertThat(visitor.page()).hasURL(Pattern.compile("(q|city)="));
  }

  @Test
  void aTitleLeadsToItsArticle(Visitor visitor) {
    visitor.open();
    visitor.box().pressSequentially("lingdaogangqu");
    visitor.box().fill("青岛家电");
    Locator title = offers(visitor).filter(new Locator.FilterOptions().setHasText("四十年"));
    title.click();
    assertThat(visitor.heading()).containsText("青岛家电的四十年");
    assertThat(visitor.page()).hasURL(Pattern.compile("article="));
  }

  @Test
  void anInputMethodIsLeftAloneUntilItIsDone(Visitor visitor) {
    visitor.open();
    List<String> asked = new CopyOnWriteArrayList<>();
    visitor
        .page()
        .onRequest(
            request -> {
              if (request.url().contains("/suggest")) asked.add(request.url());
            });
    visitor.box().focus();
    Hands hands = new Hands(visitor.page());
    hands.compose("qing");
    hands.compose("qing'dao");
    assertThat(visitor.box()).hasValue("qing'dao");
    hands.pressEnterWhileComposing();
    assertThat(visitor.page()).hasURL(visitor.home());
    assertThat(asked).isEmpty();

    hands.choose("青岛");
    offers(visitor).first().waitFor();
    assertThat(visitor.box()).hasValue("青岛");
    assertThat(asked).hasSize(1).allMatch(url -> url.contains(Visitor.encoded("青岛")));
    visitor.box().press("Enter");
    visitor.hits().first().waitFor();
    assertThat(visitor.page()).hasURL(visitor.home() + Visitor.address("q", "青岛"));
  }

  @Test
  void aMistypedPhraseIsMended(Visitor visitor) {
    visitor.open();
    visitor.box().fill("新久动能转换");
    visitor.box().press("Enter");
    visitor.page().locator(".did-you-mean a").click();
    visitor.hits().first().waitFor();
    assertThat(visitor.box()).hasValue("新旧动能转换");
    assertThat(visitor.page().locator(".did-you-mean")).hasCount(0);
  }

  @Test
  void helpIsAtHandWithExamplesToTry(Visitor visitor) {
    visitor.open();
    visitor.button("检索说明").click();
    Locator help =
        visitor.page().getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("检索说明"));
    assertThat(help).isVisible();
    visitor.page().keyboard().press("Escape");
    assertThat(help).hasCount(0);
    assertThat(visitor.button("检索说明")).isFocused();

    visitor.button("检索说明").click();
    help.locator("dt a").first().waitFor();
    int forms = help.locator("dt a").count();
    assertThat(forms).isGreaterThan(5);
    for (int i = 0; i < forms; i++) {
      if (i > 0) visitor.button("检索说明").click();
      String example = help.locator("dt a").nth(i).innerText();
      help.locator("dt a").nth(i).click();
      assertThat(visitor.box()).hasValue(example);
      assertThat(visitor.heading()).containsText("的检索结果");
      visitor.total();
      assertThat(visitor.page().locator(".warnings")).hasCount(0);
    }
  }

  @Test
  void theEmptyPageHasExamplesAndAWayIn(Visitor visitor) {
    visitor.open();
    visitor.page().locator(".examples a").first().waitFor();
    int examples = visitor.page().locator(".examples a").count();
    assertThat(examples).isGreaterThan(3);
    for (int i = 0; i < examples; i++) {
      visitor.page().locator(".examples a").nth(i).click();
      visitor.hits().first().waitFor();
      visitor.page().goBack();
      visitor.page().locator(".examples a").first().waitFor();
    }
    visitor.page().locator(".browse-places a").first().click();
    visitor.hits().first().waitFor();
    assertThat(visitor.chips()).hasCount(1);
  }

  @Test
  void refiningNeverLoadsThePageAnew(Visitor visitor) {
    visitor.open();
    Page page = visitor.page();
    page.evaluate("window.loadedOnce = true");
    visitor.search("产业");
    int all = visitor.total();
    visitor.facet("辽宁").check();
    visitor.chips().waitFor();
    assertThat(visitor.total()).isBetween(1, all - 1);
    page.getByLabel("排序").selectOption("newest");
    page.waitForURL(url -> url.contains("sort=newest"));
    visitor.hits().first().locator("a").first().click();
    visitor.article().waitFor();

    page.goBack();
    visitor.hits().first().waitFor();
    assertThat(page.getByLabel("排序")).hasValue("newest");
    page.goBack();
    assertThat(page.getByLabel("排序")).hasValue("relevance");
    assertThat(visitor.facet("辽宁")).isChecked();
    page.goBack();
    assertThat(visitor.chips()).hasCount(0);
    assertThat(page.locator(".results-total")).containsText(String.valueOf(all));
    page.goForward();
    assertThat(visitor.facet("辽宁")).isChecked();
    assertThat(visitor.is("window.loadedOnce === true")).isTrue();
  }

  @Test
  void goingBackFindsThePlaceInALongList(Visitor visitor) {
    visitor.open("sort", "newest");
    visitor.button("加载更多").click();
    assertThat(visitor.hits()).hasCount(20);
    Locator link = visitor.hits().nth(15).locator("a").first();
    link.scrollIntoViewIfNeeded();
    double before = ((Number) visitor.page().evaluate("scrollY")).doubleValue();
    assertThat(before).isPositive();
    link.click();
    visitor.article().waitFor();
    visitor.page().goBack();
    assertThat(visitor.hits()).hasCount(20);
    visitor.until("y => Math.abs(scrollY - y) < 2", before);
    assertThat(link).isFocused();

    visitor.page().reload();
    assertThat(visitor.hits()).hasCount(20);
  }

  /**
   * The state of the first page is no longer kept, as after a restart: its cursor names another
   * state.
   */
  @Test
  void aLaterPageOfAChangedIndexSaysSoQuietly(Visitor visitor) {
    visitor
        .page()
        .route(
            "**/api/v1/search?*cursor=*",
            route -> {
              String body = route.fetch().text();
              route.fulfill(
                  new Route.FulfillOptions()
                      .setContentType("application/json")
                      .setBody(body.replace("\"warnings\":[", "\"warnings\":[\"索引在翻页期间有更新\"")));
            });
    visitor.open("sort", "newest");
    Locator notes = visitor.page().locator(".results-foot .warnings");
    assertThat(notes).hasCount(0);
    visitor.button("加载更多").click();
    assertThat(visitor.hits()).hasCount(20);
    assertThat(notes).containsText("索引在翻页期间有更新");
  }

  @Test
  void nonsenseIsSearchedForLikeAnythingElse(Visitor visitor) {
    visitor.open();
    for (String query :
        List.of("((((", "\"", "-", "<script>alert(1)</script>", "OR OR", "\u0000\uFFFF")) {
      visitor.box().fill(query);
      visitor.box().press("Enter");
      visitor.total();
      assertThat(visitor.page().locator(".results-body")).not().containsText("出了问题");
    }
    visitor.search("青岛");
  }
}
