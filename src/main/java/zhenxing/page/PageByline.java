package zhenxing.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import zhenxing.article.Bilingual;
import zhenxing.article.PageClues.Clue;

/**
 * Finds the original publisher and the authors of an article in the page around it: in labelled
 * lines, in metadata, in elements named for them, or in the account that the page belongs to.
 * Editors and photographers are not authors.
 */
final class PageByline {

  /** Longer values are not names. In characters. */
  private static final int LONGEST_NAME = 40;

  /** Longer links lead to articles. In characters. */
  private static final int LONGEST_CHANNEL = 10;

  private static final int MOST_MATCHES = 200;

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
          "zuozhe");

  /**
   * Class names of elements with the source: those that Baidu recommends to websites, and other
   * common ones.
   */
  private static final Pattern SOURCE_NAMED =
      Pattern.compile(
          "(?i)(?<![a-z])(?:source|source_baidu|laiyuan|ly|media[-_]?name|art[-_]?source|ep-source|news[-_]?source|js_name|profile_nickname|account[-_]?nickname|author[-_]?name|app[-_]name)(?![a-z])");

  private static final Pattern AUTHOR_NAMED =
      Pattern.compile(
          "(?i)(?<![a-z])(?:author|author_baidu|js_author_name|rich_media_meta_text|writer|byline|reporter|zuozhe)(?![a-z])");

  private static final Pattern CHANNEL_REL = Pattern.compile("\\b(?:category|tag)\\b");

  private static final Pattern CHANNEL_NAMED =
      Pattern.compile(
          "(?i)(?<![a-z])(?:cat|cats|category|categories|column|lanmu|channel|tag|tags|topic|keywords?)(?![a-z])");

  private static final Pattern POSTER_NAMED =
      Pattern.compile(
          "(?i)(?<![a-z])(?:authi|poster|louzhu|lzname|post[-_]?author|atl[-_]?info)(?![a-z])");

  private static final int LONGEST_SIGNED = 100;

  private static final Pattern NICKNAME = Pattern.compile("[\\p{IsHan}\\w.·-]{2,15}");

  /** A newspaper's title for its electronic edition: 辽宁日报数字报, 大连晚报-电子版. */
  private static final Pattern PAPER =
      Pattern.compile(
          "(?<!\\p{IsHan})([\\p{IsHan}]{2,10}(?:报|周刊))(?:社)?[\\s\\-_—|·]{0,3}(?:多媒体|全媒体)?(?:数字|电子)(?:报|版|阅读)");

  private static final Pattern IN_SCRIPT =
      Pattern.compile(
          "(?:var\\s+nickname\\s*=\\s*(?:htmlDecode\\()?|(?<![\\w.])[\"']?(?:nick_name|source|media|media_name|mediaName|sourceName|source_name)[\"']?\\s*:\\s*)[\"']([^\"'<>\\\\]{2,40})[\"']");

  private static final Pattern EDITOR =
      Pattern.compile(
          "(?:编辑|责编|编审)\\s*[" + LabelMarks.ALL + "]\\s*([\\p{IsHan}]{2,4})(?![\\p{IsHan}])");

  /** Words that must occur in a script before {@link #IN_SCRIPT} is tried. */
  private static final List<String> SOURCE_KEYS =
      List.of("nickname", "nick_name", "source", "media");

  /** Elements with more lines than this do not hold date and source. */
  private static final int MOST_LINES = 8;

  /**
   * The result: source and authors. The source is null and the list empty where the page names
   * none.
   */
  record Found(Clue source, List<String> authors) {}

  /**
   * An author in the metadata.
   *
   * @param linked whether it stands in JSON-LD
   */
  private record Stated(String name, Bilingual from, boolean linked) {}

  private final PageText page;
  private final PageMetadata metadata;
  private final PageElements elements;
  private final SiteNames site;
  private final String title;

  PageByline(
      PageText page, PageMetadata metadata, PageElements elements, SiteNames site, String title) {
    this.page = page;
    this.metadata = metadata;
    this.elements = elements;
    this.site = site;
    this.title = title;
  }

  /**
   * Reads source and authors.
   *
   * @param zone the blocks around the headline
   * @param lines the lines around the text
   */
  Found find(Zone zone, List<String> lines) {
    Clue source = LabelledByline.source(lines);
    if (source == null) source = statedSource();
    if (source == null) source = named(zone);
    if (source == null) source = NameAtDate.in(lines, channels(zone));
    if (source == null) source = inScript();
    List<String> authors = LabelledByline.authors(lines);
    if (authors.isEmpty()) authors = signed(lines);
    for (Stated author : statedAuthors()) {
      if (site.isOwner(author.name) || isHost(author.name) || isEditor(author.name)) continue;
      if (!SourceName.isMedium(author.name)) {
        if (authors.isEmpty())
          authors = author.linked ? linked(author.name) : acknowledged(author.name);
      } else if (source == null) {
        source = new Clue(author.name, author.from);
      }
    }
    if (authors.isEmpty()) authors = namedAuthors(zone);
    if (authors.isEmpty()) authors = poster(zone);
    if (source == null) source = publisher(lines);
    if (source == null) source = paper();
    String medium = source == null ? "" : source.value();
    return new Found(source, authors.stream().filter(a -> !a.equals(medium)).toList());
  }

  /** Names that follow a role in a line that is no sentence. */
  private static List<String> signed(List<String> lines) {
    for (String line : lines) {
      if (line.length() > LONGEST_SIGNED || line.indexOf('。') >= 0) continue;
      List<String> names = AuthorLine.read(line).names();
      if (!names.isEmpty()) return names;
    }
    return List.of();
  }

  /** The name or nickname of the user who opened a forum thread. */
  private List<String> poster(Zone zone) {
    for (Element e : around(zone)) {
      String text = textInZone(e, zone, POSTER_NAMED);
      if (text != null && NICKNAME.matcher(text).matches() && !PageLine.isMenuEntry(text))
        return List.of(text);
    }
    return List.of();
  }

  /** The newspaper of which the page is an electronic edition, according to its title. */
  private Clue paper() {
    Matcher m = PAPER.matcher(title);
    return m.find() ? new Clue(m.group(1), Origin.named("title", title)) : null;
  }

  private Clue statedSource() {
    for (PageMetadata.Named value : metadata.all(SOURCES)) {
      String name = SourceName.in(value.value());
      if (name != null) return new Clue(name, Origin.named(value.name(), value.value()));
    }
    return null;
  }

  private Clue named(Zone zone) {
    for (Element e : around(zone)) {
      String text = textInZone(e, zone, SOURCE_NAMED);
      if (text == null || ChinaDay.in(text, 0) != null) continue;
      String name = SourceName.in(text);
      if (name != null) return new Clue(name, Origin.ELEMENT.quoting(text));
    }
    return null;
  }

  /** The names of channels and topics near the headline, which must not be taken for sources. */
  private Set<String> channels(Zone zone) {
    Set<String> channels = new HashSet<>();
    Set<String> seen = new HashSet<>();
    for (Element link : elements.anchors()) {
      String text = link.ownText().strip();
      // A link that stands in the menu and once more leads to a channel, unless a medium is named.
      boolean twice =
          text.length() <= LONGEST_CHANNEL
              && !seen.add(text)
              && MediaNames.builtIn().named(text).isEmpty();
      if (twice || CHANNEL_REL.matcher(link.attr("rel")).find()) channels.add(text);
    }
    for (Element e : around(zone)) {
      boolean named = CHANNEL_NAMED.matcher(e.className() + " " + e.id()).find();
      if (named && page.end(e) - page.start(e) <= 1) channels.add(e.text().strip());
    }
    return channels;
  }

  private List<String> namedAuthors(Zone zone) {
    for (Element e : around(zone)) {
      String text = textInZone(e, zone, AUTHOR_NAMED);
      if (text == null || SourceName.isMedium(text) || SourceName.isNobody(text)) continue;
      List<String> names = BylineNames.in(text);
      if (!names.isEmpty()) return names;
    }
    return List.of();
  }

  /** The elements around the headline, outer ones before inner ones. */
  private Set<Element> around(Zone zone) {
    Set<Element> around = new LinkedHashSet<>();
    for (int i = zone.from(); i < zone.to(); i++) {
      Element e = page.get(i).owner();
      if (page.end(e) - page.start(e) > MOST_LINES) continue;
      Element parent = e.parent();
      if (parent != null && page.end(parent) - page.start(parent) <= 2) around.add(parent);
      around.addAll(e.getAllElements());
    }
    return around;
  }

  /**
   * The text of an element near the headline if its class or id matches {@code names}; otherwise
   * null.
   */
  private String textInZone(Element e, Zone zone, Pattern names) {
    int start = page.start(e);
    int blocks = page.end(e) - start;
    if (blocks < 1 || blocks > 2) return null;
    if (start < zone.from() || start >= zone.to() || start == zone.headline()) return null;
    if (!names.matcher(e.className() + " " + e.id()).find()) return null;
    String text = e.text().strip();
    return text.length() < 2 || text.length() > LONGEST_NAME ? null : text;
  }

  /** The WeChat account or the source in an aggregator's script data. */
  private Clue inScript() {
    for (String data : elements.scripts()) {
      if (SOURCE_KEYS.stream().noneMatch(data::contains)) continue;
      Matcher m =
          IN_SCRIPT.matcher(data).region(0, Math.min(data.length(), PageElements.SCRIPT_REACH));
      for (int n = 0; n < MOST_MATCHES && m.find(); n++) {
        String name = SourceName.in(m.group(1));
        if (name != null && name.codePoints().anyMatch(Character::isIdeographic)) {
          return new Clue(name, Origin.SCRIPT.quoting(m.group()));
        }
      }
    }
    return null;
  }

  /**
   * The publisher of the JSON-LD, if it is a known medium or its name appears near the headline.
   */
  private Clue publisher(List<String> lines) {
    for (String name : metadata.names("publisher")) {
      boolean known = !MediaNames.builtIn().named(name).isEmpty();
      if (known || lines.stream().anyMatch(line -> line.contains(name))) {
        return new Clue(name, Origin.named("JSON-LD publisher", name));
      }
    }
    return null;
  }

  /** Whether the page's title ends with a name in Latin letters: 索尼评测_cnBeta.COM. */
  private boolean isHost(String name) {
    return name.codePoints().noneMatch(Character::isIdeographic)
        && (title.endsWith(name) || title.contains(name + "."));
  }

  /**
   * Whether a name that the metadata give as author is the editor's according to the page. Many
   * content systems fill the field with the editor.
   */
  private boolean isEditor(String name) {
    for (PageBlock block : page.blocks()) {
      Matcher m = EDITOR.matcher(block.text());
      while (m.find()) if (name.endsWith(m.group(1))) return true;
    }
    return false;
  }

  /**
   * The names in metadata that are also shown on the page, or stated as the standard for government
   * websites asks. Others are users of its content system.
   */
  private List<String> acknowledged(String value) {
    List<String> names = BylineNames.in(value);
    if (value.equals(metadata.officialAuthor())) return names;
    return names.stream()
        .filter(name -> page.blocks().stream().anyMatch(block -> block.text().contains(name)))
        .toList();
  }

  /**
   * The authors of the JSON-LD, which search engines show to readers: those named like a person, or
   * all that the page shows too.
   */
  private List<String> linked(String value) {
    List<String> names = BylineNames.in(value);
    return names.stream().allMatch(Surnames::isName) ? names : acknowledged(value);
  }

  private List<Stated> statedAuthors() {
    List<Stated> authors = new ArrayList<>();
    List<String> linked = metadata.names("author");
    if (!linked.isEmpty()) {
      authors.add(
          new Stated(
              String.join("、", linked), Origin.named("JSON-LD author", linked.getFirst()), true));
    }
    for (PageMetadata.Named value : metadata.all(AUTHORS)) {
      String name = value.value();
      if (name.length() > LONGEST_NAME || SourceName.isNobody(name)) continue;
      authors.add(new Stated(name, Origin.named(value.name(), name), false));
    }
    return authors;
  }
}
