package zhenxing.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.junit.jupiter.api.Test;

/** Groups of articles that are linked with one and the same. */
class ReprintGroupsTest {

  /** Similarity of texts that are the same, and of texts that are not. */
  private static final double SAME = 0.95;

  private static final double ALIKE = 0.7;

  /** Number of times as many articles; quadratic work takes 64 times as long. */
  private static final int TIMES = 8;

  private static final int MOST_TIMES = 16;

  /** Shorter times, in nanoseconds, are not compared, because clock and compiler dominate them. */
  private static final long UNMEASURABLE = 40_000_000;

  @Test
  void theWorkGrowsWithTheLinksOfAnArticleAndNotFaster() {
    int few = 5_000;
    group(star(few));
    long before = Math.min(group(star(few)), group(star(few)));
    long after = group(star(few * TIMES));
    assertThat(after)
        .as("%d ms, then %d ms", before / 1_000_000, after / 1_000_000)
        .isLessThan(Math.max(UNMEASURABLE, before) * MOST_TIMES);
  }

  /** An article in the middle: every second one is the same text, the others are alike. */
  private static Reprints star(int articles) {
    Reprints reprints = new Reprints();
    int middle = reprints.add("a", null, 500);
    for (int i = 0; i < articles; i++) {
      int other = reprints.add("b" + i, null, 500 - i % 3);
      reprints.link(middle, other, i % 2 == 0 ? SAME : ALIKE);
    }
    return reprints;
  }

  private static long group(Reprints reprints) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    assertThat(reprints.groups()).containsOnly("a");
    return threads.getCurrentThreadCpuTime() - start;
  }

  @Test
  void anExcerptOnlyJoinsWhatIsLinkedWithTheTextsThatContainIt() {
    assertThat(groups(false)).containsExactly("excerpt", "excerpt", "excerpt", "other");
    assertThat(groups(true)).containsOnly("excerpt");
  }

  /** Two texts contain the excerpt; another is like the excerpt, and perhaps like one of them. */
  private static String[] groups(boolean linked) {
    Reprints reprints = new Reprints();
    int excerpt = reprints.add("excerpt", null, 100);
    int first = reprints.add("first", null, 150);
    int second = reprints.add("second", null, 160);
    int other = reprints.add("other", null, 120);
    reprints.link(excerpt, first, SAME);
    reprints.link(second, excerpt, SAME);
    reprints.link(other, excerpt, ALIKE);
    if (linked) reprints.link(first, other, ALIKE);
    String[] groups = reprints.groups();
    if (groups[other] == null) groups[other] = "other";
    return groups;
  }
}
