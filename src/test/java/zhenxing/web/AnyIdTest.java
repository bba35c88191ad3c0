package zhenxing.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.TestFiles;

/** The page opens articles with any characters in their ids. */
@ExtendWith(ReadingRoom.class)
class AnyIdTest {

  private static final List<String> IDS =
      List.of("港口/一#2", "a\\b", "100%", "../x", " y ", "a+b&c=d?e;f", "original");

  @Test
  void aHitOpensAndItsAddressOpensAgain(Browser browser, @TempDir Path folder) throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < IDS.size(); i++) {
      String title = "第" + (char) ('甲' + i) + "号泊位开工";
      String body = "港口新建泊位" + "稻麦鱼虾盐木铁煤".charAt(i) + "货码头，" + "甲乙丙丁戊己庚辛".charAt(i) + "方承建。";
      lines
          .append(
              new JsonMapper()
                  .writeValueAsString(Map.of("id", IDS.get(i), "title", title, "body", body)))
          .append('\n');
    }
    TestFiles.write(folder, "corpus/a.jsonl", lines.toString());
    try (Site site = Site.of(folder.resolve("corpus"), folder.resolve("index"));
        Visitor visitor = new Visitor(browser, site.home(), ReadingRoom.atADesk())) {
      for (int i = 0; i < IDS.size(); i++) {
        visitor.open("q", "港口", "separate", "1");
        var link = visitor.hits().nth(i).locator("a").first();
        String title = link.innerText();
        link.click();
        assertThat(visitor.heading()).hasText(title);
        visitor.page().reload();
        assertThat(visitor.heading()).hasText(title);
        visitor.radio("原文").check();
        visitor.page().locator("[data-as-found]").first().waitFor();
      }
      visitor.leave();
    }
  }
}
