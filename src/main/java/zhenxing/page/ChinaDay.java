package zhenxing.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhenxing.article.PublicationDate;

/**
 * Reads the date of a timestamp in any format that web pages use, converted to China time: {@code
 * 2023-03-29T16:30:00Z} gives 2023-03-30. Other formats are {@code 2023年3月30日 09:10}, {@code
 * 1680107400} and {@code Thu, 30 Mar 2023 00:30:00 +0800}.
 */
final class ChinaDay {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** Earlier dates are rejected: there were no news pages on the web before. */
  private static final int FIRST_YEAR = 1993;

  private static final Pattern EPOCH = Pattern.compile("1\\d{9}(?:\\d{3})?");

  private static final Pattern COMPACT =
      Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:\\d{4}|\\d{6})?");

  /** A full date, optionally followed by a time and a time zone. */
  private static final Pattern FULL =
      Pattern.compile(
          "(?<![\\d.])((?:19|20)\\d{2})(?:\\s?(?:[-/.]|年)\\s?|\\s(?=\\d{1,2}/))(\\d{1,2})\\s?(?:[-/.]|月)\\s?(\\d{1,2})(?!\\d)日?"
              + "(?:[T\\s　]{0,3}(\\d{1,2})[:：](\\d{2})(?:[:：](\\d{2})(?:[.,]\\d{1,9})?)?\\s?(Z|[+-]\\d{2}:?\\d{2})?)?");

  /** A date as written by blogs that translate only the months: 十一月 6th, 2009; 6月 12, 2020. */
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?<![\\d\\p{IsHan}])(十[一二]|[一二三四五六七八九十]|\\d{1,2})月\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?,\\s{0,3}((?:19|20)\\d{2})(?!\\d)");

  private static final List<String> CHINESE_MONTHS =
      List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二");

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?:[A-Za-z]{3,9},?\\s+)?(?:(\\d{1,2})\\s+([A-Za-z]{3,9})|([A-Za-z]{3,9})\\s+(\\d{1,2})),?\\s+"
              + "(?:(?:(\\d{2}):(\\d{2}):(\\d{2})\\s+[A-Z]{3,4}\\s+(\\d{4}))"
              + "|(\\d{4})(?:\\s+(\\d{2}):(\\d{2})(?::(\\d{2}))?\\s*(GMT|UTC|[+-]\\d{4})?)?)");

  /** A date as American programs write it: 4/20/2022, 10:11:12 AM. */
  private static final Pattern AMERICAN =
      Pattern.compile(
          "(\\d{1,2})/(\\d{1,2})/((?:19|20)\\d{2}),?\\s{1,3}\\d{1,2}:\\d{2}(?::\\d{2})?\\s?[AaPp][Mm]");

  /**
   * A date found in a text.
   *
   * @param day the date in China
   * @param start index of its first character
   * @param end index after its last character, including the time
   * @param timed whether a time follows the date
   */
  record Found(PublicationDate day, int start, int end, boolean timed) {}

  private ChinaDay() {}

  /**
   * Parses a machine-readable value, for example of a meta tag. Returns null where it is no date or
   * an implausible one.
   */
  static PublicationDate of(String value) {
    String text = value.strip();
    if (EPOCH.matcher(text).matches()) {
      long seconds = Long.parseLong(text.substring(0, 10));
      return of(LocalDate.ofInstant(Instant.ofEpochSecond(seconds), CHINA));
    }
    Matcher compact = COMPACT.matcher(text);
    if (compact.matches()) return day(compact.group(1), compact.group(2), compact.group(3));
    Matcher american = AMERICAN.matcher(text);
    if (american.matches()) return day(american.group(3), american.group(1), american.group(2));
    Found found = in(text, 0);
    return found != null ? found.day : english(text);
  }

  /** Returns the first full date in a text at or after {@code from}, or null. */
  static Found in(String text, int from) {
    Matcher m = FULL.matcher(text);
    m.region(Math.min(from, text.length()), text.length());
    m.useTransparentBounds(true);
    while (m.find()) {
      PublicationDate day = day(m.group(1), m.group(2), m.group(3));
      if (day != null && m.group(7) != null) {
        day = shifted(day, m.group(4), m.group(5), offset(m.group(7)));
      }
      if (day != null) return new Found(day, m.start(), m.end(), m.group(4) != null);
    }
    return monthFirst(text, from);
  }

  private static Found monthFirst(String text, int from) {
    Matcher m = MONTH_FIRST.matcher(text).region(Math.min(from, text.length()), text.length());
    while (m.find()) {
      int named = CHINESE_MONTHS.indexOf(m.group(1)) + 1;
      PublicationDate day =
          day(m.group(3), named > 0 ? String.valueOf(named) : m.group(1), m.group(2));
      if (day != null) return new Found(day, m.start(), m.end(), false);
    }
    return null;
  }

  private static PublicationDate english(String text) {
    Matcher m = ENGLISH.matcher(text);
    if (!m.lookingAt()) return null;
    String name = m.group(2) != null ? m.group(2) : m.group(3);
    int at = MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
    if (at < 0 || at % 3 != 0) return null;
    String date = m.group(1) != null ? m.group(1) : m.group(4);
    String year = m.group(8) != null ? m.group(8) : m.group(9);
    PublicationDate day = day(year, String.valueOf(at / 3 + 1), date);
    String zone = m.group(13);
    if (day == null || zone == null) return day;
    ZoneOffset offset = offset(zone);
    return shifted(day, m.group(10), m.group(11), offset);
  }

  /**
   * Parses a time zone such as +08:00 or -0500. Unknown names and offsets out of range count as
   * UTC.
   */
  private static ZoneOffset offset(String zone) {
    try {
      return Character.isLetter(zone.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(zone);
    } catch (DateTimeException e) {
      return ZoneOffset.UTC;
    }
  }

  private static PublicationDate shifted(
      PublicationDate day, String hour, String minute, ZoneOffset zone) {
    try {
      LocalDateTime local =
          LocalDateTime.of(
              day.year(), day.month(), day.day(), Integer.parseInt(hour), Integer.parseInt(minute));
      return of(local.atOffset(zone).atZoneSameInstant(CHINA).toLocalDate());
    } catch (DateTimeException e) {
      return day;
    }
  }

  private static PublicationDate day(String year, String month, String day) {
    try {
      return of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /**
   * Returns null for dates before {@link #FIRST_YEAR} and after tomorrow, which cannot be days of
   * publication.
   */
  private static PublicationDate of(LocalDate day) {
    if (day.getYear() < FIRST_YEAR || day.isAfter(LocalDate.now(CHINA).plusDays(1))) return null;
    return new PublicationDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }
}
