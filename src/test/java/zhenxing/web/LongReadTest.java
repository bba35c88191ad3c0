package zhenxing.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Navigation within a long text and from one text to the next. */
@ExtendWith(ReadingRoom.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongReadTest {

  private static final String FILLER = "各有关部门要把这项工作摆上重要位置，逐条对照，逐项落实。\\n";

  private Site site;

  @BeforeAll
  void writeALongPlan(@TempDir Path folder) throws Exception {
    StringBuilder body = new StringBuilder("渔港振兴三年计划\\n为推进渔港振兴，制定本计划。\\n");
    for (String heading : new String[] {"一、总体要求", "（一）指导思想。要坚持渔港优先", "二、重点任务", "三、保障措施"}) {
      body.append(heading).append("\\n").append(FILLER.repeat(12)).append("修好每一座渔港。\\n");
    }
    site =
        Site.ofLines(
            folder,
            "{\"id\":\"plan\",\"title\":\"渔港振兴三年计划\",\"body\":\"%s\",\"date\":\"2023-02-01\"}%n{\"id\":\"after\",\"title\":\"渔港开工\",\"body\":\"渔港昨天开工，坏掉的字是\ufffd\ufffd这里。\",\"date\":\"2023-03-01\"}%n"
                .formatted(body));
  }

  @AfterAll
  void close() throws Exception {
    if (site != null) site.close();
  }

  private Visitor visitor(Browser browser) {
    return new Visitor(browser, site.home(), ReadingRoom.atADesk());
  }

  @Test
  void hitsAreSteppedThroughWhileTheToolsStayInSight(Browser browser) {
    try (Visitor visitor = visitor(browser)) {
      visitor.open("q", "渔港", "article", "plan");
      Locator tools = visitor.page().locator(".stepper");
      int hits = visitor.article().locator("mark").count();
      assertThat(hits).isGreaterThan(5);
      assertThat(tools).hasText("↑命中 " + hits + " 处↓");
      for (int i = 0; i < 4; i++) visitor.button("下一处").click();
      assertThat(tools).containsText("第 4 / " + hits + " 处");
      assertThat(visitor.article().locator("mark.current")).hasCount(1);
      assertThat(visitor.article().locator("mark.current")).isInViewport();
      visitor.button("上一处").click();
      assertThat(tools).containsText("第 3 / " + hits + " 处");
      visitor.page().evaluate("scrollTo(0, document.body.scrollHeight / 2)");
      assertThat(tools).isInViewport();
      visitor.leave();
    }
  }

  @Test
  void theSectionsOfALongTextAreAWayIn(Browser browser) {
    try (Visitor visitor = visitor(browser)) {
      visitor.open("article", "plan");
      assertThat(visitor.page().locator(".outline li"))
          .hasText(new String[] {"一、总体要求", "（一）指导思想", "二、重点任务", "三、保障措施"});
      visitor.button("三、保障措施").click();
      Locator section = visitor.page().locator(".article-text p:focus");
      assertThat(section).hasText("三、保障措施");
      assertThat(section).isInViewport();
      visitor.leave();
    }
  }

  @Test
  void aHeadlineIsNotRepeatedAsTheFirstParagraph(Browser browser) {
    try (Visitor visitor = visitor(browser)) {
      visitor.open("article", "plan");
      assertThat(visitor.page().locator(".article-text p").first()).containsText("为推进渔港振兴");
      visitor.leave();
    }
  }

  @Test
  void theKeysAndTheFootLeadToTheNextArticle(Browser browser) {
    try (Visitor visitor = visitor(browser)) {
      visitor.open("q", "渔港", "sort", "oldest");
      visitor.hits().first().locator(".hit-title a").click();
      assertThat(visitor.heading()).hasText("渔港振兴三年计划");
      visitor.page().locator(".steps .step-next").waitFor();
      visitor.page().keyboard().press("Shift+ArrowRight"); // Extends a selection.
      assertThat(visitor.heading()).hasText("渔港振兴三年计划");
      visitor.page().keyboard().press("ArrowRight");
      assertThat(visitor.heading()).hasText("渔港开工");
      visitor.page().locator(".steps .step-previous").waitFor();
      visitor.page().keyboard().press("ArrowLeft");
      assertThat(visitor.heading()).hasText("渔港振兴三年计划");
      visitor.page().locator(".next-article").click();
      assertThat(visitor.heading()).hasText("渔港开工");

      visitor.page().keyboard().press("/");
      assertThat(visitor.box()).isFocused();
      visitor.box().press("ArrowLeft"); // The key belongs to the search box here.
      assertThat(visitor.heading()).hasText("渔港开工");
      visitor.page().keyboard().press("Tab");
      visitor.page().keyboard().press("?");
      assertThat(visitor.page().locator("dialog.help")).isVisible();
      visitor.leave();
    }
  }

  @Test
  void aDoubtfulPlaceIsExplainedToTheKeyboard(Browser browser) {
    try (Visitor visitor = visitor(browser)) {
      visitor.open("article", "after");
      Locator place = visitor.page().locator(".undecided").first();
      place.focus();
      assertThat(visitor.page().locator(".tip")).hasText("此处损坏，未能修复");
      visitor.leave();
    }
  }
}
