package zhenxing.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Reading an article. */
@ExtendWith(ReadingRoom.class)
class ReadTest {

  private static final String DAMAGED = "liaoning~dalian-01";
  private static final String WITH_SOURCE = "anhui~hefei-02";

  @Test
  void theQueryIsMarkedInTheWholeText(Visitor visitor) {
    visitor.open("q", "“三篇大文章”");
    String title = visitor.hits().first().locator("a").first().innerText();
    visitor.hits().first().locator("a").first().click();
    assertThat(visitor.heading()).hasText(title);
    assertThat(visitor.article().locator("mark").first()).hasText("三篇大文章");
    assertThat(visitor.page()).hasTitle(title + " — 振兴");
    visitor.page().reload();
    assertThat(visitor.heading()).hasText(title);
    assertThat(visitor.article().locator("mark").first()).hasText("三篇大文章");
  }

  @Test
  void whatIsKnownAboutItLeadsToMoreOfIt(Visitor visitor) {
    visitor.open("article", DAMAGED);
    Locator metadata = visitor.page().locator(".metadata");
    assertThat(metadata).containsText("2019年5月20日");
    for (String known : new String[] {"辽宁大连", "石化化工"}) {
      metadata.getByText(known).click();
      visitor.hits().first().waitFor();
      assertThat(visitor.chips()).hasCount(1);
      visitor.page().goBack();
      assertThat(visitor.article()).isVisible();
    }
    visitor.open("article", WITH_SOURCE);
    metadata.getByText("振兴样例").click();
    visitor.hits().first().waitFor();
    assertThat(visitor.chips()).hasCount(1);
  }

  @Test
  void repairsAreShownInPlace(Visitor visitor) {
    visitor.open("article", DAMAGED);
    String restored = visitor.page().locator(".article-text").innerText();
    assertThat(restored).doesNotContain("產", "(chǎn)").contains("石化产业");
    assertThat(visitor.article().locator("del, ins")).hasCount(0);

    visitor.radio("对照").check();
    // The most frequent kind is hidden at first.
    assertThat(visitor.article().locator(".kind-script, .kind-readings")).hasCount(0);
    kind(visitor, "繁转简").check();
    kind(visitor, "注音").check();
    Locator now =
        visitor
            .article()
            .locator("ins")
            .filter(new Locator.FilterOptions().setHasText("产"))
            .first();
    assertThat(now).hasAttribute("data-tip", Pattern.compile("原为"));
    assertThat(
            visitor
                .article()
                .locator("del")
                .filter(new Locator.FilterOptions().setHasText("產"))
                .first())
        .isVisible();
    int all = visitor.article().locator("del").count();
    assertThat(visitor.page()).hasURL(Pattern.compile("text=repairs"));
    // Each kind of repair can be hidden.
    kind(visitor, "繁转简").uncheck();
    assertThat(
            visitor
                .article()
                .locator("del")
                .filter(new Locator.FilterOptions().setHasText("(chǎn)"))
                .first())
        .isVisible();
    assertThat(visitor.article().locator("del").count()).isNotEqualTo(all);
    assertThat(visitor.article().locator("del.kind-script")).hasCount(0);

    visitor.radio("原文").check();
    assertThat(visitor.page().locator(".article-text")).containsText("產(chǎn)業(yè)");
    assertThat(visitor.page().locator(".article-note")).containsText("未作任何改动");
    visitor.radio("校正").check();
    assertThat(visitor.page().locator(".article-text")).not().containsText("產");
    assertThat(visitor.page().locator(".article-text").innerText()).isEqualTo(restored);
  }

  @Test
  void relatedArticlesSayWhy(Visitor visitor) {
    visitor.open("article", DAMAGED);
    Locator related =
        visitor
            .page()
            .locator(".others section")
            .filter(new Locator.FilterOptions().setHasText("相关报道"));
    related.locator("li .aside-title").first().waitFor();
    int articles = related.locator(".aside-hits > li").count();
    assertThat(articles).isGreaterThan(2);
    assertThat(related.locator(".reasons")).hasCount(articles);
    assertThat(related.locator(".reasons li").first()).containsText("都提到");
    String title = related.locator(".aside-title a").first().innerText();
    related.locator(".aside-title a").first().click();
    assertThat(visitor.heading()).hasText(title);
  }

  @Test
  void previousAndNextWalkThroughTheHits(Visitor visitor) {
    visitor.open("q", "产业");
    String[] titles = new String[11];
    for (int i = 0; i < 10; i++) titles[i] = visitor.hits().nth(i).locator("a").first().innerText();
    visitor.hits().nth(8).locator("a").first().click();
    assertThat(visitor.heading()).hasText(titles[8]);
    visitor.page().locator(".step-next").click();
    assertThat(visitor.heading()).hasText(titles[9]);
    assertThat(visitor.page().locator(".steps")).containsText("第 10 篇");
    // An article beyond the loaded page of hits.
    visitor.page().locator(".step-next").click();
    assertThat(visitor.page().locator(".steps")).containsText("第 11 篇");
    String eleventh = visitor.heading().innerText();
    assertThat(titles).doesNotContain(eleventh);
    visitor.page().reload();
    assertThat(visitor.page().locator(".steps")).containsText("第 11 篇");
    visitor.page().locator(".step-previous").click();
    assertThat(visitor.heading()).hasText(titles[9]);
    visitor.link("返回结果").click();
    assertThat(visitor.hits().nth(8)).containsText(titles[8]);
  }

  @Test
  void onPaperThereIsNothingToClick(Visitor visitor) {
    visitor.open("q", "产业", "article", DAMAGED);
    visitor.page().locator(".others section").first().waitFor();
    visitor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(visitor.heading()).isVisible();
    assertThat(visitor.page().locator(".article-text")).isVisible();
    assertThat(visitor.page().locator(".metadata")).isVisible();
    for (String part :
        new String[] {
          ".site-header", ".site-footer", ".article-nav", ".article-tools", ".others"
        }) {
      assertThat(visitor.page().locator(part)).isHidden();
    }
    Locator note = visitor.page().locator(".article .print-note");
    assertThat(note).isVisible();
    assertThat(note).containsText("产业");
    assertThat(note).containsText(visitor.home() + "?article=liaoning%7Edalian-01");
    assertThat(note).containsText("[EB/OL]");
    assertThat(
            visitor.page().evaluate("getComputedStyle(document.documentElement).backgroundColor"))
        .isEqualTo("rgb(255, 255, 255)");
    assertThat(visitor.page().pdf().length).isGreaterThan(10_000);
  }

  private static Locator kind(Visitor visitor, String name) {
    return visitor
        .page()
        .getByRole(
            AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)));
  }

  @Test
  void oneKindOfRepairIsShownAlone(Visitor visitor) {
    visitor.open("article", DAMAGED, "text", "repairs");
    visitor.button("只看这一类：注音").click();
    assertThat(visitor.article().locator("del.kind-readings").first()).isVisible();
    assertThat(visitor.article().locator("del:not(.kind-readings)")).hasCount(0);
    assertThat(visitor.button("只看这一类：注音")).isFocused();
    String counted = kind(visitor, "注音").locator("xpath=..").locator(".facet-count").innerText();
    assertThat(visitor.page().locator(".stepper")).containsText("校正 " + counted + " 处");
  }

  /** Repairs that touch are shown as one change, and counted and stepped through one by one. */
  @Test
  void theNumberOfRepairsIsThatOfTheSteps(Visitor visitor) {
    visitor.open("article", DAMAGED, "text", "repairs");
    visitor.button("只看这一类：繁转简").click();
    String said = visitor.page().locator("#repairs-heading + p").innerText();
    int shown = number(said.replaceAll(".*显示 ([\\d,]+) 处.*", "$1"));
    assertThat(shown).isGreaterThan(visitor.article().locator("del").count());
    String counted = kind(visitor, "繁转简").locator("xpath=..").locator(".facet-count").innerText();
    assertThat(shown).isEqualTo(number(counted));
    Locator steps = visitor.page().locator(".stepper");
    assertThat(steps).containsText("校正 " + counted + " 处");
    visitor.button("上一处").click();
    assertThat(steps).containsText("第 " + counted + " / " + counted + " 处");
    visitor.button("下一处").click();
    for (int i = 1; i <= 4; i++) {
      assertThat(steps).containsText("第 " + i + " / " + counted + " 处");
      assertThat(visitor.article().locator(".current").count()).isBetween(1, 2);
      visitor.button("下一处").click();
    }
  }

  private static int number(String text) {
    return Integer.parseInt(text.replace(",", ""));
  }

  @Test
  void aRepairIsExplainedToPointerAndFinger(Visitor visitor) {
    visitor.open("article", DAMAGED, "text", "repairs");
    visitor.button("只看这一类：注音").click();
    visitor.article().locator("del").first().hover();
    assertThat(visitor.page().locator(".tip")).hasText("注音");
    visitor.page().keyboard().press("Escape");
    assertThat(visitor.page().locator(".tip")).isHidden();
  }
}
