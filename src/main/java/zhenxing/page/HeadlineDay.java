package zhenxing.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first line of a text that holds headline and day, as some sites save them: {@code
 * 渔港扩建工程开工　2021-04-06 08:30}, or headline and labelled details. The headline has several words that
 * are no name of a medium, an office or a person, and the text goes on with a paragraph.
 *
 * @param start index of the first space between headline and day, if there is one
 * @param end index behind the last one
 */
public record HeadlineDay(int start, int end) {

  private static final String DAY =
      "(?:19|20)\\d{2}(?:[-/.]\\d{1,2}[-/.]\\d{1,2}|[ 　]?年[ 　]?\\d{1,2}[ 　]?月[ 　]?\\d{1,2}[ 　]?日)"
          + "(?:[ 　]{0,3}\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?)?";

  private static final String HEADLINE = "(?<headline>[^ 　\\d][^\\n。]{5,60}?[^ 　\\n。])";

  private static final Pattern BEHIND =
      Pattern.compile(
          HEADLINE
              + "(?:(?<between>[ 　]{1,8})(?:"
              + DAY
              + "|(?:来源|作者|记者|发布时间|发布日期|时间|日期)[ 　]{0,2}[:：][^。\\n]{2,100})"
              + "|(?<bracket>[ 　]{0,4})[（(\\[【](?:19|20)\\d{2}[-/.]\\d{1,2}[-/.]\\d{1,2}[）)\\]】])[ 　]{0,4}");

  private static final Pattern BEFORE =
      Pattern.compile(DAY + "(?<between>[ 　]{1,8})" + HEADLINE + "[ 　]{0,4}");

  /** Words of lines that give details of an article, not its headline. */
  private static final Pattern DETAIL =
      Pattern.compile(
          "来源|作者|记者|通讯员|编辑|责编|时间|日期|发布|发表|更新|采集|抓取|阅读|浏览|点击|字号|首页|今[天日]是|版权|第.{1,3}版|[>＞»|｜_©]");

  private static final Separators BETWEEN_NAMES = new Separators(" 　、");

  /** A line of at least this length, or one with a full stop, is a paragraph. */
  private static final int PARAGRAPH = 40;

  /** Fewer characters are a name. */
  private static final int FEWEST = 7;

  /** Returns the spaces between headline and day in the first line of a text, if it has both. */
  public static Optional<HeadlineDay> in(String text) {
    int end = text.indexOf('\n');
    if (end < 0 || !isParagraph(text, end + 1)) return Optional.empty();
    Matcher m = BEHIND.matcher(text).region(0, end);
    if (!m.matches()) {
      m = BEFORE.matcher(text).region(0, end);
      if (!m.matches()) return Optional.empty();
    }
    if (!isHeadline(m.group("headline"))) return Optional.empty();
    String between = m.start("between") >= 0 ? "between" : "bracket";
    return Optional.of(new HeadlineDay(m.start(between), m.end(between)));
  }

  private static boolean isParagraph(String text, int from) {
    int end = text.indexOf('\n', from);
    if (end < 0) end = text.length();
    return end - from >= PARAGRAPH || text.substring(from, end).indexOf('。') >= 0;
  }

  private static boolean isHeadline(String words) {
    if (words.codePoints().filter(Character::isIdeographic).count() < FEWEST) return false;
    if (DETAIL.matcher(words).find() || SourceName.isMedium(words)) return false;
    if (!MediaNames.builtIn().in(words).isEmpty()) return false;
    // Several short words are names.
    for (String word : BETWEEN_NAMES.split(words)) if (word.length() > 4) return true;
    return false;
  }
}
