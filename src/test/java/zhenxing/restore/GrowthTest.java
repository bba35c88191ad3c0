package zhenxing.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Hostile and huge input: no exception, and processor time that grows with the length. The table up
 * to 50 MB is in docs/quality.md: {@code -Dzhenxing.growth=50000000 -Dtest=GrowthTest}.
 */
class GrowthTest {

  private static final int LARGEST = Integer.getInteger("zhenxing.growth", 1_000_000);

  private static final String[] UNITS = {
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

  @Test
  @Timeout(value = 30, unit = TimeUnit.MINUTES)
  void timeGrowsWithTheLength() {
    Restorer restorer = new Restorer();
    // Other programs on the machine do not count.
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    for (String unit : UNITS) {
      StringBuilder table = new StringBuilder(unit.strip()).append(':');
      for (int bytes = 10_000; bytes <= LARGEST; bytes *= bytes < 10_000_000 ? 10 : 5) {
        int unitBytes = unit.length() * 3;
        String text = unit.repeat(Math.max(1, bytes / unitBytes));
        long before = threads.getCurrentThreadCpuTime();
        RestoredText restored = restorer.restore(null, text);
        table.append(
            " %d KB %d ms"
                .formatted(bytes / 1000, (threads.getCurrentThreadCpuTime() - before) / 1_000_000));
        assertThat(restored.body()).isNotNull();
      }
      System.out.println(table);
    }
  }

  @Test
  void binaryDataIsNoException() {
    Random random = new Random(1);
    char[] noise = new char[100_000];
    for (int i = 0; i < noise.length; i++) noise[i] = (char) random.nextInt(0x10000);
    assertThat(new Restorer().restore(null, new String(noise)).body()).isNotNull();
    for (int i = 0; i < noise.length; i++) noise[i] = (char) random.nextInt(0x100);
    assertThat(new Restorer().restore(null, new String(noise)).body()).isNotNull();
  }
}
