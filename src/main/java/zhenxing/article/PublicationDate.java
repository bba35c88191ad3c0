package zhenxing.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of known precision: a year, a month or a day.
 *
 * @param year 1000 to 2999
 * @param month 1 to 12, or 0 when only the year is known
 * @param day 1 to 31, or 0 when the day is not known
 */
public record PublicationDate(int year, int month, int day) implements Comparable<PublicationDate> {

  private static final Pattern ISO =
      Pattern.compile("([12]\\d{3})(?:-(\\d{1,2})(?:-(\\d{1,2})(?:[T ].*)?)?)?", Pattern.DOTALL);

  private static final Comparator<PublicationDate> ORDER =
      Comparator.comparingInt(PublicationDate::sortKey);

  /**
   * @throws InvalidValueException when no such day, month or year exists
   */
  public PublicationDate {
    if (year < 1000 || year > 2999) {
      throw new InvalidValueException(
          "年份 " + year + " 不在 1000 到 2999 之间",
          "the year " + year + " is not between 1000 and 2999");
    }
    if (month == 0 && day != 0) {
      throw new InvalidValueException("有日期就须有月份", "a day needs a month");
    }
    try {
      if (day != 0) LocalDate.of(year, month, day);
      else if (month != 0) YearMonth.of(year, month);
    } catch (DateTimeException e) {
      String date = "%d-%02d-%02d".formatted(year, month, day);
      throw new InvalidValueException("没有 " + date + " 这一天", "there is no such date: " + date, e);
    }
  }

  /** A date of which only the year is known. */
  public static PublicationDate ofYear(int year) {
    return new PublicationDate(year, 0, 0);
  }

  /**
   * Parses {@code 2023}, {@code 2023-03}, {@code 2023-03-30}, or a timestamp that begins with such
   * a day.
   *
   * @throws InvalidValueException when the text has none of these formats or names no real date
   */
  public static PublicationDate parse(String text) {
    Matcher m = ISO.matcher(text.strip());
    if (!m.matches()) {
      throw new InvalidValueException(
          "“" + text + "”不是日期，请写作 2023、2023-03 或 2023-03-30",
          "'" + text + "' is no date: write 2023, 2023-03 or 2023-03-30");
    }
    return new PublicationDate(
        Integer.parseInt(m.group(1)),
        m.group(2) == null ? 0 : Integer.parseInt(m.group(2)),
        m.group(3) == null ? 0 : Integer.parseInt(m.group(3)));
  }

  /** The date as a sortable number, {@code yyyymmdd}, with 00 for unknown parts. */
  public int sortKey() {
    return year * 10_000 + month * 100 + day;
  }

  /**
   * The greatest sort key of any date within this one. A month or year therefore sorts at its end:
   * 2023-03 gives 20230399.
   */
  public int lastSortKey() {
    if (month == 0) return sortKey() + 99 * 100 + 99;
    return day == 0 ? sortKey() + 99 : sortKey();
  }

  /** The inverse of {@link #sortKey()}. */
  public static PublicationDate ofSortKey(int key) {
    return new PublicationDate(key / 10_000, key / 100 % 100, key % 100);
  }

  @Override
  public int compareTo(PublicationDate other) {
    return ORDER.compare(this, other);
  }

  /**
   * The date in ISO format, to the precision known: {@code 2023}, {@code 2023-03} or {@code
   * 2023-03-30}.
   */
  @Override
  public String toString() {
    if (month == 0) return "%04d".formatted(year);
    if (day == 0) return "%04d-%02d".formatted(year, month);
    return "%04d-%02d-%02d".formatted(year, month, day);
  }
}
