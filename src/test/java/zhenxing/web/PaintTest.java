package zhenxing.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The amount of data fetched before the first result, and the layout shifts while it appears. */
@ExtendWith(ReadingRoom.class)
class PaintTest {

  private static final int LARGEST_BYTES = 150 * 1024;

  /** Maximum layout shift. Core Web Vitals call up to 0.1 good; here nothing should move at all. */
  private static final double LARGEST_SHIFT = 0.01;

  /**
   * Script that collects all layout shifts with the elements that moved, and records when the first
   * result exists and when it is painted.
   */
  private static final String WATCH =
      """
      window.shift = 0;
      window.moved = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          if (entry.hadRecentInput) continue;
          window.shift += entry.value;
          window.moved.push(...entry.sources.map(({ node }) => node?.className || node?.nodeName));
        }
      }).observe({ type: 'layout-shift', buffered: true });
      new MutationObserver(() => {
        if (!window.hitThere && document.querySelector('.hits > li')) {
          window.hitThere = performance.now();
          requestAnimationFrame(() => requestAnimationFrame(() => { window.firstHit ??= performance.now(); }));
        }
      }).observe(document, { childList: true, subtree: true });
      """;

  @Test
  void theFirstResultComesWithLittleFreight(Visitor visitor) {
    Page page = visitor.page();
    page.addInitScript(WATCH);
    visitor.open("q", "产业");
    visitor.hits().first().waitFor();
    visitor.until("() => window.firstHit > 0", null);
    Map<?, ?> measured =
        (Map<?, ?>)
            page.evaluate(
                """
                () => {
                  const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
                  const before = all.filter((entry) => entry.startTime <= window.hitThere);
                  return {
                    bytes: before.reduce((sum, entry) => sum + entry.transferSize, 0),
                    requests: before.length,
                    plain: before.filter((entry) => entry.decodedBodySize > 2000 && entry.encodedBodySize === entry.decodedBodySize).map((entry) => entry.name).join(' '),
                    millis: Math.round(window.firstHit),
                  };
                }""");
    System.out.printf(
        "first result: %s bytes in %s requests, painted after %s ms%n",
        measured.get("bytes"), measured.get("requests"), measured.get("millis"));
    assertThat(((Number) measured.get("bytes")).intValue()).isBetween(1, LARGEST_BYTES);
    assertThat((String) measured.get("plain")).as("sent without compression").isEmpty();
  }

  @Test
  void nothingJumpsWhileItLoads(Visitor visitor) {
    visitor.page().addInitScript(WATCH);
    for (String[] view : Views.ALL) {
      Views.open(visitor, view);
      visitor.page().evaluate("() => new Promise((done) => requestIdleCallback(() => done(true)))");
      assertNothingMoved(visitor, view[0]);
    }
    // Nothing moves when the view changes, either.
    visitor.open();
    visitor.page().locator(".examples a").first().click();
    visitor.total();
    visitor.hits().first().locator("a").first().click();
    visitor.page().locator(".others section").first().waitFor();
    visitor.page().goBack();
    visitor.total();
    assertNothingMoved(visitor, "from view to view");
  }

  private static void assertNothingMoved(Visitor visitor, String where) {
    assertThat(((Number) visitor.page().evaluate("window.shift")).doubleValue())
        .as("%s: %s", where, visitor.page().evaluate("window.moved"))
        .isLessThan(LARGEST_SHIFT);
  }
}
