package zhenxing.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A filter by year.
 *
 * @param from first year, inclusive
 * @param to last year, inclusive
 * @param unknown whether the filter selects the articles without a year; {@code from} and {@code
 *     to} are then ignored
 */
public record YearFilter(int from, int to, boolean unknown) {

  private static final Pattern RANGE = Pattern.compile("(\\d{1,4})(?:\\.\\.(\\d{1,4}))?");

  /**
   * Parses {@code 2023}, {@code 2019..2023} or {@code unknown}.
   *
   * @throws IllegalArgumentException if the text has another form, or if the range ends before it
   *     begins
   */
  public static YearFilter parse(String text) {
    if (text.equals("unknown")) return new YearFilter(0, 0, true);
    Matcher m = RANGE.matcher(text);
    if (!m.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is no year: write 2023, 2019..2023 or unknown");
    }
    int from = Integer.parseInt(m.group(1));
    int to = m.group(2) == null ? from : Integer.parseInt(m.group(2));
    if (to < from) {
      throw new IllegalArgumentException("the range '" + text + "' ends before it begins");
    }
    return new YearFilter(from, to, false);
  }

  /**
   * Whether an article of this year passes the filter.
   *
   * @param year the year, or null if it is unknown
   */
  public boolean matches(Integer year) {
    if (year == null) return unknown;
    return !unknown && year >= from && year <= to;
  }
}
