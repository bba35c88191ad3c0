package zhenxing.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import zhenxing.article.PageClues;
import zhenxing.article.PageClues.Clue;

/**
 * Reads a web page: one look at its tree gives the text of the article, the headline, the lines
 * around it, and what the page says of day, source and authors. Immutable and safe for use by many
 * threads; the work grows with the length of the page and not faster.
 */
public final class PageReader {

  /** So little prose is a notice of the page, unless it stands under a headline. */
  private static final int LITTLE_PROSE = 60;

  /** How many lines behind the text are handed on: an imprint names source and author. */
  private static final int LINES_BEHIND = 4;

  /** A line around the headline is not longer. */
  private static final int LONGEST_LINE = 160;

  /** The longest label of a menu or a crumb, in characters. */
  private static final int LONGEST_LABEL = 10;

  private static final Pattern MESSAGE_TITLE =
      Pattern.compile("var\\s+msg_title\\s*=\\s*[\"']((?:[^\"'\\\\<]|\\\\.){2,200})[\"']");

  private static final Pattern ERROR =
      Pattern.compile(
          "(?:^|\\D)404(?:$|\\D)|页面不存在|页面没有找到|找不到(?:该|此|您)?.{0,8}页|无法访问|已被删除|已删除|不存在或已|Not Found|该内容已被发布者删除|参数错误",
          Pattern.CASE_INSENSITIVE);

  /** The page in HTML, decoded. */
  public Page read(String html) {
    Document document = Jsoup.parse(html);
    Element body = document.body();
    if (body == null) return new Page.None("holds no text: is it an article's page?");
    PageMetadata metadata = PageMetadata.of(document);
    PageText page = visible(body);
    SiteNames site = site(document, page, metadata);
    PageHeadline headlines = new PageHeadline(page, site, titles(document, metadata));
    PageHeadline.Found headline = headlines.agreed();
    int shown = headline == null ? -1 : headline.block();

    List<Element> boxes = MainText.in(page, shown);
    BitSet text = blocks(page, boxes, shown);
    if (prose(page, text) < LITTLE_PROSE) {
      Page.Article scripted = fromScript(document, metadata, page, site, headline);
      if (scripted != null) return scripted;
    }
    if (text.isEmpty()) return none(document, page);
    int main = text.nextSetBit(0);
    if (headline == null) headline = headlines.otherwise(main);
    if (headline != null && headline.block() >= 0) text.clear(0, headline.block() + 1);
    if (text.isEmpty()) return none(document, page);
    if (prose(page, text) < LITTLE_PROSE && (headline == null || isError(headline.text())))
      return none(document, page);

    main = text.nextSetBit(0);
    Zone zone = Zone.of(page, headline == null ? -1 : headline.block(), main);
    List<String> lines = takeLines(page, zone, text);
    return article(document, metadata, page, zone, headline, lines, lines(page, text));
  }

  /** The page without what is unseen, unless most of its text waits to be shown. */
  private static PageText visible(Element body) {
    PageText page = PageText.of(body);
    List<Element> unseen = new ArrayList<>();
    int all = page.prose(0, page.size());
    for (Element e : body.select("[style],[aria-hidden]")) {
      if (e != body
          && Visibility.isUnseen(e)
          && page.end(e) > page.start(e)
          && 2 * page.prose(e) <= all) unseen.add(e);
    }
    if (unseen.isEmpty()) return page;
    unseen.forEach(Element::remove);
    return PageText.of(body);
  }

  private static SiteNames site(Document document, PageText page, PageMetadata metadata) {
    List<String> names = new ArrayList<>();
    for (PageMetadata.Named name :
        metadata.all(
            List.of(
                "og:site_name",
                "sitename",
                "application-name",
                "apple-mobile-web-app-title",
                "columnname"))) names.add(name.value());
    Set<String> labels = new HashSet<>();
    for (PageBlock block : page.blocks()) {
      if (block.isLink() && block.text().length() <= LONGEST_LABEL) labels.add(block.text());
    }
    for (Element link : document.select("a")) {
      String text = link.ownText().strip();
      if (!text.isEmpty() && text.length() <= LONGEST_LABEL) labels.add(text);
    }
    for (Element image : document.select("a img[alt]")) {
      if (image.attr("alt").length() <= LONGEST_LABEL) labels.add(image.attr("alt").strip());
    }
    return new SiteNames(names, labels);
  }

  private static List<PageMetadata.Named> titles(Document document, PageMetadata metadata) {
    List<PageMetadata.Named> titles =
        new ArrayList<>(
            metadata.all(List.of("articletitle", "headline", "title", "dc.title", "arttitle")));
    String linked = metadata.article("headline");
    if (linked != null) titles.add(new PageMetadata.Named("JSON-LD headline", linked));
    for (Element script : document.select("script:not([src])")) {
      String data = script.data();
      Matcher m = MESSAGE_TITLE.matcher(data).region(0, Math.min(data.length(), 500_000));
      if (m.find()) titles.add(new PageMetadata.Named("msg_title", m.group(1)));
    }
    titles.addAll(metadata.all(List.of("og:title", "twitter:title")));
    if (!document.title().isBlank()) titles.add(new PageMetadata.Named("title", document.title()));
    return titles;
  }

  /** The blocks of the article in its boxes. */
  private static BitSet blocks(PageText page, List<Element> boxes, int headline) {
    BitSet blocks = new BitSet();
    for (Element box : boxes) {
      BitSet own = new BitSet();
      own.set(page.start(box), page.end(box));
      own.andNot(Clutter.in(page, box));
      blocks.or(own);
    }
    int first = blocks.nextSetBit(0);
    if (headline >= first && first >= 0) blocks.clear(0, headline + 1);
    return blocks;
  }

  private static int prose(PageText page, BitSet blocks) {
    return blocks.stream().map(i -> page.prose(i, i + 1)).sum();
  }

  private static List<String> lines(PageText page, BitSet blocks) {
    return blocks.stream().mapToObj(i -> page.get(i).text()).toList();
  }

  /**
   * The lines around the headline and right behind the text; those over the text leave the text.
   */
  private static List<String> takeLines(PageText page, Zone zone, BitSet text) {
    List<String> lines = new ArrayList<>();
    StringBuilder label = new StringBuilder();
    boolean inText = false;
    int last = text.length();
    for (int i = zone.from(); i < Math.min(page.size(), last + LINES_BEHIND); i++) {
      if (i == zone.headline()) continue;
      if (i >= zone.to() && i < last) {
        i = last - 1;
        continue;
      }
      String line = page.get(i).text();
      if (line.length() > LONGEST_LINE) continue;
      boolean over = i < zone.to() && i < last;
      if (over && text.get(i)) {
        if (inText || !PageLine.isFurniture(line)) {
          inText = true;
          continue;
        }
        text.clear(i);
      }
      label.append(line);
      if (line.endsWith("：") || line.endsWith(":"))
        continue; // the value stands in a box of its own
      lines.add(label.toString());
      label.setLength(0);
    }
    return lines;
  }

  private static Page.Article article(
      Document document,
      PageMetadata metadata,
      PageText page,
      Zone zone,
      PageHeadline.Found headline,
      List<String> around,
      List<String> text) {
    String url = PageAddress.of(document, metadata);
    Clue published = new PageDate(page, metadata).find(document, zone, url);
    PageByline.Found by = new PageByline(page, metadata, document).find(zone, around);
    PageClues clues =
        new PageClues(
            headline == null ? List.of() : List.of(headline.text()),
            metadata
                .first(List.of("og:site_name", "sitename"))
                .map(PageMetadata.Named::value)
                .orElse(null),
            published,
            by.source(),
            by.authors(),
            around);
    return new Page.Article(String.join("\n", text), clues, url);
  }

  private static Page.Article fromScript(
      Document document,
      PageMetadata metadata,
      PageText page,
      SiteNames site,
      PageHeadline.Found headline) {
    ScriptState.Found found = ScriptState.in(document);
    if (found == null) return null;
    PageHeadline.Found title = headline;
    if (title == null && found.title() != null)
      title = new PageHeadline.Found(found.title(), -1, "页内数据");
    if (title == null)
      title = new PageHeadline(page, site, titles(document, metadata)).otherwise(0);
    Zone zone = Zone.of(page, -1, 0);
    return article(
        document,
        metadata,
        page,
        zone,
        title,
        List.of(),
        found.text().lines().map(String::strip).filter(l -> !l.isEmpty()).toList());
  }

  private static boolean isError(String text) {
    return ERROR.matcher(text).find();
  }

  private static Page.None none(Document document, PageText page) {
    if (isError(document.title()))
      return new Page.None(
          "is an error page (" + document.title().strip() + "): fetch it again or remove it");
    if (page.size() > 20 && page.linkDensity(0, page.size()) > 0.6) {
      return new Page.None("is a list of links, not an article: put the articles' own pages here");
    }
    return new Page.None(
        "holds no text beside navigation: if its text is written by a script, save the page as a browser shows it");
  }
}
