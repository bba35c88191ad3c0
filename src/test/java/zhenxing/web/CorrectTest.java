package zhenxing.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.server.WritableServer;

/** An editor corrects a catalogue entry. */
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
      // A derived field shows its evidence, and a stated field says that it is stated.
      assertThat(dialog(visitor).locator(".evidence").first()).containsText("青岛");
      assertThat(dialog(visitor)).containsText("已写明或已更正");
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
      assertThat(said(visitor)).containsText("写入令牌");
      assertThat(token(visitor)).isFocused();
      token(visitor).fill("secret");
      visitor.button("保存更正").click();
      assertThat(said(visitor)).containsText("corrections.jsonl");
      assertThat(dialog(visitor).locator(".correction-line")).containsText("\"date\":\"2023-06\"");
      assertThat(visitor.troubles()).allMatch(trouble -> trouble.contains("403"));
      visitor.leave();
    }
  }

  private static Locator said(Visitor visitor) {
    return dialog(visitor).locator(".form-error");
  }

  private static Locator token(Visitor visitor) {
    return dialog(visitor).locator("[name=token]");
  }

  /** Creates a writable server with one article, whose source is corrected by a file. */
  private static WritableServer writable(Path folder) throws Exception {
    Path corpus = Site.corpus(folder, ARTICLE);
    Files.writeString(
        corpus.resolve("corrections.jsonl"), "{\"id\":\"quay/1\",\"source\":\"港口报\"}\n");
    return new WritableServer(folder);
  }

  @Test
  void aCorrectionIsWrittenWithTheTokenThatIsAskedForOnce(Browser browser, @TempDir Path folder)
      throws Exception {
    try (WritableServer server = writable(folder);
        Visitor visitor = new Visitor(browser, server.home(), ReadingRoom.atADesk())) {
      visitor.open("article", "quay/1");
      correct(visitor);
      token(visitor).fill("a guess");
      visitor.button("保存更正").click();
      assertThat(said(visitor)).containsText("令牌不对");
      assertThat(token(visitor)).isFocused();
      token(visitor).fill(WritableServer.TOKEN);
      visitor.button("保存更正").click();
      assertThat(dialog(visitor)).hasCount(0);
      assertThat(visitor.page().locator(".metadata")).containsText("2023年6月");
      assertThat(visitor.page().locator(".metadata .place-covered")).containsText("辽宁大连");
      assertThat(server.article("quay/1").get("date").asText()).isEqualTo("2023-06");

      // The page remembers the token until the window is closed.
      visitor.button("更正").click();
      assertThat(token(visitor)).hasValue(WritableServer.TOKEN);
      dialog(visitor).locator("[name=title]").fill("新码头动工");
      visitor.button("保存更正").click();
      assertThat(visitor.heading()).hasText("新码头动工");
      assertThat(
              visitor
                  .page()
                  .getByText("quay/1", new Page.GetByTextOptions().setExact(true))
                  .first())
          .isVisible();
      visitor.troubles(); // The wrong token was refused.
      visitor.leave();
    }
  }

  @Test
  void whatIsRefusedIsSaidWithWhatWouldBeTaken(Browser browser, @TempDir Path folder)
      throws Exception {
    try (WritableServer server = writable(folder);
        Visitor visitor = new Visitor(browser, server.home(), ReadingRoom.atADesk())) {
      visitor.open("article", "quay/1");
      visitor.button("更正").click();
      token(visitor).fill(WritableServer.TOKEN);
      Locator place = dialog(visitor).locator(".place-row input").first();
      place.fill("云南 大连");
      visitor.button("保存更正").click();
      assertThat(said(visitor)).hasText("字段 places：大连属于辽宁，不属于云南");
      place.fill("大莲");
      visitor.button("保存更正").click();
      assertThat(said(visitor)).containsText("相近的有：大连");

      // A field that a file corrects can only be changed in the file.
      place.fill("辽宁 大连");
      dialog(visitor).locator("[name=source]").fill("海港报");
      visitor.button("保存更正").click();
      assertThat(said(visitor)).containsText("corrections.jsonl:1");
      assertThat(said(visitor)).containsText("手工更正");
      assertThat(server.article("quay/1").get("source").asText()).isEqualTo("港口报");

      // Somebody else has changed the article in the meantime.
      dialog(visitor).locator("[name=source]").fill("港口报");
      server.write("PATCH", "/articles/quay%2F1", "{\"date\":\"2022\"}");
      visitor.button("保存更正").click();
      assertThat(said(visitor)).containsText("文章现在的版本");
      visitor.troubles();
      visitor.leave();
    }
  }

  @Test
  void whatDecidedIsToldInTheLanguageOfThePage(Browser browser, @TempDir Path folder)
      throws Exception {
    String line = "{\"id\":\"quay/2\",\"body\":\"新华社青岛2023年5月2日电 新码头昨天开工，工期三年，冷藏船可以直接靠岸。\"}\n";
    try (Site site = Site.ofLines(folder, line);
        Visitor visitor = new Visitor(browser, site.home(), ReadingRoom.atADesk())) {
      visitor.open("article", "quay/2");
      visitor.button("更正").click();
      Locator reasons = dialog(visitor).locator(".evidence li");
      assertThat(reasons.first()).hasText("首句");
      assertThat(reasons.filter(hasText("电头："))).hasCount(1);
      visitor.page().keyboard().press("Escape");
      visitor.button("设置").click();
      visitor.radio("English").click();
      visitor.button("Correct").click();
      assertThat(reasons.first()).hasText("first clause");
      assertThat(reasons.filter(hasText("dateline: 新华社青岛"))).hasCount(1);
      assertThat(reasons.filter(hasText("："))).hasCount(0);
      visitor.leave();
    }
  }

  private static Locator.FilterOptions hasText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  @Test
  void theReasonsAreWholeInEnglish(Browser browser, @TempDir Path folder) throws Exception {
    try (WritableServer server = writable(folder);
        Visitor visitor = new Visitor(browser, server.home(), ReadingRoom.atADesk())) {
      visitor.open();
      visitor.button("设置").click();
      visitor.radio("English").click();
      assertThat(visitor.page().locator("html")).hasAttribute("lang", "en");
      visitor.open("article", "quay/1");
      visitor.button("Correct").click();
      token(visitor).fill(WritableServer.TOKEN);
      dialog(visitor).locator(".place-row input").first().fill("云南 大连");
      visitor.button("Save correction").click();
      assertThat(said(visitor)).hasText("the field 'places': 大连 is in 辽宁/大连, not in 云南");
      visitor.troubles();
      visitor.leave();
    }
  }
}
