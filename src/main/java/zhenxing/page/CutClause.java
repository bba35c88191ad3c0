package zhenxing.page;

import java.util.regex.Pattern;

/**
 * Cuts a clause that is too long for a headline where the cut does least harm, and marks it with an
 * ellipsis.
 */
final class CutClause {

  private static final int LONGEST = FirstClause.LONGEST;
  private static final int SHORTEST = FirstClause.SHORTEST;

  /** A day at the end of what is left of a cut clause: 论坛将于8月15日, 启动仪式近日. */
  private static final Pattern DAY_AT_END =
      Pattern.compile(
          "(?:[将定拟]?[于在自从])?(?:(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}日(?:[至到—-](?:\\d{1,2}月)?\\d{1,2}日)?(?:[上下]午|晚|起)?|近日|日前|今日|今天|昨日|昨天)$");

  /** Characters at which a cut clause must not end, since something has to follow them. */
  private static final String NO_END =
      "的和与及在对将向由为以从把被是于等、，,：:（(《“‘〈「【[—-·之并而且但或让使给就都也还据经按约近第该这那其各每前后不未了";

  /** Maximum length of a part of a foreign name, in characters. */
  private static final int NAME = 4;

  /** The end of a whole sentence in quotation marks, after which only the speaker follows. */
  private static final Pattern SAID = Pattern.compile("[。！？!?]”$");

  /** Words within a clause before which it may be cut. */
  private static final String NEXT_PART = "和与及在将对向由为并以从";

  private CutClause() {}

  /** Returns as much of a line as fits into a headline, from a position on. */
  static String of(String line, int start) {
    int end = inside(line, start);
    String cut = trimmed(line, start, end);
    if (end == line.length() && OpenMarks.count(line, start, end) == 0) return cut;
    return marked(withoutDay(cut));
  }

  /** Whether something has to follow a character. */
  static boolean needsMore(char last) {
    return NO_END.indexOf(last) >= 0;
  }

  /** Marks a clause as cut off, and closes what is open in it. */
  private static String marked(String clause) {
    if (SAID.matcher(clause).find()) return clause;
    String closed = OpenMarks.closed(clause, LONGEST);
    return closed.length() < LONGEST && closed.indexOf('…') < 0 ? closed + "…" : closed;
  }

  private static String withoutDay(String clause) {
    var day = DAY_AT_END.matcher(clause);
    return day.find() && day.start() >= SHORTEST ? clause.substring(0, day.start()) : clause;
  }

  /**
   * Returns the best position to cut a clause that is too long: before a punctuation mark, a
   * bracket, or a word that starts a new part, in its second half. A title in 《》 is cut inside.
   * Never cuts inside a number or a name, or after a word that needs a complement.
   */
  private static int inside(String line, int start) {
    int limit = Math.min(line.length(), start + LONGEST);
    if (limit == line.length() && OpenMarks.count(line, start, limit) == 0) return limit;
    if (isInTitle(line, start, limit)) return limit;
    int word = -1;
    // The ellipsis takes one character.
    for (int i = Math.min(limit, line.length()) - 1; i > start + SHORTEST; i--) {
      if (OpenMarks.count(line, start, i) != 0 || NO_END.indexOf(line.charAt(i - 1)) >= 0) continue;
      if (isInName(line, i)) continue;
      if (i > start + LONGEST / 2 && isPartEnd(line, i)) return i;
      if (word < 0) word = i;
    }
    return word < 0 ? limit : word;
  }

  /** Whether a title in 《》 that began well before a position is still open there. */
  private static boolean isInTitle(String line, int start, int at) {
    int title = line.lastIndexOf('《', at - SHORTEST);
    return title > start
        && OpenMarks.count(line, start, title) == 0
        && line.indexOf('》', title) >= at;
  }

  private static boolean isPartEnd(String line, int i) {
    return "、（(《“‘，, 　—–|｜".indexOf(line.charAt(i)) >= 0
        || NEXT_PART.indexOf(line.charAt(i)) >= 0
        || OpenMarks.closes(line.charAt(i - 1));
  }

  /** Whether a position is within a Latin word or a foreign name (Jane Smith, 简·史密斯). */
  private static boolean isInName(String line, int at) {
    int before = at - 1;
    int behind = at;
    while (line.charAt(before) == ' ' && before > 0) before--;
    while (line.charAt(behind) == ' ' && behind + 1 < line.length()) behind++;
    if (isLatin(line.charAt(before)) && isLatin(line.charAt(behind))) return true;
    return reachesDot(line, at - 1, -1) || reachesDot(line, at, 1);
  }

  /** Whether a dot between the parts of a name follows in a direction, after a few letters. */
  private static boolean reachesDot(String line, int from, int step) {
    int i = from;
    for (int n = 0; n < NAME && i >= 0 && i < line.length(); n++, i += step) {
      if (line.charAt(i) == '·') return true;
      if (!Character.isIdeographic(line.charAt(i))) return false;
    }
    return false;
  }

  private static boolean isLatin(char c) {
    return Latin.isLetterOrDigit(c) || c == '.' || c == '%';
  }

  /** Returns a part of a line without punctuation at its end. */
  static String trimmed(String line, int start, int end) {
    while (end > start && "，,：:；;。、 　|｜丨".indexOf(line.charAt(end - 1)) >= 0) end--;
    if (end > start && Character.isHighSurrogate(line.charAt(end - 1))) end--;
    return line.substring(start, end).strip();
  }
}
