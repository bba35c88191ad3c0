package zhenxing.page;

import java.util.Set;
import java.util.regex.Pattern;

/** Recognizes menus, breadcrumbs and buttons, and the headings of lists of other articles. */
final class MenuLine {

  /**
   * Maximum length of a menu in characters. Menus are longer than other lines, but not unlimited.
   */
  private static final int LONGEST = 300;

  /** Maximum length of a menu entry in characters; a longer one is a headline. */
  private static final int LONGEST_ENTRY = 9;

  private static final int LONGEST_BUTTON = 40;

  private static final int LONGEST_HEADING = 20;

  private static final WordList WORDS = WordList.read("page-words.txt");
  private static final Set<String> CONTROLS = WORDS.section("controls");
  private static final Set<String> CHANNELS = WORDS.section("channels");
  private static final Set<String> PHRASES = WORDS.section("phrases");

  private static final WordList HEADINGS = WordList.read("list-headings.txt");
  private static final Set<String> FIRST = HEADINGS.section("first");
  private static final Set<String> SECOND = HEADINGS.section("second");
  private static final Set<String> WHOLE = HEADINGS.section("whole");

  private static final Separators SEPARATORS =
      new Separators("|｜┃丨/／·•、,，:：;；>＞»›-—_【】[]()（）<《》＜=＋◄►◀▶←→");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}[次人条]?");

  private static final Pattern POSITION =
      Pattern.compile(
          "[【\\[◆■●▼▲]?(?:您?(?:现在|当前|目前)?(?:的|所在的?)?位置|您现在在|您当前位于|当前页面|当前栏目)\\s{0,4}[:：是>].{0,80}");

  private MenuLine() {}

  static boolean matches(String line) {
    if (line.length() > LONGEST || line.indexOf('。') >= 0) return false;
    return POSITION.matcher(line).matches() || isTrail(line) || isMenu(line) || isButton(line);
  }

  /**
   * Whether a line is a single menu entry. The same word may also be a heading within an article.
   */
  static boolean isEntry(String line) {
    return CONTROLS.contains(line) || CHANNELS.contains(line);
  }

  /**
   * Whether a line is a menu: it consists of menu entries only, or of mostly menu entries including
   * a control (登录, 打印) that no headline contains. Commas count as separators only in the presence
   * of a control, because they also separate the words of headlines.
   */
  private static boolean isMenu(String line) {
    boolean commas = line.indexOf('，') >= 0 || line.indexOf('、') >= 0;
    int known = 0;
    int unknown = 0;
    boolean control = false;
    for (String word : SEPARATORS.split(line)) {
      if (word.isEmpty() || NUMBER.matcher(word).matches()) continue;
      if (word.length() > LONGEST_ENTRY) return false;
      if (CONTROLS.contains(word)) control = true;
      if (isEntry(word)) known++;
      else unknown++;
    }
    if (unknown == 0) return known > 2 || known == 2 && (control || !commas);
    if (commas && !control) return false;
    return control && known >= 2 && known >= unknown || known >= 4 && known >= 2 * unknown;
  }

  /**
   * Whether a line is a breadcrumb such as 首页 &gt; 新闻 &gt; 正文: a path of short names without
   * sentence punctuation.
   */
  private static boolean isTrail(String line) {
    int parts = 0;
    int known = 0;
    int start = 0;
    for (int i = 0; i <= line.length(); i++) {
      boolean mark = i < line.length() && ">＞»›→".indexOf(line.charAt(i)) >= 0;
      if (i < line.length() && !mark) {
        if ("。！？；，,".indexOf(line.charAt(i)) >= 0) return false;
        continue;
      }
      String part = line.substring(start, i).strip();
      start = i + 1;
      if (part.isEmpty()) continue;
      if (part.length() > 40 || parts == 0 && part.length() > 12) return false;
      parts++;
      if (isEntry(part)) known++;
    }
    return parts >= 3 && parts <= 10 || parts == 2 && known >= 1;
  }

  /**
   * Whether a line is a sequence of words used on buttons. Dynamic programming from left to right:
   * {@code reached[i]} tells whether the first {@code i} characters can be split into such words.
   */
  private static boolean isButton(String line) {
    if (line.length() > LONGEST_BUTTON) return false;
    String text = SEPARATORS.removed(line);
    if (text.isEmpty() || CHANNELS.contains(text) || PHRASES.contains(text)) return false;
    boolean[] reached = new boolean[text.length() + 1];
    reached[0] = true;
    for (int i = 0; i < text.length(); i++) {
      if (!reached[i]) continue;
      for (int end = i + 1; end <= text.length() && end <= i + LONGEST_ENTRY + 3; end++) {
        String word = text.substring(i, end);
        if (PHRASES.contains(word) || CONTROLS.contains(word)) reached[end] = true;
      }
    }
    return reached[text.length()];
  }

  /** Whether a line is the heading of a list of other articles, such as 相关阅读. */
  static boolean isHeading(String line) {
    if (line.length() > LONGEST_HEADING) return false;
    int start = 0;
    int end = line.length();
    while (start < end && isOrnament(line.charAt(start))) start++;
    while (end > start && isOrnament(line.charAt(end - 1))) end--;
    String text = line.substring(start, end);
    if (text.endsWith("更多") && text.length() > 4) {
      text = text.substring(0, text.length() - 2).strip();
    }
    if (WHOLE.contains(text)) return true;
    for (int cut = 2; cut <= 4 && cut < text.length(); cut++) {
      if (FIRST.contains(text.substring(0, cut)) && SECOND.contains(text.substring(cut))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOrnament(char c) {
    return Character.isWhitespace(c) || "【】[]「」《》<>＞»›:：◆■●▼▲▶►★☆#|｜·•—-…+＋".indexOf(c) >= 0;
  }
}
