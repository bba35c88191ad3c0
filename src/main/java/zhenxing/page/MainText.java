package zhenxing.page;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Finds the article's text in a page: the element whose own paragraphs hold the most text that is
 * not links. Each block of text counts whole for its parent and half for its grandparent, as in
 * Arc90's Readability (2009).
 */
public final class MainText {

  private static final String NOISE =
      "script, style, noscript, template, iframe, svg, button, select, textarea, nav, footer, aside,"
          + " header nav, [hidden], [aria-hidden=true], [role=navigation]";

  private static final String BLOCKS = "p, div, section, article, td, li, h2, h3, h4, blockquote";

  /** A block shorter than this is a label or a link, not a paragraph. */
  private static final int MIN_BLOCK_CHARS = 12;

  /** Nesting beyond this is an attack, not a page. */
  private static final int MAX_DEPTH = 512;

  private final Map<Element, Double> scores = new HashMap<>();

  /**
   * The main text with a line for each block, or an empty string. The page loses its noise on the
   * way.
   */
  public String of(Document page) {
    if (page.body() == null) return "";
    page.select(NOISE).remove();
    Element marked = page.selectFirst("article, [itemprop=articleBody], #zoom, .TRS_Editor");
    if (marked != null && marked.text().length() >= 100) return text(marked);
    for (Element block : page.body().select(BLOCKS)) {
      double weight = ownTextLength(block);
      if (weight < MIN_BLOCK_CHARS) continue;
      Element parent = "p".equals(block.normalName()) ? block.parent() : block;
      if (parent == null) continue;
      scores.merge(parent, weight, Double::sum);
      if (parent.parent() != null) scores.merge(parent.parent(), weight / 2, Double::sum);
    }
    return scores.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(best -> text(best.getKey()))
        .orElseGet(() -> text(page.body()));
  }

  /** Characters of the element outside links and outside the blocks in it. */
  private static int ownTextLength(Element block) {
    int length = 0;
    for (Node child : block.childNodes()) {
      if (child instanceof TextNode text) length += text.text().strip().length();
      else if (child instanceof Element e && !e.isBlock() && !e.normalName().equals("a")) {
        length += e.text().length();
      }
    }
    return length;
  }

  private static String text(Element root) {
    StringBuilder out = new StringBuilder();
    root.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (depth > MAX_DEPTH) return;
            if (node instanceof TextNode text) appendText(out, text.getWholeText());
            else if (node instanceof Element e && (e.isBlock() || e.normalName().equals("br"))) {
              breakLine(out);
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element e && e.isBlock()) breakLine(out);
          }
        });
    return out.toString().strip();
  }

  /**
   * Line ends and runs of white space in the source are one space to a reader, none at the start of
   * a line.
   */
  private static void appendText(StringBuilder out, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
        if (!out.isEmpty()
            && out.charAt(out.length() - 1) != ' '
            && out.charAt(out.length() - 1) != '\n') {
          out.append(' ');
        }
      } else {
        out.append(c);
      }
    }
  }

  private static void breakLine(StringBuilder out) {
    while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') out.setLength(out.length() - 1);
    if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') out.append('\n');
  }
}
