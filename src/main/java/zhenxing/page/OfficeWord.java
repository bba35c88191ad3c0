package zhenxing.page;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a byline that names a role, alone or followed by a person's name: 本报记者, 北京日报首席记者王晓.
 *
 * @param name the text after the role; empty if there is none
 */
record OfficeWord(String name) {

  private static final Pattern OFFICE =
      Pattern.compile("(?:记者|通讯员|实习生|撰稿人|评论员|作者|摄影师|采访人员|报道组|调研组|撰文|撰稿|采写|执笔)([\\p{IsHan}·]{0,8})");

  /** The greatest length of a role with a name after it, in characters. */
  private static final int REACH = 12;

  /** Words that may precede the role: the medium, or the rank of the reporter. */
  private static final Pattern PART =
      Pattern.compile(
          "本[报刊网台社站]|新华社|中新社|[\\p{IsHan}A-Za-z·]{2,10}?(?:报|网|社|台|新闻|在线|客户端|周刊|发布|融媒|融媒体中心|全媒体?|传媒集团|报业集团)"
              + "|首席|高级|见习|实习|特约|特派|全媒体?|融媒体?|驻[\\p{IsHan}]{2,4}|文字|摄影|图片|视频");

  /** The greatest length of one such part, in characters. */
  private static final int LONGEST_PART = 15;

  /** The maximum number of such parts. */
  private static final int MOST_PARTS = 5;

  /** Reads the role in a word. Returns null if the word contains none. */
  static OfficeWord in(String word) {
    OfficeWord found = null;
    for (int at = Math.max(0, word.length() - REACH); at < word.length(); at++) {
      Matcher office = OFFICE.matcher(word).region(at, word.length());
      if (!office.matches() || !areParts(word, at)) continue;
      OfficeWord here = new OfficeWord(office.group(1));
      if (here.isAlone() || here.namesPerson()) return here;
      if (found == null) found = here;
    }
    return found;
  }

  boolean isAlone() {
    return name.isEmpty();
  }

  boolean namesPerson() {
    return Surnames.isName(name);
  }

  /**
   * Whether the first {@code end} characters can be split into at most {@link #MOST_PARTS} parts. A
   * regular expression would try every way to split them, of which a hostile line has millions.
   * Instead the smallest number of parts that reaches each character is computed from left to
   * right.
   */
  private static boolean areParts(String word, int end) {
    if (end > MOST_PARTS * LONGEST_PART) return false;
    int[] fewest = new int[end + 1];
    Arrays.fill(fewest, 1, end + 1, MOST_PARTS + 1);
    for (int from = 0; from < end; from++) {
      if (fewest[from] >= MOST_PARTS) continue;
      for (int to = from + 2; to <= Math.min(end, from + LONGEST_PART); to++) {
        if (fewest[to] <= fewest[from] + 1) continue;
        if (PART.matcher(word).region(from, to).matches()) fewest[to] = fewest[from] + 1;
      }
    }
    return fewest[end] <= MOST_PARTS;
  }
}
