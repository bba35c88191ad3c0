package zhenxing.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of a page's website and channels, which stand before or after the headline in its
 * {@code title}. A name is recognized because the page states it, by its form, or because it also
 * occurs in a menu or footer.
 */
final class SiteNames {

  /** Maximum length of the name of a website or channel, in characters. */
  private static final int LONGEST = 24;

  /** Maximum length of the name of a channel, in characters. */
  private static final int LONGEST_CHANNEL = 7;

  /** Maximum length of a name that only its ending tells, in characters. */
  private static final int LONGEST_LOOSE = 8;

  /** Maximum number of parts into which a title is split. */
  private static final int MOST_PARTS = 6;

  /** A text that is the name of a newspaper or website and nothing else. */
  private static final Pattern PROPER =
      Pattern.compile(
          "[\\p{IsHan}A-Za-z]{0,12}(?:日报|晚报|晨报|早报|时报|商报|新闻网|在线|门户网站|政府网|人民政府|电视台|客户端|网|官网|网站|门户|论坛|数字报|数字报刊平台|电子报|电子版)");

  /** A text that ends like the name of a website or channel. */
  private static final Pattern LOOSE =
      Pattern.compile(
          ".*(?:网|报|新闻|频道|门户|网站|政府|在线|客户端|电视台|中心|要闻|时政|经济|资讯|财经|观察|社|订阅|论坛|社区|平台|杂志|周刊|博客|专栏|首页|专题"
              + "|\\.com|\\.cn|\\.net|搜狐|新浪|腾讯|网易|凤凰|头条|百家号|公众号|知乎|微博)$");

  private static final Pattern SEPARATOR =
      Pattern.compile("(?!(?<=\\s)\\s)\\s*(?:[_|｜丨┃]+|[-–—]{1,3}|\\s[·:：/]\\s|[>＞»<＜«]+)\\s*");

  /** Separators that also occur inside headlines: 振兴一线丨大连建设航运中心. */
  private static final String IN_HEADLINES = "—–｜丨┃·:：/";

  private final Set<String> names = new HashSet<>();
  private final Set<String> labels;
  private final StringBuilder owners = new StringBuilder();

  /**
   * @param own names that the page states for its website
   * @param labels short texts of the page's menus, breadcrumbs and logos
   */
  SiteNames(List<String> own, Set<String> labels) {
    own.forEach(name -> names.add(name.strip()));
    names.remove("");
    this.labels = labels;
  }

  /** Whether a text is the name of the website or of a channel, rather than a headline. */
  boolean isSite(String text) {
    String name = text.strip();
    return name.isEmpty()
        || isKnown(name)
        || name.length() <= LONGEST && PROPER.matcher(name).matches()
        || PageLine.isMenuEntry(name);
  }

  /**
   * Whether a name was among the parts removed from titles, which makes it the name of the
   * website's owner.
   */
  boolean isOwner(String name) {
    return names.contains(name.strip()) || owners.indexOf(name.strip()) >= 0;
  }

  private boolean isKnown(String name) {
    if (names.contains(name) || labels.contains(name)) return true;
    for (String site : names) {
      if (site.length() >= 3
          && name.length() <= LONGEST
          && (name.contains(site) || site.contains(name) && name.length() >= 2)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Removes the names of website and channels from both ends of a title; returns an empty string if
   * nothing else is left. Bars and dashes inside the headline are kept.
   */
  String takenOff(String title) {
    List<int[]> parts = new ArrayList<>();
    List<String> separators = new ArrayList<>();
    Matcher m = SEPARATOR.matcher(title);
    int start = 0;
    while (m.find()) {
      parts.add(new int[] {start, m.start()});
      separators.add(m.group().strip());
      start = m.end();
    }
    parts.add(new int[] {start, title.length()});
    int first = 0;
    int last = parts.size() - 1;
    while (last > first) {
      int rest = parts.get(last - 1)[1];
      if (!endsWithSite(rest, separators.get(last - 1), part(title, parts.get(last)))) break;
      last--;
    }
    while (first < last && beginsWithSite(part(title, parts.get(first)))) first++;
    String rest = title.substring(parts.get(first)[0], parts.get(last)[1]).strip();
    owners.append(title, 0, parts.get(first)[0]).append('\n');
    owners.append(title, parts.get(last)[1], title.length()).append('\n');
    if (first < last || !isSite(rest)) return rest;
    // Together with the website's name, a long label is the headline; lists on the page repeat it.
    boolean headline =
        parts.size() > 1 && rest.length() > LONGEST_CHANNEL && !PROPER.matcher(rest).matches();
    return headline ? rest : "";
  }

  /** The beginnings of a title up to each separator, the longest first, without the whole title. */
  static List<String> beginnings(String title) {
    List<String> beginnings = new ArrayList<>();
    Matcher m = SEPARATOR.matcher(title);
    while (m.find() && beginnings.size() < MOST_PARTS) {
      if (m.start() > 0) beginnings.addFirst(title.substring(0, m.start()).strip());
    }
    return beginnings;
  }

  private static String part(String title, int[] range) {
    return title.substring(range[0], range[1]).strip();
  }

  private boolean endsWithSite(int rest, String separator, String name) {
    if (name.length() > LONGEST) return false;
    return isSite(name)
        || MediaNames.builtIn().isListed(name)
        || mayBeLoose(rest, separator, name) && LOOSE.matcher(name).matches();
  }

  /**
   * Whether the ending of a name is enough to remove it from the end of a title. Headlines end like
   * names, too (…航运中心, …数字经济), so the name must be short, shorter than what is left, and behind a
   * separator that is rare in headlines.
   */
  static boolean mayBeLoose(int rest, String separator, String name) {
    return name.length() <= LONGEST_LOOSE
        && name.length() <= rest
        && IN_HEADLINES.indexOf(separator.charAt(0)) < 0;
  }

  private boolean beginsWithSite(String name) {
    return name.isEmpty()
        || name.length() <= LONGEST
            && (isKnown(name) || PageLine.isMenuEntry(name))
            && name.length() <= 12;
  }
}
