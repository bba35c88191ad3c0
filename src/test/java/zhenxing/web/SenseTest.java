package zhenxing.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A phrase finds the articles that contain it, and the page offers the search by words beside it.
 */
@ExtendWith(ReadingRoom.class)
class SenseTest {

  private static final String ARTICLES =
      """
      {"id":"whole","title":"渔港新貌","body":"推进数字渔港建设。","places":[{"province":"辽宁","city":"大连"}]}
      {"id":"parts","title":"技术进港","body":"渔港用上数字技术。","places":[{"province":"辽宁","city":"大连"}]}
      {"id":"other","title":"数字化","body":"渔港管理数字化。","places":[{"province":"山东","city":"青岛"}]}
      """;

  @Test
  void theReaderChoosesBetweenThePhraseAndAllThatHasItsWords(Browser browser, @TempDir Path folder)
      throws Exception {
    try (Site site = Site.ofLines(folder, ARTICLES);
        Visitor visitor = new Visitor(browser, site.home(), ReadingRoom.atADesk())) {
      visitor.open("q", "数字渔港");
      assertThat(visitor.hits()).hasCount(1);
      assertThat(visitor.radio("含完整提法 1 篇")).isChecked();
      visitor.button("更多").click();
      assertThat(visitor.link("订阅").getAttribute("href")).contains("match=phrase");

      visitor.radio("含完整提法 1 篇").press("ArrowRight");
      assertThat(visitor.hits()).hasCount(3);
      assertThat(visitor.radio("全部 3 篇")).isChecked();
      assertThat(visitor.radio("全部 3 篇")).isFocused();
      assertThat(visitor.page()).hasURL(Pattern.compile("match=words"));

      visitor.facet("辽宁").check();
      assertThat(visitor.hits()).hasCount(2);
      assertThat(visitor.page()).hasURL(Pattern.compile("match=words"));
      assertThat(visitor.radio("全部 2 篇")).isChecked();
      visitor.radio("含完整提法 1 篇").check();
      assertThat(visitor.hits()).hasCount(1);

      visitor.search("渔港");
      assertThat(visitor.hits()).hasCount(2);
      assertThat(visitor.page().locator(".results-sense input")).hasCount(0);
      assertThat(visitor.page()).not().hasURL(Pattern.compile("match="));
      visitor.leave();
    }
  }

  @Test
  void aWordOfThePhraseIsMarkedMoreQuietlyThanThePhrase(Browser browser, @TempDir Path folder)
      throws Exception {
    try (Site site = Site.ofLines(folder, ARTICLES);
        Visitor visitor = new Visitor(browser, site.home(), ReadingRoom.atADesk())) {
      visitor.open("q", "数字渔港", "match", "words");
      assertThat(visitor.hits()).hasCount(3);
      assertThat(visitor.hits().nth(0).locator("mark:not(.word)").first()).hasText("数字渔港");
      assertThat(visitor.hits().nth(1).locator("mark.word").first()).isVisible();
      assertThat(visitor.hits().nth(1).locator("mark:not(.word)")).hasCount(0);
      visitor.hits().nth(1).locator(".hit-title a").click();
      assertThat(visitor.article().locator("mark.word").first()).isVisible();
      assertThat(visitor.article().locator("mark:not(.word)")).hasCount(0);
      visitor.leave();
    }
  }

  @Test
  void theChoiceIsThereAgainAfterAReloadOfAnArticle(Browser browser, @TempDir Path folder)
      throws Exception {
    try (Site site = Site.ofLines(folder, ARTICLES);
        Visitor visitor = new Visitor(browser, site.home(), ReadingRoom.atADesk())) {
      visitor.open("q", "数字渔港");
      visitor.hits().first().locator(".hit-title a").click();
      assertThat(visitor.article()).isVisible();
      visitor.page().reload();
      visitor.page().locator(".steps .quiet").waitFor();
      visitor.page().goBack();
      assertThat(visitor.radio("含完整提法 1 篇")).isChecked();
      visitor.leave();
    }
  }

  @Test
  void whatTheServerHighlightsIsMarkedInAnArticleThatALinkOpens(
      Browser browser, @TempDir Path folder) throws Exception {
    try (Site site = Site.ofLines(folder, ARTICLES);
        Visitor visitor = new Visitor(browser, site.home(), ReadingRoom.atADesk())) {
      // Some browsers cannot split a query into words themselves.
      visitor.page().addInitScript("delete Intl.Segmenter");
      visitor.open("q", "数字渔港", "match", "words", "article", "parts");
      assertThat(visitor.article().locator("mark.word").first()).isVisible();
      visitor.leave();
    }
  }

  @Test
  void aPhraseInQuotationMarksIsNotQuotedTwice(Visitor visitor) {
    visitor.open("q", "“三篇大文章”");
    assertThat(visitor.heading()).hasText("“三篇大文章”的检索结果");
    assertThat(visitor.page()).hasTitle(Pattern.compile("^“三篇大文章”的检索结果"));
    visitor.open("q", "\"老工业基地\" -煤炭");
    assertThat(visitor.heading()).hasText("“‘老工业基地’ -煤炭”的检索结果");
  }
}
