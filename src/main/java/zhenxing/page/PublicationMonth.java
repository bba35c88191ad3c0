package zhenxing.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhenxing.article.PublicationDate;

/**
 * The month or year of publication in a line without a day: {@code 2018年01月 来源：本站讯}, {@code
 * 发布时间：2021-03}, {@code 2011年1月}. A year alone only counts with a label or a source, because it may
 * be a heading within the text.
 */
public final class PublicationMonth {

  private static final String BESIDE =
      "(?:(?:来源|稿源)[\\s　]{0,4}[:：][^。，\\n]{1,30}|" + PublicationLine.OWN + ")";

  private static final Pattern LINE =
      Pattern.compile(
          "(?<label>(?:发布|发表|发稿|刊发|刊登|见报|出版)?(?:时间|日期)[\\s　]{0,4}[:：][\\s　]{0,4})?"
              + "(?<year>(?:19|20)\\d{2})[\\s　]?(?:(?<sign>年)(?:[\\s　]?(?<month>\\d{1,2})[\\s　]?月)?|[-/.](?<number>\\d{1,2}))?"
              + "(?<beside>[\\s　|｜]{1,8}"
              + BESIDE
              + ")?");

  private PublicationMonth() {}

  /**
   * Returns the month, or the year where there is no month; empty where the line is something else.
   */
  public static Optional<PublicationDate> read(String line) {
    String text = line.strip();
    if (text.length() > PublicationLine.LONGEST) return Optional.empty();
    Matcher m = LINE.matcher(text);
    if (!m.matches()) return Optional.empty();
    boolean labelled = m.group("label") != null;
    String month = m.group("month") != null ? m.group("month") : m.group("number");
    boolean written = m.group("sign") != null && (month != null || m.group("beside") != null);
    if (!labelled && !written) return Optional.empty();
    int number = month == null ? 0 : Integer.parseInt(month);
    if (month != null && (number < 1 || number > 12)) return Optional.empty();
    return Optional.of(new PublicationDate(Integer.parseInt(m.group("year")), number, 0));
  }
}
