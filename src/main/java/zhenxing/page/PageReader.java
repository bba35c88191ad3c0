package zhenxing.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import zhenxing.article.Bilingual;
import zhenxing.article.PageClues;
import zhenxing.article.PageClues.Clue;
import zhenxing.article.PublicationDate;

/**
 * Reads a web page: the text of its article, the headline, the lines around the text, and clues
 * about day, source and authors. Has no state, so one instance can be used by any number of
 * threads. Time and memory are linear in the length of the page.
 */
public final class PageReader {

  /**
   * With less prose than this, in characters, a page may be an error message or be filled in by a
   * script.
   */
  private static final int LITTLE_PROSE = 60;

  /** A page with more blocks than this and a greater share of links is a list. */
  private static final int LIST_BLOCKS = 20;

  private static final double LIST_DENSITY = 0.5;

  private static final Pattern ERROR =
      Pattern.compile(
          "(?:^|\\D)404(?:$|\\D)|页面不存在|页面没有找到|找不到(?:该|此|您)?.{0,8}页|无法访问|已被删除|已删除|不存在或已|该内容已被发布者删除|参数错误|not found",
          Pattern.CASE_INSENSITIVE);

  /**
   * Reads a page in HTML. Never throws for bad input: a page without an article gives {@link
   * Page.None} with the reason.
   */
  public Page read(String html) {
    Document document;
    try {
      document = PageTree.parse(html);
    } catch (PageTree.TooLargeException e) {
      return new Page.None(e.reason());
    }
    return document.body() == null
        ? none("没有文字：它是一篇文章的网页吗？", "holds no text: is it an article's page?")
        : new Reading(document).page();
  }

  private static Page.None none(String chinese, String english) {
    return new Page.None(new Bilingual(chinese, english));
  }

  /** Reads one page. Its fields are shared by the steps. */
  private static final class Reading {

    private final Document document;
    private final PageElements elements;
    private final PageText page;
    private final PageMetadata metadata;
    private final SiteNames site;
    private final PageHeadline headlines;

    Reading(Document document) {
      this.document = document;
      TextareaArticle.unfold(document, LITTLE_PROSE);
      elements = PageElements.of(document);
      metadata = PageMetadata.of(elements);
      page = visible(document.body(), elements.styled());
      site = PageTitles.site(elements, page, metadata);
      headlines = new PageHeadline(page, site, PageTitles.of(document.title(), elements, metadata));
    }

    /**
     * The page without invisible elements. An element that holds most of the text is kept, since a
     * script will show it.
     */
    private static PageText visible(Element body, List<Element> styled) {
      PageText page = PageText.of(body);
      int all = page.prose(0, page.size());
      List<Element> unseen = new ArrayList<>();
      for (Element e : styled) {
        boolean shows = e == body || page.end(e) <= page.start(e);
        if (!shows && Visibility.isUnseen(e) && 2 * page.prose(e) <= all) unseen.add(e);
      }
      if (unseen.isEmpty()) return page;
      unseen.forEach(Element::remove);
      return PageText.of(body);
    }

    Page page() {
      PageHeadline.Found headline = headlines.agreed();
      BitSet text = text(headline);
      if (prose(text) < LITTLE_PROSE) {
        ScriptState.Found scripted = ScriptState.in(elements);
        if (scripted != null) return fromScript(scripted, headline);
      }
      if (text.isEmpty()) return none();
      if (headline == null) headline = headlines.otherwise(text.nextSetBit(0));
      if (headline != null && headline.block() >= 0) text.clear(0, headline.block() + 1);
      boolean error = isError(document.title()) || headline != null && isError(headline.text());
      if (text.isEmpty() || prose(text) < LITTLE_PROSE && error) return none();
      int block = headline == null ? -1 : headline.block();
      Zone zone = Zone.of(page, block, text.nextSetBit(0));
      List<String> around = SurroundingLines.takeFrom(page, zone, text);
      List<String> lines =
          text.stream().mapToObj(i -> MoreLink.removed(page.get(i).text())).toList();
      return article(zone, headline, around, lines);
    }

    /** The blocks of the article, without clutter. */
    private BitSet text(PageHeadline.Found headline) {
      int shown = headline == null ? -1 : headline.block();
      BitSet blocks = new BitSet();
      for (Element box : MainText.in(page, shown)) {
        BitSet own = new BitSet();
        own.set(page.start(box), page.end(box));
        own.andNot(Clutter.in(page, box));
        blocks.or(own);
      }
      int first = blocks.nextSetBit(0);
      if (first >= 0 && shown >= first && blocks.length() > shown + 1) blocks.clear(0, shown + 1);
      return blocks;
    }

    private int prose(BitSet blocks) {
      return blocks.stream().map(i -> page.prose(i, i + 1)).sum();
    }

    private Page fromScript(ScriptState.Found found, PageHeadline.Found agreed) {
      PageHeadline.Found headline = agreed;
      if (headline == null && found.title() != null) {
        headline = new PageHeadline.Found(found.title(), -1, "页内数据");
      }
      if (headline == null) headline = headlines.otherwise(0);
      Page.Article article =
          article(Zone.of(page, -1, 0), headline, List.of(), found.text().lines().toList());
      return new Page.Article(article.text(), withState(article.clues(), found), article.url());
    }

    /**
     * Replaces clues by the values next to the text in the script data, which are more reliable.
     */
    private static PageClues withState(PageClues clues, ScriptState.Found found) {
      PublicationDate day = found.published() == null ? null : ChinaDay.of(found.published());
      String source = found.source() == null ? null : SourceName.in(found.source());
      return new PageClues(
          clues.headlines(),
          clues.siteName(),
          day == null
              ? clues.published()
              : new Clue(day.toString(), Origin.SCRIPT.quoting(found.published())),
          source == null ? clues.source() : new Clue(source, Origin.SCRIPT.quoting(found.source())),
          clues.authors(),
          clues.lines());
    }

    private Page.Article article(
        Zone zone, PageHeadline.Found headline, List<String> around, List<String> text) {
      String url = PageAddress.of(elements, metadata);
      Clue published = new PageDate(page, metadata).find(elements, zone, url);
      PageByline.Found by =
          new PageByline(page, metadata, elements, site, document.title()).find(zone, around);
      PageClues clues =
          new PageClues(
              headline == null ? List.of() : List.of(headline.text()),
              PageTitles.siteName(metadata),
              published,
              by.source(),
              by.authors(),
              around);
      return new Page.Article(String.join("\n", text), clues, url);
    }

    private static boolean isError(String title) {
      return ERROR.matcher(title).find();
    }

    private Page.None none() {
      String title = document.title().strip();
      if (isError(title)) {
        return PageReader.none(
            "是出错页（" + title + "）：请重新抓取或去掉",
            "is an error page (" + title + "): fetch it again or remove it");
      }
      if (page.size() > LIST_BLOCKS && page.linkDensity(0, page.size()) > LIST_DENSITY) {
        return PageReader.none(
            "是链接的列表，不是文章：请收录其中各篇文章的网页",
            "is a list of links, not an article: put the pages of its articles here");
      }
      return PageReader.none(
          "除导航外没有文字：若正文由脚本写出，请按浏览器显示的样子保存网页",
          "holds no text beside navigation: if a script writes it, save the page as a browser"
              + " shows it");
    }
  }
}
