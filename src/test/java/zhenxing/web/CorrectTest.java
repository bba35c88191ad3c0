package zhenxing.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An editor puts a catalogue entry right. */
@ExtendWith(ReadingRoom.class)
class CorrectTest {

  private static final String ARTICLE =
      "{\"id\":\"quay/1\",\"title\":\"新码头开工\",\"body\":\"青岛的新码头昨天开工，工期三年。码头建成后，冷藏船可以直接靠岸。\",\"date\":\"2023-05-01\"}\n";

  private static Locator dialog(Visitor visitor) {
    return visitor.page().locator("dialog.advanced");
  }

  private static void correct(Visitor visitor) {
    visitor.button("更正").click();
    dialog(visitor).locator("[name=date]").fill("2023年6月");
    dialog(visitor).locator(".place-row input").first().fill("辽宁 大连");
    dialog(visitor).locator(".place-row select").first().selectOption("covered");
  }

  @Test
  void theLineOfACorrectionDoesWhatTheFormSays(Browser browser, @TempDir Path folder)
      throws Exception {
    Path corpus = Site.corpus(folder, ARTICLE);
    try (Site site = Site.of(corpus, folder.resolve("index"));
        Visitor visitor = new Visitor(browser, site.home(), ReadingRoom.atADesk())) {
      visitor.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
      visitor.open("article", "quay/1");
      correct(visitor);
      // What decided stands beside the field that nobody stated, and a stated one says so.
      assertThat(dialog(visitor).locator(".evidence").first()).containsText("青岛");
      assertThat(dialog(visitor)).containsText("原文件写明");
      visitor.button("复制这一行").click();
      assertThat(visitor.page().locator("#live")).hasText("已复制");
      String line = (String) visitor.page().evaluate("navigator.clipboard.readText()");
      assertThat(line)
          .isEqualTo(
              "{\"id\":\"quay/1\",\"date\":\"2023-06\",\"places\":[{\"province\":\"辽宁\",\"city\":\"大连\",\"role\":\"covered\"}]}");
      Files.writeString(
          corpus.resolve("corrections.jsonl"), line + "\n", StandardOpenOption.CREATE_NEW);
      site.index(corpus);
      visitor.page().reload();
      assertThat(visitor.page().locator(".metadata")).containsText("2023年6月");
      assertThat(visitor.page().locator(".metadata")).containsText("辽宁大连");
      visitor.leave();
    }
  }

  @Test
  void aServerThatTakesNothingSaysWhatToDo(Browser browser, @TempDir Path folder) throws Exception {
    try (Site site = Site.ofLines(folder, ARTICLE);
        Visitor visitor = new Visitor(browser, site.home(), ReadingRoom.atADesk())) {
      visitor.open("article", "quay/1");
      correct(visitor);
      visitor.button("保存更正").click();
      assertThat(dialog(visitor).locator(".form-error")).containsText("写入令牌");
      assertThat(dialog(visitor).locator("[name=token]")).isFocused();
      visitor.page().route("**/api/v1/articles/**", CorrectTest::refuse);
      dialog(visitor).locator("[name=token]").fill("secret");
      visitor.button("保存更正").click();
      assertThat(dialog(visitor).locator(".form-error")).containsText("corrections.jsonl");
      assertThat(dialog(visitor).locator(".correction-line")).containsText("\"date\":\"2023-06\"");
      visitor.troubles();
      visitor.leave();
    }
  }

  private static void refuse(Route route) {
    if (!route.request().method().equals("PATCH")) {
      route.resume();
      return;
    }
    route.fulfill(new Route.FulfillOptions().setStatus(405).setBody("{}"));
  }

  @Test
  void aCorrectionIsWrittenWithTheTokenThatIsAskedForOnce(Browser browser, @TempDir Path folder)
      throws Exception {
    try (Site site = Site.ofLines(folder, ARTICLE);
        Visitor visitor = new Visitor(browser, site.home(), ReadingRoom.atADesk())) {
      AtomicReference<String> sent = new AtomicReference<>();
      // The server of this test has no way to write; what would reach it is looked at.
      visitor
          .page()
          .route(
              "**/api/v1/articles/**",
              route -> {
                if (!route.request().method().equals("PATCH")) {
                  route.resume();
                  return;
                }
                sent.set(
                    route.request().headerValue("authorization")
                        + " "
                        + route.request().postData());
                route.fulfill(new Route.FulfillOptions().setStatus(200).setBody("{}"));
              });
      visitor.open("article", "quay/1");
      correct(visitor);
      dialog(visitor).locator("[name=token]").fill("secret");
      visitor.button("保存更正").click();
      assertThat(dialog(visitor)).hasCount(0);
      assertThat(sent.get())
          .isEqualTo(
              "Bearer secret {\"date\":\"2023-06\",\"places\":[{\"province\":\"辽宁\",\"city\":\"大连\",\"role\":\"covered\"}]}");
      visitor.heading().waitFor();
      visitor.button("更正").click();
      assertThat(dialog(visitor).locator("[name=token]")).hasValue("secret");
      assertThat(
              visitor
                  .page()
                  .getByText("quay/1", new Page.GetByTextOptions().setExact(true))
                  .first())
          .isVisible();
      visitor.leave();
    }
  }
}
