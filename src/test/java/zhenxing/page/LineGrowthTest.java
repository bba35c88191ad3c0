package zhenxing.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhenxing.article.PageClues;

/**
 * The time is linear in the length of lines that are hostile to regular expressions. Each unit is
 * repeated on one line, and on lines of the greatest length that the expressions still read.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class LineGrowthTest {

  /** Time limit for one line of the greatest length that the expressions read. */
  private static final Duration LONGEST_LINE = Duration.ofMillis(100);

  private static final int SHORT = 10_000;
  private static final int LONG = 160_000;

  /** Maximum factor for a text sixteen times as long: linear work gives 16, quadratic 256. */
  private static final double FACTOR = 48;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> ",
        "新闻>",
        "a > ",
        "» ",
        "_",
        "| ",
        "_ ",
        " - ",
        "——",
        "-",
        " ",
        "　",
        "未经授权",
        "未经许可转",
        "来源：",
        "编辑 王",
        "记者",
        "记者 ",
        "记者王晓、",
        "本报记者 ",
        "北海日报、",
        "北海日报记者",
        "1/",
        "【1】",
        "(1",
        "赞(1)",
        "阅读1",
        "1人",
        "2024-01-01 ",
        "2024年1月1日",
        "12:00 ",
        "下载“",
        "更多请下载",
        "点击",
        "扫码",
        "图",
        "图：",
        "摄 ",
        "王晓 摄",
        "彩票,",
        "平台，国产，",
        "国产 ",
        "版权",
        "举报",
        "浏览器",
        "正在",
        "自动播放 ",
        "第1页",
        "上一版 ",
        "第1版 ",
        "9月",
        "由主办",
        "在上",
        "为进一步",
        "原标题：",
        "近日，",
        "据新华社",
        "各位",
        "“",
        "《",
        "（",
        "）",
        "题：",
        "新华社北京",
        "由省主办的",
        "星期三",
        "·",
        "年月日",
        "[",
        "#",
        "Flash ",
        "欢迎关注",
        "2023/3/30"
      })
  void timeGrowsWithTheLength(String unit) {
    for (int length : List.of(60, 90, 120, 150, 160, 300)) {
      String line = unit.repeat(length / unit.length() + 1).substring(0, length);
      long start = THREADS.getCurrentThreadCpuTime();
      for (String end : List.of("", "x", "。", "！")) read(line + end);
      assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start))
          .as("%s of %d", unit, length)
          .isLessThan(LONGEST_LINE.multipliedBy(4));
    }
    grows("one line", unit, 0);
    grows("many lines", unit, 90);
  }

  private static void grows(String what, String unit, int lineLength) {
    Consumer<String> work = LineGrowthTest::read;
    long small = time(work, text(unit, SHORT, lineLength));
    long large = time(work, text(unit, LONG, lineLength));
    // Times of a few milliseconds are not compared, because clock and compiler dominate them.
    assertThat(large / 1e6)
        .as("%s of %s: %d and %d ms", what, unit, small / 1_000_000, large / 1_000_000)
        .isLessThan(Math.max(400, FACTOR * small / 1e6));
  }

  private static String text(String unit, int length, int lineLength) {
    if (lineLength == 0) return unit.repeat(length / unit.length());
    String line = unit.repeat(lineLength / unit.length() + 1).substring(0, lineLength) + "\n";
    return line.repeat(length / line.length());
  }

  private static long time(Consumer<String> work, String text) {
    long start = THREADS.getCurrentThreadCpuTime();
    work.accept(text);
    return THREADS.getCurrentThreadCpuTime() - start;
  }

  /** Calls everything that reads lines. */
  private static void read(String text) {
    Furniture.in(text);
    PageLine.isNoHeadline(text);
    PageLine.isSpam(text);
    PageLine.isByline(text);
    PageLine.isCaption(text);
    PageLine.isWidget(text);
    TitleFinder finder = new TitleFinder();
    finder.inText(text, null);
    finder.line(text, "x");
    PageHeadline.among(new PageClues(List.of(text), null, null, null, null));
    FirstClause.of(text);
  }
}
