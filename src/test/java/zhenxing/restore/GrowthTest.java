package zhenxing.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Hostile and huge input causes no exception, and the processor time per character stays the same
 * when the text is ten times as long. If the time were quadratic, it would be ten times as much.
 *
 * <p>{@code -Dzhenxing.growth=50000000 -Dtest=GrowthTest} continues up to 50 MB and prints the
 * table of docs/quality.md.
 */
class GrowthTest {

  private static final int SMALLEST = 100_000;

  private static final int LARGEST = Integer.getInteger("zhenxing.growth", 1_000_000);

  /** Maximum factor by which the time per character may grow in the next longer text. */
  private static final double FACTOR = 3;

  /** Shorter times, in nanoseconds, are not compared, because clock and compiler dominate them. */
  private static final long LITTLE = TimeUnit.MILLISECONDS.toNanos(200);

  private static final int WARMING_RUNS = 20;

  private static final long WARMING = TimeUnit.SECONDS.toNanos(1);

  /** Measures processor time, so other programs on the machine have no influence. */
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final Restorer RESTORER = new Restorer();

  static String[] units() {
    return new String[] {
      "经济社会发展，取得新成效。",
      "發展產(chǎn)業(yè)、推動(dòng)?xùn)|北,,全面振興。",
      "(",
      "?",
      "東?、",
      "東?,",
      "東?xùn)",
      "（產(",
      "\n",
      "\uD800",
      "&#",
      "　",
      "“",
      "&nbsp",
      "&#1",
      "澶ц繛甯傛帹鍔ㄥ",
      "澶ц繛甯a",
      "å¤§è¿ä",
      "´óÁ¬ÊÐa",
      "锟斤拷",
      "⻓",
      "\uFFFD"
    };
  }

  @ParameterizedTest
  @MethodSource("units")
  @Timeout(value = 30, unit = TimeUnit.MINUTES)
  void timeForACharacterStaysTheSame(String unit) {
    Consumer<String> restore =
        text -> assertThat(RESTORER.restore(null, text).body()).as("body").isNotNull();
    long[] times = times(restore, unit);
    // Repeated, because the machine may have been busy.
    if (grows(times)) times = times(restore, unit);
    if (LARGEST > 1_000_000) {
      System.out.println(unit.strip() + ": " + Arrays.toString(times) + " ns");
    }
    assertThat(grows(times)).as("%s: %s ns", unit.strip(), Arrays.toString(times)).isFalse();
  }

  @Test
  void timeThatGrowsWithTheSquareIsNoticed() {
    Consumer<String> quadratic =
        text -> {
          int found = 0;
          for (int i = 0; i < text.length(); i++) {
            for (int k = i; k < text.length(); k += 50) if (text.charAt(k) == '(') found++;
          }
          assertThat(found).isPositive();
        };
    assertThat(grows(times(quadratic, "("))).isTrue();
  }

  private static boolean grows(long[] times) {
    for (int i = 1; i < times.length; i++) {
      double longer = lengths()[i] / (double) lengths()[i - 1];
      if (times[i] > LITTLE && times[i] > FACTOR * longer * times[i - 1]) return true;
    }
    return false;
  }

  /** Returns the lengths that are measured, in bytes of UTF-8 (three per character). */
  private static int[] lengths() {
    return IntStream.iterate(
            SMALLEST,
            length -> length <= LARGEST,
            length -> length * (length < 10_000_000 ? 10 : 5))
        .toArray();
  }

  /** Returns the processor time at each length, in nanoseconds. */
  private static long[] times(Consumer<String> work, String unit) {
    // Some runs to warm up the compiler; otherwise the shortest text seems slow.
    long warm = 0;
    for (int run = 0; run < WARMING_RUNS && warm < WARMING; run++) {
      warm += time(work, unit, SMALLEST);
    }
    return IntStream.of(lengths()).mapToLong(length -> time(work, unit, length)).toArray();
  }

  private static long time(Consumer<String> work, String unit, int bytes) {
    String text = unit.repeat(Math.max(1, bytes / (3 * unit.length())));
    long before = THREADS.getCurrentThreadCpuTime();
    work.accept(text);
    return THREADS.getCurrentThreadCpuTime() - before;
  }

  @Test
  void binaryDataIsNoException() {
    Random random = new Random(1);
    char[] noise = new char[100_000];
    for (int i = 0; i < noise.length; i++) noise[i] = (char) random.nextInt(0x10000);
    assertThat(RESTORER.restore(null, new String(noise)).body()).isNotNull();
    for (int i = 0; i < noise.length; i++) noise[i] = (char) random.nextInt(0x100);
    assertThat(RESTORER.restore(null, new String(noise)).body()).isNotNull();
  }
}
