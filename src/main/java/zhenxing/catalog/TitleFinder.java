package zhenxing.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import zhenxing.article.PageClues;

/**
 * Finds the headline: in what the page says, or among the first lines of the text, where kickers,
 * subtitles, bylines and names of sites stand around it.
 */
final class TitleFinder {

  /** The longest line that can be a headline, in characters. */
  private static final int LONGEST = 64;

  /** The longest stand-in for a missing headline. */
  private static final int LONGEST_CLAUSE = 40;

  /** How many lines are looked at. */
  private static final int LINES = 8;

  private static final Pattern META =
      Pattern.compile(
          "来源[:：]|作者[:：]|编辑[:：]|责编[:：]|记者|通讯员|发布时间|发表时间|时间[:：]|日期[:：]|字号|字体|阅读|浏览|点击|"
              + "分享|打印|首页|当前位置|您的位置|>|https?:|www\\.|版权|关键词|扫码|客户端下载|"
              + "^[^一-龥]*$|\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}");

  private static final Pattern LABEL =
      Pattern.compile("[【\\[][^】\\]]*[】\\]]|.*[:：]|.{1,5}|(?:新闻|热点|要闻|专题|头条|聚焦|时政|经济|推荐).{0,4}");

  private static final Pattern PREFIX = Pattern.compile("^(?:#+\\s*|原?标题[:：]\\s*)");

  private static final Pattern SUFFIX =
      Pattern.compile("\\s*(?:[_|｜丨]+|\\s[-–—]+\\s?|[-–](?=[^-–]*$))\\s*([^_|｜丨]{1,20})$");

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
  record Line(int start, int end, int lineStart, int lineEnd) {}

  /**
   * The first headline among the candidates that says something, without the site's name; or null.
   */
  String fromPage(PageClues clues) {
    for (String candidate : clues.headlines()) {
      String title = withoutSite(candidate.strip(), clues.siteName());
      if (title.length() >= 4 && !title.equals(clues.siteName()) && !META.matcher(title).find()) {
        return title;
      }
    }
    return null;
  }

  /** The headline among the first lines, or null where the text starts at once. */
  Line inText(String body, String siteName) {
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
        if (isParagraph(text)) {
          followed = true;
          break;
        }
        if (!META.matcher(text).find() && !text.equals(siteName)) heads.add(line);
      }
      from = to + 1;
    }
    return followed ? choose(body, heads) : null;
  }

  private static Line choose(String body, List<Line> heads) {
    Line best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < heads.size(); i++) {
      String text = body.substring(heads.get(i).start, heads.get(i).end);
      double score = -i;
      if (LABEL.matcher(text).matches()) score -= 5;
      if (text.startsWith("—") || text.startsWith("--")) score -= 5;
      if (text.length() > 36) score -= 2;
      if (score > bestScore) {
        best = heads.get(i);
        bestScore = score;
      }
    }
    return bestScore <= -5 ? null : best;
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
      if (!tail.equals(siteName) && !SITE.matcher(tail).matches()) return title;
      title = title.substring(0, suffix.start());
    }
  }

  /** The first clause of a text that has no headline: at most 40 characters. */
  static String firstClause(String body) {
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
