package zhenxing.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the headline among the first lines of a text, between kickers, subtitles, bylines and names
 * of websites.
 */
public final class TitleFinder {

  /** Maximum length of a headline, in characters. */
  private static final int LONGEST = 110;

  /** Number of lines that are examined. */
  private static final int LINES = 8;

  /** A given headline is searched for among this many lines. */
  private static final int REPEATED_WITHIN = 3;

  /** Number of characters of the text that are compared with each candidate. */
  private static final int READ = 1500;

  /** The score a candidate loses for each candidate above it. */
  private static final double LATER = 0.15;

  private static final double KICKER_PENALTY = 0.5;

  /**
   * Subtracted when a line contains a comma. Headlines separate clauses by a space; commas are
   * typical of kickers.
   */
  private static final double COMMA_PENALTY = 0.3;

  /** With this many commas a line is the first paragraph, even without a full stop. */
  private static final int LEAD_COMMAS = 4;

  /** Minimum length of a first paragraph, in characters. */
  private static final int SHORTEST_LEAD = 30;

  /** Typical beginnings of a first paragraph, which headlines with a comma do not have. */
  private static final Pattern LEAD =
      Pattern.compile(
          "(?:(?:\\d{4}年)?\\d{1,2}月(?:\\d{1,2}日)?|\\d{1,2}日|近日|日前|昨日|昨天|连日来|据悉|据了解|记者|本报记者|为[了进贯深全])[^，,]{0,20}[，,]");

  /** Forms of kickers, which announce the next line. */
  private static final Pattern KICKER =
      Pattern.compile(
          "[【\\[][^】\\]]*[】\\]]|.*[:：]|.{1,5}|[—–-]{1,2}.*|.*(?:[系特]列报道|专栏|调研行|走基层).{0,4}");

  /** Headlines of news in brief. */
  private static final Pattern BRIEF = Pattern.compile(".*(?:快讯|简讯|速览|简报)");

  /** The name of a newspaper or website, as it stands after a headline's dash. */
  private static final Pattern SITE_LINE =
      Pattern.compile(
          "[\\p{IsHan}A-Za-z]{0,10}(?:日报|晚报|晨报|早报|时报|商报|新闻网|在线|门户网站|政府网|人民政府|电视台|客户端|网)");

  private static final Pattern PREFIX =
      Pattern.compile(
          "#{1,6}\\s{0,4}|[【\\[（(]?(?:原标题|原文标题|标题)[】\\]）)]?\\s{0,4}(?:[:：|｜]\\s{0,4}|(?<=[】\\]）)]))");

  private static final Pattern SUFFIX =
      Pattern.compile(
          "\\s{0,4}([_|｜丨]{1,3}|\\s[-–—]{1,3}\\s?|——|[-–](?=[^-–]{0,30}$))\\s{0,4}([^_|｜丨—]{1,20})$");

  /**
   * Greatest distance from the end of a headline at which the name of a website can begin, in
   * characters.
   */
  private static final int SUFFIX_REACH = 40;

  private static final Pattern SITE =
      Pattern.compile(
          ".*(?:网|报|新闻|频道|门户|网站|政府|在线|客户端|电视台|中心|要闻|时政|经济|资讯|财经|"
              + "观察|社|\\.com|\\.cn|搜狐|新浪|腾讯|网易|凤凰|头条|百家号)$");

  /**
   * A headline found in a text. All positions are UTF-16 indexes into the text.
   *
   * @param start first character of the headline itself
   * @param end index after its last character
   * @param lineStart first character of its line
   * @param lineEnd index after the last character of its line, without the line break
   */
  public record Line(int start, int end, int lineStart, int lineEnd) {}

  /** Finds a known headline among the first lines of a text. Returns null if it is not there. */
  public Line line(String body, String title) {
    int seen = 0;
    for (int from = 0; from < body.length() && seen < REPEATED_WITHIN; seen++) {
      int to = body.indexOf('\n', from);
      if (to < 0) to = body.length();
      // A quick test before the website's name is taken off.
      if (body.startsWith(title, behindPrefix(body, behindBlanks(body, from, to), to))) {
        Line line = trimmed(body, from, to, null);
        if (title.contentEquals(body.subSequence(line.start, line.end))) return line;
      }
      from = to + 1;
    }
    return null;
  }

  /**
   * Finds the headline among the first lines of a text.
   *
   * @param siteName name of the website, or null
   * @return null if the text begins without a headline
   */
  public Line inText(String body, String siteName) {
    List<Line> heads = new ArrayList<>();
    int seen = 0;
    boolean followed = false;
    boolean captioned = false;
    for (int from = 0; from < body.length() && seen < LINES; ) {
      int to = body.indexOf('\n', from);
      if (to < 0) to = body.length();
      Line line = trimmed(body, from, to, siteName);
      String text = body.substring(line.start, line.end);
      from = to + 1;
      if (text.isEmpty()) continue;
      seen++;
      if (CreditLine.isCaption(text)) {
        captioned |= isParagraph(text);
        continue;
      }
      if (isParagraph(text) || Opening.hasDateline(text)) {
        followed = true;
        break;
      }
      if (!NoHeadline.matches(text) && !text.equals(siteName)) heads.add(line);
    }
    // The text of news with a picture may be the caption alone.
    if (!followed && !captioned || heads.isEmpty()) return null;
    // 原标题 is the headline elsewhere; it only counts if there is no other.
    List<Line> own = heads.stream().filter(l -> !isOriginal(body, l)).toList();
    return choose(body, own.isEmpty() ? heads : own);
  }

  /**
   * Chooses the headline among the lines above the text. The text repeats the characters of the
   * headline more than those of a kicker. Of lines repeated equally, the first is the headline and
   * the next its subtitle.
   */
  private static Line choose(String body, List<Line> heads) {
    if (heads.size() == 1) return heads.getFirst();
    Set<Integer> said = pairs(body, heads.getLast().lineEnd, READ);
    Line best = heads.getFirst();
    double bestScore = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < heads.size(); i++) {
      Line line = heads.get(i);
      String text = body.substring(line.start, line.end);
      Set<Integer> own = pairs(text, 0, LONGEST);
      long again = own.stream().filter(said::contains).count();
      double score = again / (double) Math.max(4, own.size()) - LATER * i;
      if (KICKER.matcher(text).matches()) score -= KICKER_PENALTY;
      if (text.indexOf('，') >= 0 || text.indexOf(',') >= 0) score -= COMMA_PENALTY;
      // News in brief repeats none of its headline.
      if (BRIEF.matcher(text).matches()) score += KICKER_PENALTY;
      if (score > bestScore) {
        best = line;
        bestScore = score;
      }
    }
    return best;
  }

  /** The pairs of neighbouring letters or digits in a part of a text. */
  private static Set<Integer> pairs(String text, int from, int length) {
    Set<Integer> pairs = new HashSet<>();
    int end = Math.min(text.length(), from + length) - 1;
    for (int i = from; i < end; i++) {
      char a = text.charAt(i);
      char b = text.charAt(i + 1);
      if (Character.isLetterOrDigit(a) && Character.isLetterOrDigit(b)) pairs.add(a << 16 | b);
    }
    return pairs;
  }

  private static boolean isOriginal(String body, Line line) {
    return NoHeadline.isOriginal(body.substring(line.lineStart, line.lineEnd).strip());
  }

  private static boolean isParagraph(String text) {
    if (text.length() > LONGEST || text.indexOf('。') >= 0) return true;
    char last = text.charAt(text.length() - 1);
    if (last == '；' || last == ';' || last == '，' || last == ',') return true;
    int commas = (int) text.chars().filter(c -> c == '，' || c == ',').count();
    return commas >= LEAD_COMMAS
        || commas > 0 && text.length() >= SHORTEST_LEAD && LEAD.matcher(text).lookingAt();
  }

  private static Line trimmed(String body, int from, int to, String siteName) {
    int start = behindBlanks(body, from, to);
    int end = to;
    while (end > start && Character.isWhitespace(body.charAt(end - 1))) end--;
    start = behindPrefix(body, start, end);
    if (end - start <= LONGEST + 40) {
      end = start + withoutSite(body.substring(start, end), siteName).length();
    }
    return new Line(start, end, from, to);
  }

  private static int behindBlanks(String body, int from, int to) {
    int start = from;
    while (start < to && Character.isWhitespace(body.charAt(start))) start++;
    return start;
  }

  private static int behindPrefix(String body, int start, int end) {
    var prefix = PREFIX.matcher(body).region(start, end);
    return prefix.lookingAt() ? prefix.end() : start;
  }

  /** Removes the website's name and its sections from the end of a headline. */
  static String withoutSite(String title, String siteName) {
    while (true) {
      int from = Math.max(0, title.length() - SUFFIX_REACH);
      var suffix = SUFFIX.matcher(title).region(from, title.length());
      if (!suffix.find() || suffix.start() < 4) return title;
      String rest = title.substring(0, suffix.start());
      String tail = suffix.group(2).strip();
      // Many headlines contain a dash or a bar, so only a full name is removed after one.
      boolean loose = SiteNames.mayBeLoose(rest.length(), suffix.group(1).strip(), tail);
      boolean site =
          tail.equals(siteName)
              || MediaNames.builtIn().isListed(tail)
              || SITE_LINE.matcher(tail).matches()
              || loose && SITE.matcher(tail).matches();
      if (!site) return title;
      title = rest;
    }
  }
}
