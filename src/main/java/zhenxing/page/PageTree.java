package zhenxing.page;

import java.util.Iterator;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * The tree of a page in HTML, of a bounded size: a few megabytes of markup can make a tree of
 * gigabytes, so it is measured while it grows. What lies deeper than {@link #MAX_DEPTH} elements is
 * put beside what it lies in; its text stays.
 */
public final class PageTree {

  /**
   * Elements, attributes and pieces of text and comments together. The largest articles with all
   * their menus have some ten thousand; so many take about 200 MB.
   */
  static final int MAX_NODES = 1_000_000;

  /** Browsers stop at 512, too. */
  static final int MAX_DEPTH = 512;

  private PageTree() {}

  /** A page whose tree would be too large. */
  public static final class TooLargeException extends Exception {

    private static final long serialVersionUID = 1L;

    TooLargeException() {
      super(
          "has a tree of more than %,d elements and attributes: split it into articles, or save its text"
              .formatted(MAX_NODES));
    }
  }

  /**
   * Parses a page.
   *
   * @throws TooLargeException as soon as the tree is too large
   */
  public static Document parse(String html) throws TooLargeException {
    long nodes = comments(html);
    try (StreamParser parser = new StreamParser(Parser.htmlParser().setMaxDepth(MAX_DEPTH))) {
      Iterator<Element> closed = parser.parse(html, "").iterator();
      while (closed.hasNext()) {
        if (nodes > MAX_NODES) throw new TooLargeException();
        Element e = closed.next();
        // The pieces of text lie between the elements, so that there are no more of them.
        nodes += 2 + e.attributesSize();
      }
      return parser.document();
    }
  }

  /** Comments and their like are no elements, so that the parser does not tell of them. */
  private static int comments(String html) {
    int found = 0;
    for (int i = html.indexOf('<'); i >= 0 && i + 1 < html.length(); i = html.indexOf('<', i + 1)) {
      char next = html.charAt(i + 1);
      if (next == '!' || next == '?' || next == '/') found++;
    }
    return found;
  }
}
