package zhenxing.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import zhenxing.article.PageClues.Clue;

/**
 * Finds who published an article first and who wrote it, as the page around it says: in a line with
 * a label, in an element that is named for it, in its metadata, or as the account on whose page it
 * stands. Who edited it or took its pictures is neither.
 */
final class PageByline {

  /** A longer value is no name. */
  private static final int LONGEST_NAME = 40;

  private static final List<String> SOURCES =
      List.of(
          "contentsource",
          "source",
          "article:source",
          "og:source",
          "mediaid",
          "article:media",
          "laiyuan",
          "dc.source",
          "apub:source",
          "copyrightholder",
          "sourcename");

  private static final List<String> AUTHORS =
      List.of(
          "author",
          "article:author",
          "og:article:author",
          "dc.creator",
          "dcterms.creator",
          "byl",
          "sailthru.author",
          "parsely-author",
          "creator",
          "twitter:creator",
          "zuozhe");

  /** Behind it stands the source of the text, not of a picture or of figures. */
  private static final Pattern SOURCE =
      Pattern.compile(
          "(?<![图片像数据影频料])(?:(?:文章|信息|新闻|稿件|内容|本文|供稿)?(?:来源|来源于|稿源|转自|转载自|出处|来自|摘自)|发布机构|发布单位|供稿单位)\\s*(?:[:：丨|]|(?<=于)|(?<=自)|\\s)\\s*"
              + "[《“\"「\\[【]?([^\\s　》”\"」\\]】|｜,，;；。)）(（]{2,30})");

  private static final Pattern AUTHOR =
      Pattern.compile(
          "(?:^|[\\s　|｜(（【])(?:作者|撰文|撰稿|记者|文字|本报记者|文\\s*[/／|])\\s*[:：/／|]?[\\s　]*([^:：|｜(（)）【】\\[\\]]{1,40})");

  /** A word that ends what stands before it, as the next label of a line does. */
  private static final Pattern NEXT_LABEL =
      Pattern.compile(
          "(?:来源|作者|责任|责编|编辑|记者|通讯员|发布|发表|时间|日期|点击|浏览|阅读|字号|字体|分享|评论|打印|审核|校对|摄影|摄|图|\\d{4}[-年/.]|\\d{1,2}[:：]\\d{2}).*$");

  /** 来源CSDN as an entry of its own in a line. */
  private static final Pattern TIGHT =
      Pattern.compile("(?:^|[|｜\\s　])来源([\\p{IsHan}A-Za-z]{2,12})(?=$|[|｜\\s　])");

  /** 王健/青岛日报 alone on a line. */
  private static final Pattern AUTHOR_AND_MEDIUM =
      Pattern.compile(
          "([\\p{IsHan}]{2,4}(?:[\\s　、][\\p{IsHan}]{2,4}){0,3})\\s?[/／]\\s?([\\p{IsHan}A-Za-z]{2,14})");

  /** Words in place of a source that name none. */
  private static final Set<String> NO_SOURCE =
      Set.of(
          "原创",
          "本站",
          "本网",
          "本站原创",
          "网络",
          "互联网",
          "未知",
          "转载",
          "综合",
          "其他",
          "其它",
          "不详",
          "暂无",
          "无",
          "网友",
          "佚名",
          "admin",
          "管理员",
          "编辑",
          "原文",
          "网络整理",
          "本站整理",
          "null",
          "undefined");

  /** How names of media and offices end. */
  private static final Pattern MEDIUM =
      Pattern.compile(
          ".*(?:报|网|社|台|周刊|月刊|杂志|消息|新闻|在线|客户端|频道|发布|融媒体|融媒|传媒|晚报|日报|时报|政府|委员会|办公室|委|局|厅|部|处|中心|出版社|通讯社|官微|公众号|号外|财经|观察|com|cn)");

  private static final Pattern OFFICE =
      Pattern.compile(
          "本报|本网|本台|本社|全媒体|融媒体|首席|见习|实习|特约|记者|通讯员|作者|撰文|撰稿|文字|文|by", Pattern.CASE_INSENSITIVE);

  private static final Pattern BETWEEN_NAMES = Pattern.compile("[\\s　、，,;；/／&·|]+|\\s和\\s");

  private static final Pattern PERSON =
      Pattern.compile(
          "[\\p{IsHan}]{2,4}|[\\p{IsHan}]{1,6}·[\\p{IsHan}]{1,8}|[\\p{IsHan}\\w.·\\-]{2,16}|[A-Za-z][A-Za-z.'\\- ]{2,30}");

  /** What the search engine of Baidu asks sites to name these elements, and what others do. */
  private static final Pattern SOURCE_NAMED =
      Pattern.compile(
          "(?i)(?<![a-z])(?:source|source_baidu|laiyuan|ly|media[-_]?name|art[-_]?source|ep-source|news[-_]?source|js_name|profile_nickname|account[-_]?nickname|author[-_]name|app[-_]name|original-link)(?![a-z])");

  private static final Pattern AUTHOR_NAMED =
      Pattern.compile(
          "(?i)(?<![a-z])(?:author|author_baidu|js_author_name|writer|byline|reporter|zuozhe)(?![a-z])");

  private static final Pattern ACCOUNT =
      Pattern.compile(
          "(?:var\\s+nickname\\s*=\\s*(?:htmlDecode\\()?|(?<![\\w.])[\"']?(?:nick_name|source|media_name|mediaName|sourceName|source_name)[\"']?\\s*:\\s*)[\"']([^\"'<>\\\\]{2,40})[\"']");

  /** How much of a script is searched, in characters, and how many finds are looked at. */
  private static final int SCRIPT_REACH = 500_000;

  private static final int MOST_MATCHES = 200;

  /** A source and authors; the source null and the authors empty where the page names none. */
  record Found(Clue source, List<String> authors) {}

  private final PageText page;
  private final PageMetadata metadata;
  private final Document document;
  private final SiteNames site;

  PageByline(PageText page, PageMetadata metadata, Document document, SiteNames site) {
    this.page = page;
    this.metadata = metadata;
    this.document = document;
    this.site = site;
  }

  /**
   * Reads the byline.
   *
   * @param zone the blocks around the headline
   * @param lines the lines around the text, those of the zone and those right behind the text
   */
  Found find(Zone zone, List<String> lines) {
    Clue source = labelled(lines);
    List<String> authors = labelledAuthors(lines);
    if (source == null) source = statedSource();
    if (source == null) source = named(zone);
    if (source == null) source = account();
    for (Stated author : statedAuthors()) {
      if (site.isOwner(author.name)) continue;
      if (isMedium(author.name)) {
        if (source == null) source = new Clue(author.name, author.from);
      } else if (authors.isEmpty()) {
        authors = persons(author.name);
      }
    }
    if (authors.isEmpty()) authors = namedAuthors(zone);
    if (source == null) source = publisher(lines);
    String name = source == null ? "" : source.value();
    return new Found(source, authors.stream().filter(a -> !a.equals(name)).toList());
  }

  private record Stated(String name, String from) {}

  private static Clue labelled(List<String> lines) {
    for (String line : lines) {
      Matcher m = SOURCE.matcher(line);
      while (m.find()) {
        String name = sourceName(m.group(1));
        if (name != null) return new Clue(name, "来源行: " + m.group().strip());
      }
    }
    for (String line : lines) {
      Matcher tight = TIGHT.matcher(line);
      if (tight.find()) return new Clue(tight.group(1), "来源行: " + line);
      Matcher m = AUTHOR_AND_MEDIUM.matcher(line);
      if (m.matches() && isMedium(m.group(2))) return new Clue(m.group(2), "署名行: " + line);
    }
    return null;
  }

  /** A name as it can be cited, or null where the words name nobody. */
  private static String sourceName(String words) {
    String name = words.strip().replaceFirst("^(?:来源|稿源|文章来源|信息来源)\\s*[:：]\\s*", "");
    name = name.split("[\\s　]", 2)[0];
    name = NEXT_LABEL.matcher(name).replaceFirst("").strip();
    name = name.replaceAll("^[《“\"「【\\[]+|[》”\"」】\\]:：]+$", "");
    boolean none =
        name.length() < 2
            || name.length() > LONGEST_NAME
            || NO_SOURCE.contains(name)
            || name.startsWith("http")
            || name.matches("[\\d\\p{Punct}]+");
    return none ? null : name;
  }

  private Clue statedSource() {
    for (PageMetadata.Named value : metadata.all(SOURCES)) {
      String name = sourceName(value.value());
      if (name != null) return new Clue(name, value.name() + ": " + value.value());
    }
    return null;
  }

  private Clue named(Zone zone) {
    for (Element e : document.select("[class],[id]")) {
      String text = textInZone(e, zone, SOURCE_NAMED);
      if (text == null) continue;
      String name = sourceName(text);
      if (name != null && ChinaDay.in(name, 0) == null) return new Clue(name, "页面元素: " + text);
    }
    return null;
  }

  private List<String> namedAuthors(Zone zone) {
    for (Element e : document.select("[class],[id],[rel=author]")) {
      String text = textInZone(e, zone, AUTHOR_NAMED);
      if (text == null || isMedium(text)) continue;
      List<String> names = persons(text);
      if (!names.isEmpty()) return names;
    }
    return List.of();
  }

  /** The text of an element around the headline whose class or id has such a name, or null. */
  private String textInZone(Element e, Zone zone, Pattern names) {
    int start = page.start(e);
    if (page.end(e) <= start
        || page.end(e) - start > 2
        || start < zone.from()
        || start >= zone.to()
        || start == zone.headline()) return null;
    if (!names.matcher(e.className() + " " + e.id()).find()) return null;
    String text = e.text().strip();
    return text.length() < 2 || text.length() > LONGEST_NAME ? null : text;
  }

  private Clue account() {
    for (Element script : document.select("script:not([src])")) {
      String data = script.data();
      Matcher m = ACCOUNT.matcher(data).region(0, Math.min(data.length(), SCRIPT_REACH));
      for (int n = 0; n < MOST_MATCHES && m.find(); n++) {
        String name = sourceName(m.group(1));
        if (name != null && name.codePoints().anyMatch(Character::isIdeographic)) {
          return new Clue(name, "页内数据: " + m.group());
        }
      }
    }
    return null;
  }

  /** The publisher is the source where the page shows its name beside the headline. */
  private Clue publisher(List<String> lines) {
    for (String name : metadata.names("publisher")) {
      if (lines.stream().anyMatch(line -> line.contains(name)))
        return new Clue(name, "JSON-LD publisher: " + name);
    }
    return null;
  }

  private List<Stated> statedAuthors() {
    List<Stated> authors = new ArrayList<>();
    List<String> linked = metadata.names("author");
    if (!linked.isEmpty())
      authors.add(new Stated(String.join("、", linked), "JSON-LD author: " + linked.getFirst()));
    for (PageMetadata.Named value : metadata.all(AUTHORS)) {
      String name = value.value().strip();
      if (name.length() <= LONGEST_NAME && !name.startsWith("http") && !NO_SOURCE.contains(name)) {
        authors.add(new Stated(name, value.name() + ": " + name));
      }
    }
    return authors;
  }

  private static List<String> labelledAuthors(List<String> lines) {
    for (String line : lines) {
      if (line.length() > 160) continue;
      Matcher pair = AUTHOR_AND_MEDIUM.matcher(line);
      if (pair.matches() && isMedium(pair.group(2))) return persons(pair.group(1));
      Matcher m = AUTHOR.matcher(line);
      while (m.find()) {
        List<String> names = persons(NEXT_LABEL.matcher(m.group(1)).replaceFirst(""));
        if (!names.isEmpty()) return names;
      }
    }
    return List.of();
  }

  private static boolean isMedium(String name) {
    return MEDIUM.matcher(name.strip()).matches() && !name.contains("记者");
  }

  /** The names of persons in a text that is nothing else, their offices off; else none. */
  static List<String> persons(String text) {
    Set<String> names = new LinkedHashSet<>();
    for (String part : split(text)) {
      String name = OFFICE.matcher(part).replaceAll("").strip();
      if (name.isEmpty()) continue;
      if (!PERSON.matcher(name).matches() || NO_SOURCE.contains(name)) return List.copyOf(names);
      if (MEDIUM.matcher(name).matches() && name.length() > 3) continue;
      names.add(name);
    }
    return List.copyOf(names);
  }

  private static List<String> split(String text) {
    String stripped = text.strip();
    if (stripped.matches("[A-Za-z.'\\- ]+")) return List.of(stripped);
    // Names of two characters are padded to three: 杨 光.
    String joined =
        stripped.replaceAll(
            "(?<![\\p{IsHan}])([\\p{IsHan}])[ 　]+([\\p{IsHan}])(?![\\p{IsHan}])", "$1$2");
    return Stream.of(BETWEEN_NAMES.split(joined)).filter(s -> !s.isBlank()).limit(12).toList();
  }
}
