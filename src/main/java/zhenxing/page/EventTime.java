package zhenxing.page;

import java.util.function.IntFunction;
import java.util.regex.Pattern;

/**
 * Recognizes the line of a notice that gives the time of an event under the plain label 时间, which
 * on other pages is that of the publication. The event's line has the place beside it:
 *
 * <pre>
 * 时间：2026年12月5日
 * 地点：大连人才市场
 * </pre>
 */
public final class EventTime {

  private static final String NUMBER = "[\\s　（(【一二三四五六七八九十\\d、.．）)]{0,6}";

  private static final Pattern TIME =
      Pattern.compile(NUMBER + "(?:时[\\s　]{0,2}间|日[\\s　]{0,2}期)】?[\\s　]{0,2}[:：]");

  private static final Pattern PLACE =
      Pattern.compile(NUMBER + "(?:活动|会议|举办|招聘)?地[\\s　]{0,2}点】?[\\s　]{0,2}[:：]");

  /** Number of lines on each side among which the place is searched. */
  private static final int NEAR = 2;

  private EventTime() {}

  /**
   * Whether a line gives the time of an event.
   *
   * @param lines gives a line for an index
   * @param size number of lines
   * @param i index of the line
   */
  public static boolean is(IntFunction<String> lines, int size, int i) {
    if (!TIME.matcher(lines.apply(i)).lookingAt()) return false;
    for (int k = Math.max(0, i - NEAR); k <= Math.min(size - 1, i + NEAR); k++) {
      if (PLACE.matcher(lines.apply(k)).lookingAt()) return true;
    }
    return false;
  }
}
