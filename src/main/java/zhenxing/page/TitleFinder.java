package zhenxing.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the headline: in what the page says, or among the first lines of the text, where kickers,
 * subtitles, bylines and names of sites stand around it.
 */
public final class TitleFinder {

  /** The longest line that can be a headline, in characters. */
  private static final int LONGEST = 110;

  /** The longest stand-in for a missing headline. */
  private static final int LONGEST_CLAUSE = 40;

  /** How many lines are looked at. */
  private static final int LINES = 8;

  /** Among how many lines a known headline is said again over its text. */
  private static final int REPEATED_WITHIN = 3;

  /** How much of the text is compared with the lines over it, in characters. */
  private static final int READ = 1500;

  /** What a line loses for each line above it, as a share of what is said again. */
  private static final double LATER = 0.15;

  private static final double KICKER_PENALTY = 0.5;

  /** Headlines part their clauses by a blank; a comma is for kickers. */
  private static final double COMMA_PENALTY = 0.3;

  /** Lines of the page that stand around a headline: bylines, sources, dates, crumbs, buttons. */
  private static final Pattern META =
      Pattern.compile(
          "(?:来源|作者|编辑|责编|时间|日期|关键词|字号|字体)\\s*[:：]"
              + "|^.{0,12}(?:记者|通讯员)(?:[\\s　:：/]+[\\p{IsHan}]{2,4}|[\\p{IsHan}]{2,4}$)"
              + "|^(?:文|图)[/／:：]|发布时间|发表时间|(?:阅读|浏览|点击)(?:量|数|次|[:：])|分享[到让]|打印本页"
              + "|^(?:首页|当前位置|您的位置|您现在|您当前)|[>＞»]|https?:|www\\.|版权所有|扫码|下载客户端|客户端下载"
              + "|^[^一-龥]*$"
              + "|^\\D{0,8}\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?(?:[\\s\\d:：.]|星期.)*[\\p{IsHan}]{0,8}$");

  /** Headings of a page or a section: no headline at all. */
  private static final Pattern SECTION =
      Pattern.compile(
          "(?:新闻热点|热点新闻|新闻|热点|要闻|专题|头条|聚焦|时政|经济|推荐|正文|首页|本地新闻|本市要闻|国内新闻|今日头条"
              + "|今日要闻|新闻中心|新闻资讯|媒体聚焦|综合新闻|工作动态|政务动态|权威发布|图片新闻)");

  /** Kickers by their form: what they announce stands in the next line. */
  private static final Pattern KICKER =
      Pattern.compile(
          "[【\\[][^】\\]]*[】\\]]|.*[:：]|.{1,5}|[—–-]{1,2}.*|.*(?:[系特]列报道|专栏|调研行|走基层).{0,4}");

  /** Headlines over news in brief. */
  private static final Pattern BRIEF = Pattern.compile(".*(?:快讯|简讯|速览|简报)");

  /** The name of a newspaper or a site alone on a line. */
  private static final Pattern SITE_LINE =
      Pattern.compile(
          "[\\p{IsHan}A-Za-z]{0,10}(?:日报|晚报|晨报|早报|时报|商报|新闻网|在线|门户网站|政府网|人民政府|电视台|客户端|网)");

  private static final Pattern PREFIX = Pattern.compile("^(?:#+\\s*|原?标题[:：]\\s*)");

  private static final Pattern SUFFIX =
      Pattern.compile("\\s*(?:[_|｜丨]+|\\s[-–—]+\\s?|——|[-–](?=[^-–]*$))\\s*([^_|｜丨—]{1,20})$");

  private static final Pattern SITE =
      Pattern.compile(
          ".*(?:网|报|新闻|频道|门户|网站|政府|在线|客户端|电视台|中心|要闻|时政|经济|资讯|财经|"
              + "观察|社|\\.com|\\.cn|搜狐|新浪|腾讯|网易|凤凰|头条|百家号)$");

  /**
   * A headline that stands in the text.
   *
   * @param start first unit of the headline proper
   * @param end one past its last unit
   * @param lineStart first unit of its line
   * @param lineEnd one past the last unit of its line, without the line break
   */
  public record Line(int start, int end, int lineStart, int lineEnd) {}

  /** The line among the first that is a given headline, or null. */
  public Line line(String body, String title) {
    int seen = 0;
    for (int from = 0; from < body.length() && seen < REPEATED_WITHIN; seen++) {
      int to = body.indexOf('\n', from);
      if (to < 0) to = body.length();
      Line line = trimmed(body, from, to, null);
      if (title.contentEquals(body.subSequence(line.start, line.end))) return line;
      from = to + 1;
    }
    return null;
  }

  /** The headline among the first lines, or null where the text starts at once. */
  public Line inText(String body, String siteName) {
    List<Line> heads = new ArrayList<>();
    int seen = 0;
    boolean followed = false;
    for (int from = 0; from < body.length() && seen < LINES; ) {
      int to = body.indexOf('\n', from);
      if (to < 0) to = body.length();
      Line line = trimmed(body, from, to, siteName);
      String text = body.substring(line.start, line.end);
      if (!text.isEmpty()) {
        seen++;
        if (isParagraph(text) || Dateline.endOf(text) > 0) {
          followed = true;
          break;
        }
        if (isHead(text) && !text.equals(siteName)) heads.add(line);
      }
      from = to + 1;
    }
    return followed && !heads.isEmpty() ? choose(body, heads) : null;
  }

  /**
   * The headline among the lines over the text. It is said again in what follows, more than kickers
   * are; of lines that are said alike the first is the headline, the next a subtitle.
   */
  private static Line choose(String body, List<Line> heads) {
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
      if (BRIEF.matcher(text).matches()) score += KICKER_PENALTY; // said of all, again in none
      if (score > bestScore) {
        best = line;
        bestScore = score;
      }
    }
    return best;
  }

  /** The pairs of neighbouring characters in a part of a text. */
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

  private static boolean isHead(String text) {
    return !META.matcher(text).find()
        && !SECTION.matcher(text).matches()
        && !SITE_LINE.matcher(text).matches();
  }

  private static boolean isParagraph(String text) {
    if (text.length() > LONGEST) return true;
    char last = text.charAt(text.length() - 1);
    return text.indexOf('。') >= 0 || last == '；' || last == ';' || last == '，' || last == ',';
  }

  private static Line trimmed(String body, int from, int to, String siteName) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(body.charAt(start))) start++;
    while (end > start && Character.isWhitespace(body.charAt(end - 1))) end--;
    var prefix = PREFIX.matcher(body).region(start, end);
    if (prefix.lookingAt()) start = prefix.end();
    if (end - start <= LONGEST + 40) {
      end = start + withoutSite(body.substring(start, end), siteName).length();
    }
    return new Line(start, end, from, to);
  }

  /** Takes the site's name, and its sections, off the end. */
  static String withoutSite(String title, String siteName) {
    while (true) {
      var suffix = SUFFIX.matcher(title);
      if (!suffix.find() || suffix.start() < 4) return title;
      String tail = suffix.group(1).strip();
      // A dash belongs to many headlines, so that behind one only the name of a site is none of it.
      boolean dash = title.startsWith("——", suffix.start());
      Pattern site = dash ? SITE_LINE : SITE;
      if (!tail.equals(siteName) && !site.matcher(tail).matches()) return title;
      title = title.substring(0, suffix.start());
    }
  }

  /** The first clause of a text that has no headline: at most 40 characters. */
  public static String firstClause(String body) {
    String text = body.strip();
    int dateline = Dateline.endOf(text);
    text = text.substring(dateline).strip();
    int end = 0;
    int limit = Math.min(text.length(), LONGEST_CLAUSE);
    while (end < limit) {
      char c = text.charAt(end);
      if (c == '\n' || "。！？；!?;".indexOf(c) >= 0) break;
      if ("，,：:".indexOf(c) >= 0 && end >= 6) break;
      end++;
    }
    if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) end--;
    return text.substring(0, end).strip();
  }
}
