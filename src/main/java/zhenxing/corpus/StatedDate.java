package zhenxing.corpus;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhenxing.article.InvalidValueException;
import zhenxing.article.PublicationDate;

/**
 * Parses a text that consists of a date, in any usual format: {@code 2023-03-30}, {@code
 * 2023/3/30}, {@code 20230330}, {@code 2023年3月30日}, {@code 二〇二三年三月三十日}, timestamps with or without
 * an offset, {@code Thu, 30 Mar 2023 08:00:00 GMT}, time since 1970 in seconds or in milli-, micro-
 * or nanoseconds. Full-width digits are accepted. If the time zone is given, the result is the day
 * in China.
 */
public final class StatedDate {

  /** China has had one time zone since 1949 and no summer time since 1991. */
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /**
   * Range of plausible seconds since 1970: from 1990, because there was no online news before, to
   * 2033, because later values look like a date: 2033051800.
   */
  private static final long FIRST_SECOND = Instant.parse("1990-01-01T00:00:00Z").getEpochSecond();

  private static final long LAST_SECOND = 2_000_000_000;

  /** Maximum length in characters, including weekday and name of the time zone. */
  private static final int LONGEST = 100;

  private static final String NUMERALS = "〇一二三四五六七八九";

  private static final Pattern CHINESE_YEAR = Pattern.compile("^[〇0一二三四五六七八九]{4}(?=\\s*年)");
  private static final Pattern CHINESE_NUMBER =
      Pattern.compile("([一二三]?十[一二三四五六七八九]?|[廿卅]?[一二三四五六七八九]|[廿卅])(?=\\s*[月日号])");

  /**
   * All spaces before a unit. The look-ahead lets a match start only at the first of them;
   * otherwise many spaces would take quadratic time.
   */
  private static final String BLANKS_BEFORE = "(?!(?<=\\s)\\s)\\s*+";

  private static final Pattern YEAR_UNIT = Pattern.compile(BLANKS_BEFORE + "年\\s*+");
  private static final Pattern MONTH_UNIT = Pattern.compile(BLANKS_BEFORE + "月\\s*+");
  private static final Pattern DAY_UNIT = Pattern.compile(BLANKS_BEFORE + "[日号]");

  private static final Pattern DIGITS = Pattern.compile("\\d{4,19}(?:\\.\\d{1,9})?");

  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(\\d{4})(?:([-/.])(\\d{1,2})(?:\\2(\\d{1,2})(?!\\d)(.*))?)?", Pattern.DOTALL);

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final String MONTH =
      "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";

  /** Thu, 30 Mar 2023 08:00:00 +0800; 30-Mar-2023. */
  private static final Pattern DAY_MONTH_YEAR =
      Pattern.compile("(?:[a-z]{3,9},?\\s+)?(\\d{1,2})[\\s-]" + MONTH + "[\\s,-]{1,2}(\\d{4})(.*)");

  /** March 30, 2023; Thu Mar 30 08:00:00 CST 2023. */
  private static final Pattern MONTH_DAY_YEAR =
      Pattern.compile(
          "(?:[a-z]{3,9},?\\s+)?"
              + MONTH
              + "\\s+(\\d{1,2})(?:,\\s*|\\s+)(\\d{1,2}:\\d{2}\\S{0,20}\\s(?:[a-z+:\\d-]{1,9}\\s)?)?(\\d{4})(.*)");

  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?\\s?"
              + "(z\\b|(?:utc|gmt)?[+-]\\d{1,2}(?::?\\d{2})?|utc|gmt)?");

  private StatedDate() {}

  /**
   * Parses a date.
   *
   * @throws InvalidValueException if the text is not a date or the day does not exist
   */
  public static PublicationDate parse(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    if (plain.length() <= LONGEST) {
      String date = withoutUnits(digits(plain)).toLowerCase(Locale.ROOT);
      if (DIGITS.matcher(date).matches()) return number(date, text);
      Matcher m = YEAR_FIRST.matcher(date);
      if (m.matches()) return date(m.group(1), m.group(3), m.group(4), m.group(5));
      m = DAY_MONTH_YEAR.matcher(date);
      if (m.matches()) return date(m.group(3), month(m.group(2)), m.group(1), m.group(4));
      m = MONTH_DAY_YEAR.matcher(date);
      if (m.matches()) {
        String time = m.group(3) == null ? m.group(5) : m.group(3);
        return date(m.group(4), month(m.group(1)), m.group(2), time);
      }
    }
    throw none(text);
  }

  private static InvalidValueException none(String text) {
    String shown = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    return new InvalidValueException(
        "“" + shown + "”不是日期，请写作 2023、2023-03 或 2023-03-30",
        "'" + shown + "' is no date: write 2023, 2023-03 or 2023-03-30");
  }

  /** Replaces Chinese numerals by digits, as in 二〇二三年三月三十日. */
  private static String digits(String text) {
    String date = text.replace('零', '〇').replace('○', '〇').replace('О', '〇').replace("元月", "一月");
    date = CHINESE_YEAR.matcher(date).replaceAll(StatedDate::year);
    return CHINESE_NUMBER.matcher(date).replaceAll(StatedDate::numeral);
  }

  private static String year(MatchResult numerals) {
    StringBuilder digits = new StringBuilder();
    numerals.group().chars().forEach(c -> digits.append(Math.max(0, NUMERALS.indexOf(c))));
    return digits.toString();
  }

  /** The value of a Chinese numeral, 一 to 三十九. */
  private static String numeral(MatchResult numerals) {
    String text = numerals.group().replace("廿", "二十").replace("卅", "三十");
    int ten = text.indexOf('十');
    if (ten < 0) return "" + NUMERALS.indexOf(text);
    int tens = ten == 0 ? 1 : NUMERALS.indexOf(text.charAt(0));
    int ones = ten == text.length() - 1 ? 0 : NUMERALS.indexOf(text.charAt(ten + 1));
    return "" + (10 * tens + ones);
  }

  /** Converts 2023年3月30日 to 2023-3-30. */
  private static String withoutUnits(String date) {
    if (date.indexOf('年') < 0) return date;
    String plain = YEAR_UNIT.matcher(date).replaceAll("-");
    plain = MONTH_UNIT.matcher(plain).replaceAll("-");
    plain = DAY_UNIT.matcher(plain).replaceAll(" ");
    plain = plain.strip();
    return plain.endsWith("-") ? plain.substring(0, plain.length() - 1) : plain;
  }

  private static PublicationDate date(String year, String month, String day, String rest) {
    PublicationDate date =
        new PublicationDate(
            Integer.parseInt(year),
            month == null ? 0 : positive(month),
            day == null ? 0 : positive(day));
    return rest == null ? date : inChina(date, rest);
  }

  /** Rejects zero, which is not the same as a missing month or day. */
  private static int positive(String number) {
    int value = Integer.parseInt(number);
    if (value == 0) {
      throw new InvalidValueException("月和日没有 0", "there is no month or day of number 0");
    }
    return value;
  }

  private static String month(String name) {
    return "" + (MONTHS.indexOf(name) + 1);
  }

  /** The day in China, if a time and its zone are given. */
  private static PublicationDate inChina(PublicationDate date, String rest) {
    Matcher time = TIME.matcher(rest);
    if (!time.find() || time.group(4) == null) return date;
    try {
      LocalDateTime there =
          LocalDateTime.of(date.year(), date.month(), date.day(), 0, 0)
              .plusHours(Integer.parseInt(time.group(1)))
              .plusMinutes(Integer.parseInt(time.group(2)));
      return day(there.toInstant(offset(time.group(4))));
    } catch (DateTimeException e) {
      throw new InvalidValueException(
          "没有“" + time.group(4) + "”这个时区", "there is no such time zone: " + time.group(4), e);
    }
  }

  /** Parses an offset: z, utc, gmt, +8, +08, +0800, +08:00, gmt+8. */
  private static ZoneOffset offset(String name) {
    String digits = name.replaceAll("[^\\d]", "");
    if (digits.isEmpty()) return ZoneOffset.UTC;
    int sign = name.indexOf('-') >= 0 ? -1 : 1;
    int hours = Integer.parseInt(digits.substring(0, Math.min(2, digits.length())));
    int minutes = digits.length() > 2 ? Integer.parseInt(digits.substring(2)) : 0;
    return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
  }

  private static PublicationDate day(Instant instant) {
    var day = instant.atZone(CHINA);
    return new PublicationDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  /**
   * Parses digits only: 2023, 202303, 20230330, 202303300815, 20230330081500, or time since 1970.
   */
  private static PublicationDate number(String digits, String text) {
    BigDecimal value = new BigDecimal(digits);
    // Seconds, milliseconds, microseconds, nanoseconds: at most one of them is plausible.
    for (int unit = 0; unit <= 9; unit += 3) {
      long seconds = value.movePointLeft(unit).longValue();
      if (isPlausible(seconds)) return day(Instant.ofEpochSecond(seconds));
    }
    if (digits.indexOf('.') >= 0) {
      // 2023.10 as a number would have lost its zero; as text it is a year and month.
      Matcher m = YEAR_FIRST.matcher(digits);
      if (m.matches()) return date(m.group(1), m.group(3), null, null);
      throw none(text);
    }
    return switch (digits.length()) {
      case 4 -> PublicationDate.ofYear(Integer.parseInt(digits));
      case 6 -> date(digits.substring(0, 4), digits.substring(4), null, null);
      case 8, 12, 14 ->
          date(digits.substring(0, 4), digits.substring(4, 6), digits.substring(6, 8), null);
      default -> throw none(text);
    };
  }

  private static boolean isPlausible(long seconds) {
    return seconds >= FIRST_SECOND && seconds < LAST_SECOND;
  }
}
