package zhenxing.page;

import java.util.Set;
import java.util.regex.Pattern;

/** Extracts the name of a source from the words in which a page gives it. */
final class SourceName {

  /** Longer values are not names. In characters. */
  private static final int LONGEST = 40;

  private static final Pattern LABEL =
      Pattern.compile("^(?:(?:文章|信息|新闻|稿件|内容|本文)?(?:来源|稿源|转自))\\s*[" + LabelMarks.ALL + "]\\s*");

  /** The next entry of the line, where no blank separates it from the name. */
  private static final Pattern NEXT =
      Pattern.compile(
          "(?:来源|作者|责任编辑|责编|编辑|记者|通讯员|发布|发布时间|发布日期|发表|发表时间|时间|日期|点击|浏览|浏览次数|阅读|字号|字体|分享|评论|打印|审核|校对|摄影)(?:["
              + LabelMarks.ALL
              + "].*)$"
              + "|\\d{4}[-年/.].*$");

  /** What platforms add to the name of a medium's account: 大连日报官方账号. */
  private static final Pattern ACCOUNT = Pattern.compile("(?<=..)官方(?:账号|帐号|百家号|澎湃号|头条号)$");

  private static final Pattern QUOTES =
      Pattern.compile("^[《“\"「【\\[]+|(?:\\G|(?<![》”\"」】\\]:：]))[》”\"」】\\]:：]++$");

  /** Words given in place of a source that do not name anybody. */
  private static final Set<String> NOBODY = WordList.read("byline-words.txt").section("nobody");

  /** Endings of the names of media, authorities and accounts. */
  private static final Pattern MEDIUM =
      Pattern.compile(
          ".*(?:报|网|社|台|周刊|月刊|杂志|消息|新闻|在线|客户端|频道|发布|融媒体?|传媒|政府|委员会|办公室|委|局|厅|部|处|中心|公众号|号外|财经|观察|时讯|快讯|号|報|網|聞|臺|快訊|週刊"
              + "|\\.com|\\.cn)");

  private static final Pattern NO_LETTERS = Pattern.compile("[\\d\\p{Punct}\\s]+");

  private SourceName() {}

  /** Returns the name in a form that can be cited, or null if the words do not name anybody. */
  static String in(String words) {
    String name = LABEL.matcher(words.strip()).replaceFirst("");
    int blank = 0;
    while (blank < name.length() && !isBlank(name.charAt(blank))) blank++;
    name = NEXT.matcher(name.substring(0, blank)).replaceFirst("");
    name = QUOTES.matcher(name).replaceAll("");
    name = withoutAccount(name);
    if (name.indexOf('《') > 0 && name.indexOf('》') < 0) name += "》";
    return isNobody(name) || name.length() > LONGEST ? null : name;
  }

  /** Returns the medium of an account: 大连日报 for 大连日报官方账号. */
  static String withoutAccount(String name) {
    return ACCOUNT.matcher(name).replaceFirst("");
  }

  /** Whether a value in place of a name does not name anybody. */
  static boolean isNobody(String name) {
    return name.length() < 2
        || NOBODY.contains(name)
        || name.startsWith("http")
        || name.indexOf('：') >= 0 // another label with its value: 栏目：实时
        || NO_LETTERS.matcher(name).matches();
  }

  /** Whether a name is that of a medium, an authority or an account rather than of a person. */
  static boolean isMedium(String name) {
    return MEDIUM.matcher(name.strip()).matches() && !name.contains("记者");
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == '\u00A0';
  }
}
