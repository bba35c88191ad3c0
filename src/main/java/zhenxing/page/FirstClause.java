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

  /** Maximum length of a headline that is derived from a sentence, in characters. */
  public static final int LONGEST = 40;

  /** Minimum length in characters; anything shorter is a date or a name. */
  static final int SHORTEST = 8;

  /** Minimum length, in characters, of a caption before a dateline: 活动现场。 */
  private static final int SHORTEST_CAPTION = 4;

  /** Number of lines that are searched for a usable one. */
  private static final int LINES = 12;

  /** Number of characters of a line that are read. */
  private static final int READ = 400;

  /** Maximum length in characters of a headline at the start of a paragraph. */
  private static final int LONGEST_HEADLINE = 70;

  /** A clause with fewer characters besides its day says little, if the sentence goes on. */
  private static final int SCANT = 12;

  /** Maximum number of clauses left out at the start of a sentence. */
  private static final int LEFT_OUT = 5;

  private static final Pattern DAY =
      Pattern.compile(
          "(?:[\\d一二三四五六七八九十〇年月日号时分初末底中旬上下午晚早晨凌间当天今昨明周星期至到起来以前后、\\-—~－\\s]++|近日|日前|去年|目前|连日|金秋|春节|期间|近年)*+");

  /** Abbreviations and prices of shares in brackets, which a headline leaves out. */
  private static final Pattern ASIDE =
      Pattern.compile(
          "[（(](?:以下|下)?(?:统称|简称|合称|称)[^（）()\\n]{1,40}[）)]|[（(]-?\\d{1,6}\\.\\d{1,4}, ?[^（）()\\n]{1,30}%[）)]|[（(]\\d{6}(?:\\.[A-Z]{2})?[）)]");

  /** A list of authorities, of which a headline names the first: 工业和信息化部、财政部、商务部等五部门. */
  private static final Pattern JOINT =
      Pattern.compile(
          "(?<![\\p{IsHan}、])([\\p{IsHan}]{3,14})(?:、[\\p{IsHan}]{2,16}?){2,15}(等(?:\\d{1,2}|[一二两三四五六七八九十多]{1,2})?个?(?:部门|部委|单位|机关|委办局))");

  /** A clause that only gives a time, a purpose, a place or a source for the next clause. */
  private static final Pattern ADJUNCT =
      Pattern.compile(
          "为(?:了|进一步|持续|深入|全面|推动|加快|切实|更好|营造|有效|促进|贯彻|加强|提[升高]|做好|优化|防范|解决|落实|帮助|响应|打造|充分).*|(?:据|从|随着|截至|截止|对于|针对|围绕|根据|按照|面对|经|经过|通过|作为|依托|聚焦|当|与此同时|此外).*|在.*[上中下里内后前时际间会]"
              + "|.*(?:日前|近日|以来|期间|之际|的同时|介绍|[上下]午|[显表]示|主办|承办|指导|联合[主举]办|获悉|了解到|[说称]|指出|认为|提出|公布|透露|宣布|强调)|自.*\\d[日月年]起");

  /** The end of a clause that only says by what means something is done: 以全国节能宣传周为契机. */
  private static final Pattern UNFINISHED =
      Pattern.compile("以[^，。；\\n]{1,40}为(?:主题|抓手|契机|目标|引领|重点|核心|依托|载体|牵引|主线|基础|导向|代表)$");

  /** An adjunct of two clauses: 在“十二五”收官，“十三五”开局之际. */
  private static final Pattern CIRCUMSTANCE =
      Pattern.compile(
          "(?:在|当|正值|值此|随着)[^。；，,]{1,30}[，,][^。；，,]{0,30}(?:之[际时年]|的同时|[背形][景势]下|基础上)[，,]");

  /** What may precede the news in its sentence, in the order in which it is left out. */
  private static final List<Pattern> INTRODUCTIONS =
      List.of(Opening.LEADS_UP, Opening.PURPOSE, CIRCUMSTANCE);

  private FirstClause() {}

  /**
   * Derives a headline from a text: the one it begins with, otherwise at most 40 characters of a
   * sentence, with an ellipsis where it was cut. Returns the beginning of the first line if no
   * clause says anything, and an empty string only for an empty text.
   */
  public static String of(String body) {
    String text = body.strip();
    String fallback = "";
    int seen = 0;
    for (int from = 0; from < text.length() && seen < LINES; ) {
      int to = text.indexOf('\n', from);
      if (to < 0) to = text.length();
      String line = withoutAsides(text.substring(from, Math.min(to, from + READ)).strip());
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

  private static String withoutAsides(String line) {
    return JOINT.matcher(ASIDE.matcher(line).replaceAll("")).replaceAll("$1$2");
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
    int end = HeadlineEnd.of(line, start);
    return end > start ? CutClause.trimmed(line, start, end) : shortened(line, start);
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
      if (end > from) return CutClause.trimmed(line, from, end);
      int next = nextClause(line, from);
      if (next < 0 || !isAdjunct(line.substring(from, next - 1))) {
        var hosted = Opening.HOSTED.matcher(line).region(from, line.length());
        if (!hosted.lookingAt()) break;
        next = hosted.end();
      }
      cutFrom = next;
      from = next;
    }
    return CutClause.of(line, cutFrom);
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
      if (whole && isFinished(c, line.substring(clause, i))) best = i;
      clause = i + 1;
    }
    return best > start && isScant(line.substring(start, best)) ? -1 : best;
  }

  /** Whether a clause says so little that the next one is needed, even if it has to be cut. */
  private static boolean isScant(String clause) {
    var day = DAY.matcher(clause);
    return clause.length() - (day.lookingAt() ? day.end() : 0) < SCANT;
  }

  /** Whether a clause that ends at this mark makes sense without the next one. */
  private static boolean isFinished(char mark, String clause) {
    return mark != '：'
        && mark != ':'
        && !clause.isEmpty()
        && !CutClause.needsMore(clause.charAt(clause.length() - 1))
        && !UNFINISHED.matcher(clause).find()
        && !isAdjunct(clause);
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
}
