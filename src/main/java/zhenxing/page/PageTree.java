package zhenxing.page;

import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jsoup.parser.Tag;
import org.jsoup.parser.TagSet;
import zhenxing.article.Bilingual;

/**
 * Parses HTML into a tree of bounded size. A few megabytes of markup can become gigabytes of tree,
 * so the size is checked while parsing. Elements nested more deeply than {@link #MAX_DEPTH} are
 * moved up; their text is kept.
 */
public final class PageTree {

  /**
   * Limit for elements, attributes, texts and comments together, which take about 200 MB. Large
   * real pages have some ten thousand.
   */
  public static final int MAX_NODES = 1_000_000;

  /** Limit for nesting; browsers use 512 as well. */
  static final int MAX_DEPTH = 512;

  /** Elements whose content the parser does not read as markup. */
  private static final List<String> RAW =
      List.of("title", "style", "script", "noframes", "iframe", "textarea");

  /** The title of a page up to the next tag, which should be its end. */
  private static final Pattern TITLE =
      Pattern.compile("<title>[^<]{0,500}+(?!</title)(?=<)", Pattern.CASE_INSENSITIVE);

  private static final Pattern TITLE_END = Pattern.compile("</title", Pattern.CASE_INSENSITIVE);

  private PageTree() {}

  /** Thrown when the tree of a page would be too large. */
  public static final class TooLargeException extends Exception {

    private static final long serialVersionUID = 1L;

    private static final Bilingual REASON =
        new Bilingual(
            "网页的元素和属性超过 %,d 个：请按文章拆开，或只存文字".formatted(MAX_NODES),
            "has a tree of more than %,d elements and attributes: split it into articles, or save its text"
                .formatted(MAX_NODES));

    TooLargeException() {
      super(REASON.english());
    }

    /** Returns the message in both languages. */
    public Bilingual reason() {
      return REASON;
    }
  }

  /**
   * Parses a page.
   *
   * @throws TooLargeException when the tree exceeds {@link #MAX_NODES}; parsing stops at that point
   */
  public static Document parse(String html) throws TooLargeException {
    long nodes = comments(html);
    Parser html5 = Parser.htmlParser().setMaxDepth(MAX_DEPTH).tagSet(tags());
    try (StreamParser parser = new StreamParser(html5)) {
      Iterator<Element> closed = parser.parse(withTitleEnd(html), "").iterator();
      while (closed.hasNext()) {
        if (nodes > MAX_NODES) throw new TooLargeException();
        Element e = closed.next();
        // Texts lie between elements, so counting two nodes per element covers them.
        nodes += 2 + e.attributesSize();
      }
      return parser.document();
    }
  }

  /**
   * The tags of HTML, of which those with raw content may close themselves, as in XHTML: otherwise
   * {@code <title/>} would take the rest of the page for its content.
   */
  private static TagSet tags() {
    TagSet tags = TagSet.Html();
    for (String name : RAW) tags.valueOf(name, Parser.NamespaceHtml).set(Tag.SelfClose);
    return tags;
  }

  /** Ends the title before the next tag on a page that never ends it. */
  private static String withTitleEnd(String html) {
    Matcher title = TITLE.matcher(html);
    if (!title.find() || TITLE_END.matcher(html).find(title.end())) return html;
    return html.substring(0, title.end()) + "</title>" + html.substring(title.end());
  }

  /** Counts comments and similar markup, which the parser does not report as elements. */
  private static int comments(String html) {
    int found = 0;
    for (int i = html.indexOf('<'); i >= 0 && i + 1 < html.length(); i = html.indexOf('<', i + 1)) {
      char next = html.charAt(i + 1);
      if (next == '!' || next == '?' || next == '/') found++;
    }
    return found;
  }
}
