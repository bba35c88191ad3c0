package zhenxing.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/**
 * The elements of a page that describe it apart from its text. They are collected in one pass over
 * the tree; each list is in page order.
 *
 * @param metas {@code meta} elements with content
 * @param marked elements of microdata other than {@code meta}
 * @param anchors {@code a} elements
 * @param images {@code img} elements
 * @param times {@code time} elements with a {@code datetime}
 * @param styled elements with a {@code style} or {@code aria-hidden} attribute
 * @param canonical addresses of {@code link rel=canonical}
 * @param bases addresses of {@code base}
 * @param scripts the content of scripts inside the page, code or data
 * @param linkedData the content of JSON-LD scripts
 * @param properties comments in which e-paper systems store headline, day and author
 */
record PageElements(
    List<Element> metas,
    List<Element> marked,
    List<Element> anchors,
    List<Element> images,
    List<Element> times,
    List<Element> styled,
    List<String> canonical,
    List<String> bases,
    List<String> scripts,
    List<String> linkedData,
    List<String> properties) {

  /** Number of characters of a script that are searched for a word. */
  static final int SCRIPT_REACH = 500_000;

  /**
   * Scripts with JSON that are longer than this, in characters, are ignored. Usual is a few
   * thousand.
   */
  static final int LONGEST_JSON = 4_000_000;

  static PageElements of(Document page) {
    PageElements found =
        new PageElements(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    page.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof Element e) found.add(e);
            else if (node instanceof Comment c && c.getData().startsWith("enpproperty"))
              found.properties.add(c.getData());
          }
        });
    return found;
  }

  private void add(Element e) {
    String name = e.normalName();
    switch (name) {
      case "a" -> anchors.add(e);
      case "script" -> addScript(e);
      case "meta" -> {
        if (e.hasAttr("content")) metas.add(e);
        return;
      }
      case "img" -> images.add(e);
      case "time" -> {
        if (e.hasAttr("datetime")) times.add(e);
      }
      case "link" -> {
        if (e.attr("rel").equalsIgnoreCase("canonical")) canonical.add(e.attr("href"));
      }
      case "base" -> {
        if (e.hasAttr("href")) bases.add(e.attr("href"));
      }
      default -> {}
    }
    if (e.attributesSize() == 0) return;
    if (e.hasAttr("itemprop")) marked.add(e);
    if (e.hasAttr("style") || e.hasAttr("aria-hidden")) styled.add(e);
  }

  private void addScript(Element e) {
    if (e.attr("type").contains("ld+json")) linkedData.add(e.data());
    else if (!e.hasAttr("src")) scripts.add(e.data());
  }
}
