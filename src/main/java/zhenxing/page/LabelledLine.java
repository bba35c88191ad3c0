package zhenxing.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognizes lines that give metadata of an article: a label with a value (来源：, 责任编辑：), or day,
 * time and source next to each other.
 */
final class LabelledLine {

  /** Maximum length of such a line in characters. Longer ones are handled as notices. */
  private static final int LONGEST = 160;

  /** Maximum length of a label in characters, including brackets and padding. */
  private static final int LONGEST_LABEL = 16;

  /** Maximum length of a value in characters; a longer one is a paragraph. */
  private static final int LONGEST_VALUE = 80;

  private static final WordList WORDS = WordList.read("line-labels.txt");
  private static final Set<String> PEOPLE = WORDS.section("people");
  private static final Set<String> BEFORE = WORDS.section("before");
  private static final Set<String> FACTS = WORDS.section("facts");
  private static final Set<String> CONTACTS = WORDS.section("contacts");
  private static final Set<String> EVENTS = WORDS.section("events");
  private static final Set<String> COUNTS = WORDS.section("counts");
  private static final Set<String> STAMPS = WORDS.section("stamps");

  /** A day, with or without a time. */
  private static final String STAMP =
      "\\d{4}(?:[-/.]\\d{1,2}[-/.]\\d{1,2}|年\\d{1,2}月\\d{1,2}日)(?:\\s{0,4}\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?)?";

  private static final Pattern STAMPED =
      Pattern.compile(
          "[\\p{IsHan}]{2,6}\\s{0,4}[:：]\\s{0,4}"
              + STAMP
              + "(?:\\s{0,4}(?:至|到|-|—|~|～)\\s{0,4}"
              + STAMP
              + ")?.{0,60}");

  /** A day, or a month or year of an article that gives no day. */
  private static final String STAMP_OR_MONTH = "(?:" + STAMP + "|\\d{4}年(?:\\d{1,2}月)?)";

  /**
   * Parts that confirm that a line with a day is metadata: a time, a labelled value, 本站讯, or a day
   * in digits.
   */
  private static final Pattern BESIDE_DAY =
      Pattern.compile(
          "\\d{1,2}[:：]\\d{2}|(?:来源|编辑|作者|浏览|阅读|字号|字体|评论)[\\s　]{0,4}[:：]|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}"
              + "|(?<!\\p{IsHan})"
              + PublicationLine.OWN
              + "(?!\\p{IsHan})");

  /** A day with at most a short name, a number or brackets beside it. */
  private static final Pattern STAMP_LINE =
      Pattern.compile(
          "[^。！？；，,“”]{0,24}(?<![\\p{IsHan}\\d])"
              + STAMP_OR_MONTH
              + "(?![\\p{IsHan}\\d])[^。！？；，,“”]{0,60}");

  /** Names directly followed by a day and time, as a page's style sheet shows them apart. */
  private static final Pattern STAMP_AFTER_NAMES =
      Pattern.compile(
          "[\\p{IsHan}A-Za-z·.\\s　]{2,24}\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}\\s{0,4}\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?");

  private static final Pattern STAMP_ALONE = Pattern.compile(STAMP_OR_MONTH);

  /** Maximum number of letters in such a line besides labels, days and times. */
  private static final int LONGEST_NAME = 16;

  private static final Pattern TIME = Pattern.compile("\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?");

  private static final Pattern LABEL_AND_VALUE =
      Pattern.compile("(?:来源|稿源|作者|编辑|责任编辑|责编|浏览次数|浏览|阅读|字号|字体|评论)[\\s　]{0,4}[:：].*");

  /** A question mark that stands for a space lost with a torn character. */
  private static final Pattern SWALLOWED = Pattern.compile("[?？](?=[\\p{IsHan}\\d])");

  private LabelledLine() {}

  static boolean matches(String line) {
    if (line.length() > LONGEST || line.indexOf('。') >= 0 || isEvent(line)) return false;
    return isLabelled(line)
        || namesPeople(line)
        || STAMPED.matcher(line).matches()
        || isStamp(SWALLOWED.matcher(line).replaceAll(" "));
  }

  /** Whether a line names a host or a way to reach them: 主办单位：, 联系电话：. */
  static boolean isContact(String line) {
    int colon = colon(line);
    return colon > 0
        && line.length() - colon - 1 <= LONGEST_VALUE
        && line.indexOf('。') < 0
        && CONTACTS.contains(label(line.substring(0, colon)));
  }

  /** Whether a line gives the day of an event: 活动时间：12月5日. */
  static boolean isEvent(String line) {
    int colon = colon(line);
    boolean event = colon > 0 && EVENTS.contains(label(line.substring(0, colon)));
    // The day of publication may follow on the same line.
    return event && !line.contains("发布");
  }

  private static boolean isLabelled(String line) {
    int colon = colon(line);
    return colon > 0
        && line.length() - colon - 1 <= LONGEST_VALUE
        && isLabel(label(line.substring(0, colon)), line.substring(colon + 1).strip());
  }

  private static int colon(String line) {
    int end = Math.min(line.length(), LONGEST_LABEL + 1);
    for (int i = 0; i < end; i++) {
      char c = line.charAt(i);
      if (c == ':' || c == '：') return i;
    }
    return -1;
  }

  /** The letters of a label in lower case, without brackets and padding. */
  private static String label(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || i == 0 && "（([【◆■●".indexOf(c) >= 0) continue;
      letters.append(c);
    }
    return letters.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isLabel(String label, String value) {
    if (COUNTS.contains(label)) return value.isEmpty() || Character.isDigit(value.charAt(0));
    return FACTS.contains(label) || STAMPS.contains(label) || isPeople(label);
  }

  private static boolean isPeople(String label) {
    if (PEOPLE.contains(label)) return true;
    for (int cut = 2; cut <= 3 && cut < label.length(); cut++) {
      if (BEFORE.contains(label.substring(0, cut)) && PEOPLE.contains(label.substring(cut))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line is a list of roles and names without colons: 责任编辑 王丽 校对 李强. */
  private static boolean namesPeople(String line) {
    List<String> words = CreditLine.SEPARATORS.split(line.strip(), 16);
    boolean label = false;
    int names = 0;
    for (String word : words) {
      if (word.isEmpty()) continue;
      if (isPeople(word)) {
        label = true;
        continue;
      }
      boolean half = word.length() == 1 && Surnames.begins(word) || names > 0 && word.length() == 1;
      if (!label || !half && !Surnames.isName(word)) return false;
      names++;
    }
    return label && names > 0;
  }

  private static boolean isStamp(String line) {
    boolean isStamp = STAMP_LINE.matcher(line).matches() && BESIDE_DAY.matcher(line).find();
    if (!isStamp && !STAMP_AFTER_NAMES.matcher(line).matches()) return false;
    String rest = STAMP_ALONE.matcher(line).replaceAll(" ");
    rest = LABEL_AND_VALUE.matcher(TIME.matcher(rest).replaceAll(" ")).replaceAll(" ");
    int letters = 0;
    for (int i = 0; i < rest.length(); i++) if (Character.isLetter(rest.charAt(i))) letters++;
    return letters <= LONGEST_NAME;
  }
}
