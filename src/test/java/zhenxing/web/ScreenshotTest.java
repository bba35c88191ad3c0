package zhenxing.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Takes screenshots for people to look at, in {@code target/screenshots}. */
@ExtendWith(ReadingRoom.class)
class ScreenshotTest {

  @ParameterizedTest
  @CsvSource({"desktop, 1280, 800", "phone, 360, 740"})
  void ofEveryView(String device, int width, int height, Browser browser, Site site) {
    try (Visitor visitor = new Visitor(browser, site.home(), ReadingRoom.still(width, height))) {
      for (String[] view : Views.ALL) {
        Views.open(visitor, view);
        for (ColorScheme theme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
          visitor.picture(
              view[0] + "-" + device + "-" + theme.name().toLowerCase(Locale.ROOT), theme);
        }
      }
      visitor.leave();
    }
  }

  @Test
  void forTheReadme(Browser browser, Site site) {
    try (Visitor visitor = new Visitor(browser, site.home(), ReadingRoom.still(1200, 720))) {
      visitor.open("q", "“三篇大文章”");
      visitor.total();
      visitor.picture("readme/results", ColorScheme.LIGHT);
      visitor.open("article", "liaoning~panjin-01", "text", "repairs");
      visitor.page().locator(".others section").first().waitFor();
      for (String kind : new String[] {"kind script", "kind readings"}) {
        visitor.page().locator("[data-key='" + kind + "']").check();
      }
      visitor.picture("readme/article", ColorScheme.LIGHT);
      visitor.leave();
    }
  }
}
