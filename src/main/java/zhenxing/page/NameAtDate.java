package zhenxing.page;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import zhenxing.article.PageClues.Clue;

/**
 * Reads a source that has no label from its position: next to the date, or alone on the line before
 * or after it, as in {@code 2023-06-01 08:30 海港晚报}.
 */
final class NameAtDate {

  /** Longer lines do not hold date and source. In characters. */
  private static final int LONGEST_LINE = 60;

  private static final Pattern BLANKS =
      Pattern.compile("[\\s\u00A0　·•\\[\\]【】" + LabelMarks.BARS + "]+");

  private static final Pattern NAME = Pattern.compile("[\\p{IsHan}A-Za-z][\\p{IsHan}\\w.·-]{1,15}");

  /** A name this short may be a person's; it counts only if it also ends like a medium's name. */
  private static final Pattern SHORT = Pattern.compile("[\\p{IsHan}]{2,3}");

  private static final Pattern NO_NAME =
      Pattern.compile(
          ".*星期[一二三四五六日天].*|发布于.*|来自.*|.*属地.*|.*(?:领域|创作者).*|.*(?:时间|日期|发布于|发表于?|更新|星期|字号|字体|字|阅读|浏览|点击|评论|分享|举报|收藏|打印|关闭|来源|作者|编辑|记者|通讯员|责编|参与|跟贴|转发|关注|订阅|正文|首页|版|次|条)|Tags?|AM|PM");

  private NameAtDate() {}

  /**
   * Returns the source next to the first date in the lines, or null.
   *
   * @param lines the lines around the text
   * @param channels names that are known to be channels or topics and are skipped
   */
  static Clue in(List<String> lines, Set<String> channels) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      ChinaDay.Found day = line.length() > LONGEST_LINE ? null : ChinaDay.in(line, 0);
      if (day == null || line.indexOf('。') >= 0 || line.indexOf('，') >= 0) continue;
      String name = beside(line.substring(day.end()), channels);
      if (name == null) name = beside(line.substring(0, day.start()), channels);
      if (name == null) name = alone(lines, i - 1, channels);
      if (name == null) name = alone(lines, i + 1, channels);
      if (name == null) return null;
      return new Clue(SourceName.withoutAccount(name), Origin.DATE_LINE.quoting(line));
    }
    return null;
  }

  private static String beside(String words, Set<String> channels) {
    for (String word : BLANKS.split(words)) {
      if (!isName(word) || channels.contains(word)) continue;
      if (!SHORT.matcher(word).matches() || SourceName.isMedium(word)) return word;
    }
    return null;
  }

  private static String alone(List<String> lines, int i, Set<String> channels) {
    if (i < 0 || i >= lines.size()) return null;
    String line = lines.get(i).strip();
    boolean isSource = isName(line) && SourceName.isMedium(line) && !channels.contains(line);
    return isSource ? line : null;
  }

  private static boolean isName(String word) {
    return NAME.matcher(word).matches()
        && !SourceName.isNobody(word)
        && !NO_NAME.matcher(word).matches()
        && !PageLine.isMenuEntry(word);
  }
}
