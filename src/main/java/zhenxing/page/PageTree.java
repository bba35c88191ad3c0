package zhenxing.page;

import java.util.Iterator;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
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
    try (StreamParser parser = new StreamParser(Parser.htmlParser().setMaxDepth(MAX_DEPTH))) {
      Iterator<Element> closed = parser.parse(html, "").iterator();
      while (closed.hasNext()) {
        if (nodes > MAX_NODES) throw new TooLargeException();
        Element e = closed.next();
        // Texts lie between elements, so counting two nodes per element covers them.
        nodes += 2 + e.attributesSize();
      }
      return parser.document();
    }
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
