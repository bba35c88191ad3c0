package zhenxing.page;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Derives a headline for a text that has none. If the first paragraph starts with a headline, that
 * is used; otherwise the first sentence, or as many of its clauses as fit.
 *
 * <p>Example: {@code 本报16日讯（记者 王晓）滨州港新码头投入使用，货运能力翻番。} gives {@code 滨州港新码头投入使用，货运能力翻番}. Clauses that
 * only give a time, purpose or source are left out as well.
 */
public final class FirstClause {

  /** Maximum length of a derived headline, in characters. */
  public static final int LONGEST = 40;

  /** Minimum length in characters; anything shorter is a date or a name. */
  private static final int SHORTEST = 8;

  /** Minimum length, in characters, of a caption before a dateline: 活动现场。 */
  private static final int SHORTEST_CAPTION = 4;

  /** Number of lines that are searched for a usable one. */
  private static final int LINES = 12;

  /** Number of characters of a line that are read. */
  private static final int READ = 400;

  /** Maximum length in characters of a headline at the start of a paragraph. */
  private static final int LONGEST_HEADLINE = 70;

  /**
   * If this many characters of the headline occur again, the repetition marks the start of the
   * text.
   */
  private static final int SAID_AGAIN = 6;

  /** Maximum number of clauses left out at the start of a sentence. */
  private static final int LEFT_OUT = 5;

  private static final Pattern DAY =
      Pattern.compile(
          "(?:[\\d一二三四五六七八九十〇年月日号时分初末底中旬上下午晚早晨凌间当天今昨明周星期至到起来以前后、\\-—~－\\s]++|近日|日前|去年|目前|连日|金秋|春节|期间|近年)*+");

  /** Words with which the text begins when a headline stands in the same paragraph. */
  private static final Pattern BODY_BEGINS =
      Pattern.compile(
          "近日|日前|近期|连日来|今年以来|今年\\d|\\d{4}年\\d{1,2}月|\\d{1,2}月\\s?\\d{1,2}日|\\d{1,2}月份?[，,]|昨日|昨天|记者(?:从|\\d|获悉)|据悉|据了解|据[\\p{IsHan}]{2,20}?(?:消息|报道)|本报讯|本报记者"
              + "|作者[\\s　:：]|微信公众号|图为|作为\\d|为(?:进一步|持续|深入|全面|推动|加快|切实|更好|营造|有效|促进|贯彻|了)");

  /** A clause that only gives a time, a purpose, a place or a source for the next clause. */
  private static final Pattern ADJUNCT =
      Pattern.compile(
          "为(?:了|进一步|持续|深入|全面|推动|加快|切实|更好|营造|有效|促进|贯彻|加强|提[升高]|做好|优化|防范|解决|落实|帮助|响应|打造|充分).*|(?:据|从|随着|截至|截止|对于|针对|围绕|根据|按照|面对|经|经过|通过|作为|依托|聚焦|当|与此同时|此外).*|在.*[上中下里内后前时际间会]"
              + "|.*(?:日前|近日|以来|期间|之际|的同时|介绍|[上下]午|[显表]示|主办|承办|指导|联合[主举]办|获悉|了解到|[说称]|指出|认为|提出|公布|透露|宣布|强调)|自.*\\d[日月年]起");

  /** A day at the end of what is left of a cut clause: 论坛将于8月15日, 启动仪式近日. */
  private static final Pattern DAY_AT_END =
      Pattern.compile(
          "(?:[将定拟]?[于在自从])?(?:(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}日(?:[至到—-](?:\\d{1,2}月)?\\d{1,2}日)?(?:[上下]午|晚|起)?|近日|日前|今日|今天|昨日|昨天)$");

  /** An adjunct of two clauses: 在“十二五”收官，“十三五”开局之际. */
  private static final Pattern CIRCUMSTANCE =
      Pattern.compile(
          "(?:在|当|正值|值此|随着)[^。；，,]{1,30}[，,][^。；，,]{0,30}(?:之[际时年]|的同时|[背形][景势]下|基础上)[，,]");

  /** What may precede the news in its sentence, in the order in which it is left out. */
  private static final List<Pattern> INTRODUCTIONS =
      List.of(Opening.LEADS_UP, Opening.PURPOSE, CIRCUMSTANCE);

  /** Characters at which a cut clause must not end, since something has to follow them. */
  private static final String NO_END =
      "的和与及在对将向由为以从把被是于等、，,：:（(《“‘〈「【[—-·之并而且但或让使给就都也还据经按约近第该这那其各每前后不未了";

  /** Words within a clause before which it may be cut. */
  private static final String NEXT_PART = "和与及在将对向由为并以从";

  private FirstClause() {}

  /**
   * Derives a headline of at most 40 characters from a text. Returns the beginning of the first
   * line if no clause says anything, and an empty string only for an empty text.
   */
  public static String of(String body) {
    String text = body.strip();
    String fallback = "";
    int seen = 0;
    for (int from = 0; from < text.length() && seen < LINES; ) {
      int to = text.indexOf('\n', from);
      if (to < 0) to = text.length();
      String line = text.substring(from, Math.min(to, from + READ)).strip();
      from = to + 1;
      if (line.isEmpty()) continue;
      seen++;
      String words = line.substring(Opening.endOf(line, 0));
      boolean other = NoHeadline.matches(words) && !NoHeadline.isOriginal(line);
      String clause = other ? shortened(line, 0) : ofLine(line);
      if (!other && saysSomething(clause)) return clause;
      if (fallback.length() < clause.length()) fallback = clause;
    }
    return fallback.isEmpty() ? clipped(text) : fallback;
  }

  private static String clipped(String text) {
    String line =
        text.substring(0, Math.min(text.length(), LONGEST)).lines().findFirst().orElse("");
    boolean halved = !line.isEmpty() && Character.isHighSurrogate(line.charAt(line.length() - 1));
    return halved ? line.substring(0, line.length() - 1) : line.strip();
  }

  private static String ofLine(String line) {
    var original = Opening.ORIGINAL.matcher(line);
    if (original.lookingAt()) return headline(line, original.end());
    int start = Opening.endOf(line, 0);
    var theme = Opening.THEME.matcher(line).region(start, line.length());
    if (theme.lookingAt()) return headline(line, theme.end());
    int dateline = headlineBeforeDateline(line, start);
    if (dateline > 0) {
      String headline = line.substring(start, dateline).strip();
      if (!isAside(headline)) return fitting(headline);
      start = Opening.endOf(line, dateline);
    }
    return shortened(line, start);
  }

  /**
   * Returns the headline that starts at a position, if its end can be found; otherwise a shortened
   * sentence.
   */
  private static String headline(String line, int start) {
    int end = headlineEnd(line, start);
    return end > start ? fitting(line.substring(start, end).strip()) : shortened(line, start);
  }

  /**
   * Returns the index of a dateline that follows a headline or caption in the same paragraph, or 0.
   */
  private static int headlineBeforeDateline(String line, int start) {
    int limit = Math.min(line.length(), start + LONGEST_HEADLINE);
    for (int i = start + SHORTEST_CAPTION; i < limit; i++) {
      char c = line.charAt(i - 1);
      if (c == '，' || c == ',') return 0;
      if (OpenMarks.count(line, start, i) == 0 && Opening.isAt(line, i)) return i;
    }
    return 0;
  }

  private static boolean isAside(String text) {
    return text.length() < SHORTEST
        || text.endsWith("。")
        || text.contains("图片来源")
        || text.contains("摄")
        || text.contains("供图")
        || CreditLine.isCaption(text);
  }

  /**
   * Returns the end of a headline that stands before the text in its paragraph, or -1. It ends
   * before a dateline or byline, where its first words are repeated, or before a typical beginning
   * of a text.
   */
  private static int headlineEnd(String line, int start) {
    int limit = Math.min(line.length(), start + LONGEST_HEADLINE);
    for (int i = start + SHORTEST - 2; i < limit; i++) {
      if (OpenMarks.count(line, start, i) != 0) continue;
      if (isSaidBefore(line, start, i) || Opening.isAt(line, i)) return i;
      if (line.charAt(i - 1) != '：'
          && BODY_BEGINS.matcher(line).region(i, line.length()).lookingAt()) return i;
      if (line.charAt(i) == '。') return -1;
    }
    return line.length() <= limit ? line.length() : -1;
  }

  /** Whether the next characters also occur in the headline before them. */
  private static boolean isSaidBefore(String line, int start, int at) {
    if (at + SAID_AGAIN > line.length()) return false;
    int before = line.indexOf(line.substring(at, at + SAID_AGAIN), start);
    return before >= 0 && before + SAID_AGAIN <= at;
  }

  private static String fitting(String headline) {
    return headline.length() <= LONGEST ? headline : shortened(headline, 0);
  }

  /**
   * Shortens a line: returns its first sentence if that is short enough, otherwise as many of its
   * clauses as fit. Clauses that only give time, purpose or source are skipped. If no clause fits,
   * one is cut.
   */
  private static String shortened(String line, int start) {
    if (start < line.length()
        && OpenMarks.opens(line.charAt(start))
        && OpenMarks.closesLate(line, start, LONGEST)) {
      // Skips an opening quotation mark whose closing mark is too far away.
      start++;
    }
    for (Pattern introduction : INTRODUCTIONS) {
      var found = introduction.matcher(line).region(start, line.length());
      if (found.lookingAt() && found.end() < line.length()) start = found.end();
    }
    int cutFrom = start;
    int from = start;
    for (int i = 0; i < LEFT_OUT && from < line.length(); i++) {
      int end = clausesEnd(line, from);
      if (end > from) return clause(line, from, end);
      int next = nextClause(line, from);
      if (next < 0 || !isAdjunct(line.substring(from, next - 1))) {
        var hosted = Opening.HOSTED.matcher(line).region(from, line.length());
        if (!hosted.lookingAt()) break;
        next = hosted.end();
      }
      cutFrom = next;
      from = next;
    }
    String cut = clause(line, cutFrom, inside(line, cutFrom));
    return OpenMarks.closed(withoutDay(cut), LONGEST);
  }

  private static String withoutDay(String clause) {
    var day = DAY_AT_END.matcher(clause);
    return day.find() && day.start() >= SHORTEST ? clause.substring(0, day.start()) : clause;
  }

  /** Returns the end of the clauses that fit and are meaningful alone, or -1. */
  private static int clausesEnd(String line, int start) {
    int limit = Math.min(line.length(), start + LONGEST);
    int best = -1;
    int clause = start;
    for (int i = start; i <= limit; i++) {
      char c = i == line.length() ? '。' : line.charAt(i);
      if (!isBreak(line, i, c) || OpenMarks.count(line, start, i) != 0) continue;
      boolean whole = i - start >= SHORTEST && saysSomething(line.substring(start, i));
      boolean sentence = "，,：:".indexOf(c) < 0;
      if (sentence && whole) return i < limit && "！？!?".indexOf(c) >= 0 ? i + 1 : i;
      if (whole && !needsMore(c, line.charAt(i - 1)) && !isAdjunct(line.substring(clause, i))) {
        best = i;
      }
      clause = i + 1;
    }
    return best;
  }

  /** Whether a clause that ends at this mark needs the next clause to make sense. */
  private static boolean needsMore(char mark, char last) {
    return mark == '：' || mark == ':' || NO_END.indexOf(last) >= 0;
  }

  /** Returns the start of the next clause of the same sentence, or -1. */
  private static int nextClause(String line, int start) {
    for (int i = start; i < line.length(); i++) {
      char c = line.charAt(i);
      if (!isBreak(line, i, c) || OpenMarks.count(line, start, i) != 0) continue;
      return c == '，' || c == ',' ? i + 1 : -1;
    }
    return -1;
  }

  private static boolean isBreak(String line, int i, char c) {
    if ("。；;\n！？!?".indexOf(c) >= 0) return true;
    return "，,：:".indexOf(c) >= 0 && !isInNumber(line, i);
  }

  private static boolean isAdjunct(String clause) {
    String words = clause.strip();
    return ADJUNCT.matcher(words).matches() || DAY.matcher(words).matches();
  }

  /** Whether a clause contains more than a date or a few letters. */
  private static boolean saysSomething(String clause) {
    if (clause.length() < SHORTEST) return false;
    var day = DAY.matcher(clause);
    int end = day.lookingAt() ? day.end() : 0;
    return clause.length() - end >= 4 && !Opening.isDateline(clause);
  }

  private static boolean isInNumber(String line, int i) {
    return i > 0
        && i + 1 < line.length()
        && Character.isDigit(line.charAt(i - 1))
        && Character.isDigit(line.charAt(i + 1));
  }

  /**
   * Returns the best position to cut a clause that is too long: before a punctuation mark, a
   * bracket, or a word that starts a new part. Never cuts inside a number or a Latin word, or after
   * a word that needs a complement.
   */
  private static int inside(String line, int start) {
    int limit = Math.min(line.length(), start + LONGEST);
    if (limit == line.length() && OpenMarks.count(line, start, limit) == 0) return limit;
    int word = -1;
    for (int i = Math.min(limit, line.length() - 1); i > start + SHORTEST; i--) {
      if (OpenMarks.count(line, start, i) != 0 || NO_END.indexOf(line.charAt(i - 1)) >= 0) continue;
      char next = line.charAt(i);
      char last = line.charAt(i - 1);
      if ("、（(《“‘，, 　—–|｜".indexOf(next) >= 0 || OpenMarks.closes(last)) return i;
      if (NEXT_PART.indexOf(next) >= 0 && i > start + LONGEST / 2) return i;
      if (word < 0 && !(isLatin(next) && isLatin(last))) word = i;
    }
    return word < 0 ? limit : word;
  }

  private static boolean isLatin(char c) {
    return Latin.isLetterOrDigit(c) || c == '.' || c == '%';
  }

  private static String clause(String line, int start, int end) {
    while (end > start && "，,：:；;。、 　".indexOf(line.charAt(end - 1)) >= 0) end--;
    if (end > start && Character.isHighSurrogate(line.charAt(end - 1))) end--;
    return line.substring(start, end).strip();
  }
}
