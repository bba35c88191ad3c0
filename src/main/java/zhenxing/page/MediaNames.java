package zhenxing.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The names of media, news agencies and authorities that publish news. Names in {@code media.txt}
 * are mapped to the publisher's own name (中新网 to 中国新闻网); other names are recognized by their form
 * (盘锦日报, 盘锦市人民政府网站, 浦东发布). Immutable, safe for use by several threads.
 */
public final class MediaNames {

  /**
   * A publisher's name found in a text.
   *
   * @param start index of its first character
   * @param end index after its last character
   * @param name the publisher's own name, which may differ from the words in the text
   */
  public record Mention(int start, int end, String name) {}

  /** Maximum length of a name that is recognized by its form, in characters. */
  private static final int LONGEST_FORM = 24;

  /** The maximum number of names in a value that lists several publishers. */
  private static final int MOST_JOINED = 4;

  /**
   * A value is split into at most this many parts. The publisher is one of the first; what follows
   * is its desk, a person or an address.
   */
  private static final int MOST_PARTS = 4;

  /** The number of parts that may be the publisher. The last part holds all the rest. */
  private static final int NAMING_PARTS = MOST_PARTS - 1;

  /**
   * Only this many characters of a value are read: a name of {@link #LONGEST_FORM} with label,
   * brackets and additions.
   */
  private static final int LONGEST_VALUE = 60;

  /** The maximum number of additions removed from a name: 》, 官方, 微信 and 公众号. */
  private static final int MOST_ADDITIONS = 4;

  private static final MediaNames BUILT_IN = read();

  private static final Pattern LABEL =
      Pattern.compile(
          "^(?:(?:本文|文章|新闻|信息|内容|稿件|原文)?(?:来源|出处)(?:于|自)?|稿源|转自|转载自|转载|原载|摘自|据|由|文|综合自|来自)?[\\s　"
              + LabelMarks.ALL
              + "]*"
              + "[《“\"【\\[（(@]?\\s*");

  private static final Pattern TAIL =
      Pattern.compile(
          "(?<![\\s　])[\\s　]*+(?:[》”\"】\\]）)]|微信公众号|微信公号|公众号|官方微信|官方微博|官微|微信|微博|百家号|头条号|澎湃号|搜狐号|客户端|手机客户端|APP|App|app"
              + "|移动端|新媒体|全媒体|官方网站|官网|网站|网页版|电子版|记者|(?<=报)社|讯|消息|报道|原创稿|原创|[:：。，,;；!！])$");

  private static final Separators PARTS = new Separators("　、，,/／;；·•＋-－—–_（(" + LabelMarks.BARS);

  private static final Pattern MEDIUM =
      Pattern.compile(
          "[\\p{IsHan}A-Za-z]{2,10}?(?:日报|晚报|晨报|早报|午报|时报|商报|都市报|青年报|周报|导报|快报|新报|法制报|法治报|农民报|教育报|科技报|工人报|晨刊"
              + "|特区报|经济报|新闻网|新闻客户端|电视台|广播电台|电台|卫视|广电|广电新媒体|通讯社|周刊|融媒体?|融媒体中心|融媒体传媒|新闻中心|网络电视|新闻联播|在线)");

  private static final Pattern OFFICIAL =
      Pattern.compile(
          "[\\p{IsHan}]{2,16}?(?:人民政府|政府网|政府门户网|人民政府办公[厅室]|政府办公[厅室]|政府办|政府新闻办公?室?|管委会|管理委员会|纪委监委|监察委员会|纪委|市委|省委|区委|县委|人大|人大常委会"
              + "|政协|法院|检察院|宣传部|组织部|统战部|政法委|网信办|台办|侨办|外办|新闻办|文明办|改革办|发改委|发展改革委|发展和改革委员会|经信委|经信局|工信[厅局委]"
              + "|工业和信息化[厅局委]|国资委|卫健委|[\\p{IsHan}]委员会|税务局|[\\p{IsHan}]{2,8}局|[\\p{IsHan}]{2,8}厅|海关|总工会|妇联|团委|共青团|科协|工商联|贸促会|侨联|残联|文联|发布)");

  /**
   * A division of the state as the beginning of a name. Without one a form such as 财务部 or 发布 proves
   * little (公司财务部, 产品发布).
   */
  private static final Pattern DIVISION =
      Pattern.compile(
          "(?:中共|中国|国家|全国|中央|国务院|北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海"
              + "|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|台湾).*"
              + "|[\\p{IsHan}]{2,14}(?:省|市|区|县|州|盟|旗|镇|乡|街道).*");

  /** The account of a place: 浦东发布, 咸宁发布. */
  private static final Pattern ACCOUNT = Pattern.compile("[\\p{IsHan}]{2,4}发布");

  /**
   * Local offices of the state that go by the short name of their place, which {@link #DIVISION}
   * does not know: 大连海关, 濮阳消防.
   */
  private static final Pattern LOCAL_OFFICE =
      Pattern.compile(
          "[\\p{IsHan}]{2,4}(?:海关|海事局|海警局|边检总?站|出入境边防检查总?站|银保监局|证监局|气象[局台]|消防|消防救援[支总]队|红十字会|邮政管理局|商品交易所)");

  /**
   * The part after a medium's name that denotes one of its desks or branches: 人民网-文化频道, 红网邵阳站,
   * 中新网广东.
   */
  private static final Pattern DESK =
      Pattern.compile(
          "[\\p{IsHan}]{0,6}(?:站|频道|版|分社|分网|分站)"
              + "|北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆");

  /** Words that no publisher's name contains: function words, words for firms, parts of bylines. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "[的了被把是]|将(?!乐)|和(?![平田县硕龙政静布林顺])|本[报网台刊社]|我报|公司|集团|股份|有限|银行|酒店|大学|学院|医院|工作室|记者|通讯员|编辑|图片|原标题|近日|日前"
              + "|昨日|今日|获悉|举行|召开|新闻发布|产品发布|正式发布");

  private final Map<String, String> names = new HashMap<>();

  // Finds the names in a text.
  private final TermTrie trie;
  // The publisher for each term of the trie, by its number.
  private final List<String> cited = new ArrayList<>();

  private MediaNames(Map<String, String> names) {
    this.names.putAll(names);
    TermTrie.Builder builder = new TermTrie.Builder();
    names.forEach(
        (name, publisher) -> {
          builder.add(name, cited.size());
          cited.add(publisher);
        });
    trie = builder.build();
  }

  /** The list that comes with the program. */
  public static MediaNames builtIn() {
    return BUILT_IN;
  }

  private static MediaNames read() {
    Map<String, String> names = new HashMap<>();
    try (InputStream in = MediaNames.class.getResourceAsStream("media.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.split("\n")) {
        if (line.isBlank() || line.startsWith("#")) continue;
        String[] words = line.strip().split(" ");
        for (String word : words) names.put(lower(word), words[0]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the names of media", e);
    }
    return new MediaNames(names);
  }

  /**
   * Returns the publisher's own name if the whole string names a publisher. The string may be the
   * content of a meta tag or the words after 来源. A label before the name and additions after it
   * (客户端, 讯, -文化频道, a second name) are ignored. Example: {@code 来源：中新网} gives 中国新闻网.
   *
   * @return empty for firms, persons and phrases, and for 本站, 网络 and 综合, which do not name anybody
   */
  public Optional<String> named(String words) {
    String text = bare(words);
    String known = names.get(lower(text));
    if (known != null) return Optional.of(known);
    List<String> parts = PARTS.split(text, MOST_PARTS);
    if (parts.size() > 1) {
      for (int i = 0; i < Math.min(NAMING_PARTS, parts.size()); i++) {
        String part = bare(parts.get(i));
        known = names.get(lower(part));
        if (known == null && isForm(part)) known = part;
        if (known != null) return Optional.of(known);
      }
      return Optional.empty();
    }
    Mention first = leading(text);
    if (first != null) {
      String rest = text.substring(first.end);
      if (DESK.matcher(rest).matches() || names.containsKey(lower(rest))) {
        return Optional.of(first.name);
      }
    }
    return isForm(text) ? Optional.of(text) : Optional.empty();
  }

  /**
   * Returns the first publisher of a value that consists of several names of the list: 人民网－人民日报,
   * 新华社、人民日报. Empty for any other value.
   */
  public Optional<String> firstOf(String words) {
    List<String> parts = PARTS.split(words, MOST_JOINED);
    boolean several = parts.size() > 1 && parts.stream().allMatch(this::isListed);
    return several ? Optional.of(names.get(lower(parts.getFirst()))) : Optional.empty();
  }

  /** Whether the list contains a name, in this form. */
  public boolean isListed(String name) {
    return names.containsKey(lower(name));
  }

  /**
   * Finds all names of the list in a text, in order. Where names overlap, the one that starts first
   * wins, and of those the longest.
   */
  public List<Mention> in(String text) {
    List<Mention> found = new ArrayList<>();
    trie.scan(
        lower(text), (name, start, end) -> found.add(new Mention(start, end, cited.get(name))));
    return found;
  }

  /** The longest name of the list with which the text begins, or null. */
  private Mention leading(String text) {
    long found = text.isEmpty() ? TermTrie.NONE : trie.longestAt(lower(text), 0);
    if (found == TermTrie.NONE) return null;
    return new Mention(0, TermTrie.length(found), cited.get(TermTrie.id(found)));
  }

  /**
   * Converts to lower case character by character, so that the length and all positions stay the
   * same.
   */
  private static String lower(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '　' && c <= '鿿' || Character.toLowerCase(c) == c) continue; // Han has no case
      char[] lower = text.toCharArray();
      for (; i < lower.length; i++) lower[i] = Character.toLowerCase(lower[i]);
      return new String(lower);
    }
    return text;
  }

  /** Removes labels, brackets and additions from both ends. */
  private String bare(String words) {
    String text = words.substring(0, Math.min(LONGEST_VALUE, words.length()));
    text = LABEL.matcher(text.strip()).replaceFirst("").strip();
    for (int i = 0; i < MOST_ADDITIONS && !names.containsKey(lower(text)); i++) {
      String shorter = TAIL.matcher(text).replaceFirst("");
      if (shorter.length() < 2 || shorter.length() == text.length()) break;
      text = shorter;
    }
    return text.strip();
  }

  /** Whether a name that is not in the list has the form of a medium or an authority. */
  private static boolean isForm(String name) {
    if (name.length() > LONGEST_FORM || NO_NAME.matcher(name).find()) return false;
    return MEDIUM.matcher(name).matches()
        || ACCOUNT.matcher(name).matches()
        || LOCAL_OFFICE.matcher(name).matches()
        || OFFICIAL.matcher(name).matches() && DIVISION.matcher(name).matches();
  }
}
