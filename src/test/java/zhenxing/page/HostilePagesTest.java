package zhenxing.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The time is linear in the length of the page, even for pages that are made to be slow or to
 * overflow the stack.
 */
class HostilePagesTest {

  private static final String PARAGRAPH = "<p>园区三期工程正式开工，总投资一百二十亿元。</p>";

  /** Number of times the pieces of the small page are repeated in the large one. */
  private static final int TIMES = 8;

  /**
   * Maximum factor for a page eight times as long. Linear work gives 8 and quadratic work 64; the
   * margin is for a busy machine.
   */
  private static final int MOST_TIMES = 16;

  /** Shorter times, in nanoseconds, are not compared, because clock and compiler dominate them. */
  private static final long UNMEASURABLE = 30_000_000;

  static Stream<Arguments> pages() {
    return Stream.of(
        Arguments.of("paragraphs", "<div>", PARAGRAPH, ""),
        Arguments.of("open boxes", "", "<div>", PARAGRAPH),
        Arguments.of("open spans", "<p>", "<span>", PARAGRAPH),
        Arguments.of("open tables", "", "<table><tr><td>", PARAGRAPH),
        Arguments.of("open links", "", "<a href=x><div>", PARAGRAPH),
        Arguments.of(
            "headings alike",
            "<title>园区三期工程正式开工总投资一百二十亿元</title>",
            "<h1>园区四期工程正式开工总投资一百二十亿元</h1>",
            PARAGRAPH),
        Arguments.of("boxes alike", "<div>", "<div class=c>" + PARAGRAPH.repeat(2) + "</div>", ""),
        Arguments.of("lines", "<div>" + PARAGRAPH, "园区道路<br>", "</div>"),
        Arguments.of(
            "linked lines", "<div>" + PARAGRAPH.repeat(9_000), "<a href=x>园区</a><br>", "</div>"),
        Arguments.of("rows", "<table>", "<tr><td>甲</td><td>乙</td></tr>", "</table>"),
        Arguments.of("links", "", "<a href=x>大连港</a> ", PARAGRAPH),
        Arguments.of("hidden", "", "<div style='visibility:hidden'>", PARAGRAPH),
        Arguments.of("numbers", "<h1>园区工程开工</h1><p>", "2023-", "</p>" + PARAGRAPH),
        Arguments.of("labels", "<h1>园区工程开工</h1><p>", "来源：", "</p>" + PARAGRAPH),
        Arguments.of("separators", "<title>", "a-", "</title>" + PARAGRAPH),
        Arguments.of("scripts", "", "<script>window.a = {\"source\": [</script>", "<p>短</p>"),
        Arguments.of("assignments", "<script>", "window.a = {", "</script>"),
        Arguments.of("data", "<script type=application/json>", "[", "</script>"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void theWorkGrowsWithThePageAndNotFaster(String kind, String head, String piece, String tail) {
    int small = 6_000;
    String page = head + piece.repeat(small) + tail;
    String large = head + piece.repeat(small * TIMES) + tail;
    read(page);
    long before = Math.min(read(page), read(page));
    long limit = Math.max(UNMEASURABLE, before) * MOST_TIMES;
    long after = read(large);
    // Repeated, because the machine may have been busy.
    if (after >= limit) after = read(large);
    assertThat(after)
        .as(
            "%s: %d ms, then %d ms for %d times the page",
            kind, before / 1_000_000, after / 1_000_000, TIMES)
        .isLessThan(limit);
  }

  /** Returns the processor time for reading a page, in nanoseconds. */
  private static long read(String html) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    assertThat(new PageReader().read(html)).isNotNull();
    return threads.getCurrentThreadCpuTime() - start;
  }
}
