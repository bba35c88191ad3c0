package zhenxing.engine.ranking;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhenxing.article.InvalidValueException;
import zhenxing.article.PublicationDate;

/**
 * Reads a date that is typed by itself in a query, to the precision given: 2023, 2023年, 2023年8月,
 * 2023-08-03, 2023/8/3, 20230803.
 */
final class TypedDate {

  /** Number of characters of 2023年10月10日. */
  private static final int LONGEST = 11;

  private static final Pattern DATE =
      Pattern.compile(
          "((?:19|20)\\d\\d)(?:年?|(?:年|[-/.])(\\d{1,2})月?|(?:年|[-/.])(\\d{1,2})(?:月|[-/.])(\\d{1,2})[日号]?|(\\d\\d)(\\d\\d))");

  private TypedDate() {}

  /** Returns the date that a text is as a whole; empty if it is none or there is no such day. */
  static Optional<PublicationDate> of(String text) {
    if (text.length() > LONGEST) return Optional.empty();
    // Digits of full width count as well.
    Matcher m = DATE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
    if (!m.matches()) return Optional.empty();
    int month = number(m, 2, 3, 5);
    int day = number(m, 4, 6);
    try {
      return Optional.of(new PublicationDate(Integer.parseInt(m.group(1)), month, day));
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }

  /** The date as news write it: 2023年8月3日. */
  static String written(PublicationDate date) {
    String text = date.year() + "年";
    if (date.month() > 0) text += date.month() + "月";
    return date.day() > 0 ? text + date.day() + "日" : text;
  }

  /** The number of the first group that matched, or 0. */
  private static int number(Matcher m, int... groups) {
    for (int group : groups) if (m.group(group) != null) return Integer.parseInt(m.group(group));
    return 0;
  }
}
