package zhenxing.page;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import zhenxing.article.PublicationDate;

/**
 * A date written in a text: {@code 2023年3月30日}, {@code 2024-06-13 08:14}, {@code 2023 11 23},
 * {@code 20230330}, {@code 二〇二三年三月三十日}, {@code 6月17日}, {@code 2023年}, each also with full-width
 * digits. Dates that do not exist (30 February), dates of the lunar calendar and numbers of
 * official documents (〔2025〕12号) are not returned.
 *
 * @param start index of the first UTF-16 unit
 * @param end index after the last unit, including 年, 月 or 日
 * @param year 1900 to 2099, or 0 when the text gives no year
 * @param month 1 to 12, or 0 when not given
 * @param day 1 to 31, or 0 when not given
 */
public record DateMention(int start, int end, int year, int month, int day) {

  /** Characters with which a date in Chinese numerals may start. */
  private static final BitSet NUMERALS = new BitSet();

  static {
    "〇一二三四五六七八九十零○".chars().forEach(NUMERALS::set);
  }

  private static final String[] LUNAR = {"农历", "阴历", "旧历", "夏历"};

  /** Whether year, month and day are given. */
  public boolean isDay() {
    return year > 0 && day > 0;
  }

  /**
   * Whether a day is the beginning of Unix time, which programs print for a day they do not know.
   */
  static boolean isUnset(int year, int month, int day) {
    return year == 1970 && month == 1 && day == 1;
  }

  /** Whether the date is digits only, without a mark between its parts, as other numbers are. */
  public boolean isCompact(String text) {
    return end - start >= 8 && text.substring(start, end).chars().allMatch(Character::isDigit);
  }

  /** This date as a {@link PublicationDate}. Only valid when the year is given. */
  public PublicationDate date() {
    return new PublicationDate(year, month, day);
  }

  /** This date in the given year, or null where that year has no such day (29 February). */
  public PublicationDate in(int otherYear) {
    if (month > 0 && day > YearMonth.of(otherYear, month).lengthOfMonth()) return null;
    return new PublicationDate(otherYear, month, day);
  }

  /** Returns all dates in a text, in order, not overlapping. Linear in the length of the text. */
  public static List<DateMention> in(String text) {
    List<DateMention> found = new ArrayList<>();
    Scanner scanner = new Scanner(text);
    for (int i = 0; i < text.length(); i++) {
      boolean figure = figure(text.charAt(i)) >= 0;
      if (!figure && !isNumeral(text.charAt(i))) continue;
      DateMention mention = figure ? scanner.figures(i) : scanner.chinese(i);
      if (mention != null && !isLunar(text, i) && !isDocumentNumber(text, mention)) {
        found.add(mention);
      }
      if (mention != null) {
        i = mention.end - 1;
      } else {
        while (i + 1 < text.length() && sameKind(text.charAt(i + 1), figure)) i++;
      }
    }
    return found;
  }

  private static boolean sameKind(char c, boolean figure) {
    return figure ? figure(c) >= 0 : isNumeral(c);
  }

  private static boolean isNumeral(char c) {
    return NUMERALS.get(c);
  }

  /** The value of an ASCII or full-width digit, or -1. */
  private static int figure(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    return c >= '０' && c <= '９' ? c - '０' : -1;
  }

  /** The value of a Chinese digit in a year, or of what is written for its zero; otherwise -1. */
  private static int digit(char c) {
    return switch (c) {
      // Also the Greek and the Cyrillic letter that look like O.
      case '〇', '零', '○', '◯', '\u039F', '\u041E', '0', 'O', 'o', '０', 'Ｏ' -> 0;
      case '一' -> 1;
      case '二' -> 2;
      case '三' -> 3;
      case '四' -> 4;
      case '五' -> 5;
      case '六' -> 6;
      case '七' -> 7;
      case '八' -> 8;
      case '九' -> 9;
      default -> -1;
    };
  }

  private static boolean isLunar(String text, int at) {
    for (String word : LUNAR) if (text.startsWith(word, at - word.length())) return true;
    return false;
  }

  /** Whether the year is part of the number of an official document: 辽政发〔2025〕12号. */
  private static boolean isDocumentNumber(String text, DateMention m) {
    if (m.month != 0 || m.start == 0 || m.end >= text.length()) return false;
    if ("〔［[【（(".indexOf(text.charAt(m.start - 1)) < 0) return false;
    if ("〕］]】）)".indexOf(text.charAt(m.end)) < 0) return false;
    if (text.charAt(m.start - 1) == '〔') return true;
    int i = m.end + 1;
    if (i < text.length() && text.charAt(i) == '第') i++;
    int first = i;
    while (i < text.length() && i < first + 6 && figure(text.charAt(i)) >= 0) i++;
    return i > first && i < text.length() && text.charAt(i) == '号';
  }

  /**
   * Parses one date at a given position. {@code cursor} is the index after the last number read.
   */
  private static final class Scanner {
    private final String text;
    private int cursor;

    Scanner(String text) {
      this.text = text;
    }

    DateMention figures(int start) {
      int first = number(start);
      int length = cursor - start;
      if (length == 8) return compact(start, first);
      if (length == 9) return compactWithTime(start);
      if (length == 4 && first >= 1900 && first <= 2099) return fromYear(start, first);
      if (length <= 2 && unit('月')) return fromMonth(start, 0, first, false);
      return null;
    }

    DateMention chinese(int start) {
      int year = 0;
      int i = start;
      while (i < text.length() && i < start + 4 && digit(text.charAt(i)) >= 0) {
        year = year * 10 + digit(text.charAt(i++));
      }
      cursor = i;
      if (i == start + 4 && unit('年') && year >= 1900 && year <= 2099) {
        int end = cursor + 1;
        int month = numeral(skipBlank(end));
        if (month > 0 && unit('月')) return fromMonth(start, year, month, true);
        return new DateMention(start, end, year, 0, 0);
      }
      int month = numeral(start);
      return month > 0 && at(cursor, '月') ? fromMonth(start, 0, month, true) : null;
    }

    /** A date of eight digits: 20230330. */
    private DateMention compact(int start, int key) {
      return checked(start, cursor, key / 10_000, key / 100 % 100, key % 100);
    }

    /** A date and time of twelve or fourteen digits: 202303300810, 20230330081005. */
    private DateMention compactWithTime(int start) {
      int key = 0;
      int end = start;
      for (; end < text.length() && end < start + 15; end++) {
        int figure = figure(text.charAt(end));
        if (figure < 0) break;
        if (end < start + 8) key = key * 10 + figure;
      }
      if (end != start + 12 && end != start + 14) return null;
      for (int i = start + 8; i < end; i += 2) {
        int part = figure(text.charAt(i)) * 10 + figure(text.charAt(i + 1));
        if (part >= (i == start + 8 ? 24 : 60)) return null;
      }
      return checked(start, end, key / 10_000, key / 100 % 100, key % 100);
    }

    private DateMention fromYear(int start, int year) {
      int end = cursor;
      if (unit('年')) {
        int after = cursor + 1;
        int month = number(skipBlank(after));
        if (month > 0 && unit('月')) return fromMonth(start, year, month, false);
        return new DateMention(start, after, year, 0, 0);
      }
      if (end >= text.length() || "-/. －／．–".indexOf(text.charAt(end)) < 0) {
        return new DateMention(start, end, year, 0, 0);
      }
      char separator = text.charAt(end);
      int month = number(end + 1);
      if (month > 0 && cursor <= end + 3 && at(cursor, separator)) {
        int from = cursor + 1;
        int day = dayWithTime(from);
        if (day > 0 && cursor <= from + 2) {
          if (isUnset(year, month, day)) return null;
          DateMention found = checked(start, cursor, year, month, day);
          if (found != null) return found;
        }
      }
      return new DateMention(start, end, year, 0, 0);
    }

    /** The day at a position. A time may follow without a space: 2015-04-0808:14 gives 8. */
    private int dayWithTime(int from) {
      int day = number(from);
      boolean glued = cursor == from + 4 && (at(cursor, ':') || at(cursor, '：'));
      if (!glued) return day;
      cursor = from + 2;
      return day / 100;
    }

    /** Reads the rest of a date after its month; {@code cursor} is at 月. */
    private DateMention fromMonth(int start, int year, int month, boolean chinese) {
      int end = cursor + 1;
      int day = chinese ? numeral(skipBlank(end)) : number(skipBlank(end));
      if (day > 0 && (unit('日') || unit('号'))) {
        return checked(start, cursor + 1, year, month, day);
      }
      if (!chinese && year > 0 && cursor == end + 2 && isBeforeTime(cursor)) {
        DateMention found = checked(start, cursor, year, month, day);
        if (found != null) return found;
      }
      return checked(start, end, year, month, 0);
    }

    /** Whether a time follows after a space, which makes a number a day without 日: 04月08 08:14. */
    private boolean isBeforeTime(int at) {
      int from = skipBlank(at);
      if (from == at) return false;
      int digits = 0;
      while (digits < 2
          && from + digits < text.length()
          && figure(text.charAt(from + digits)) >= 0) {
        digits++;
      }
      return digits > 0 && (at(from + digits, ':') || at(from + digits, '：'));
    }

    private static DateMention checked(int start, int end, int year, int month, int day) {
      if (month < 1 || month > 12 || year != 0 && (year < 1900 || year > 2099)) return null;
      int leap = year == 0 ? 2000 : year;
      if (day < 0 || day > YearMonth.of(leap, month).lengthOfMonth()) return null;
      return new DateMention(start, end, year, month, day);
    }

    /** The number at a position, of at most 8 digits, or 0 if there is none. */
    private int number(int from) {
      int value = 0;
      for (cursor = from; cursor < text.length() && cursor < from + 9; cursor++) {
        int figure = figure(text.charAt(cursor));
        if (figure < 0) break;
        value = value * 10 + figure;
      }
      return cursor < from + 9 ? value : 0;
    }

    /** The Chinese numeral at a position, 一 to 三十一, or 0 if there is none. */
    private int numeral(int from) {
      cursor = from;
      int tens = 0;
      int ones = 0;
      if (at(cursor, '廿') || at(cursor, '卅')) {
        tens = at(cursor++, '廿') ? 2 : 3;
        if (cursor < text.length() && digit(text.charAt(cursor)) > 0) {
          ones = digit(text.charAt(cursor++));
        }
        return tens * 10 + ones;
      }
      if (cursor < text.length() && digit(text.charAt(cursor)) > 0) {
        ones = digit(text.charAt(cursor++));
      }
      if (at(cursor, '十')) {
        tens = Math.max(1, ones);
        ones = 0;
        cursor++;
        if (cursor < text.length() && digit(text.charAt(cursor)) > 0) {
          ones = digit(text.charAt(cursor++));
        }
      }
      return tens * 10 + ones;
    }

    /**
     * Moves the cursor to the unit {@code c} if it follows directly or after one space; tells
     * whether it does.
     */
    private boolean unit(char c) {
      int index = skipBlank(cursor);
      if (!at(index, c)) return false;
      cursor = index;
      return true;
    }

    private int skipBlank(int from) {
      return at(from, ' ') || at(from, '　') || at(from, '\u00a0') ? from + 1 : from;
    }

    private boolean at(int index, char c) {
      return index < text.length() && text.charAt(index) == c;
    }
  }
}
