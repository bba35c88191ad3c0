package zhenxing.corpus;

import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import zhenxing.page.PageTree;

/**
 * Extracts the text of a rendered Markdown document, one line for each paragraph, list item,
 * heading and table row. Wrapped lines are joined; pictures and captions are left out; of links the
 * text is kept.
 */
final class MarkdownText {

  /** Elements that are not part of the article's text. */
  private static final String LEFT_OUT =
      "script, style, noscript, template, iframe, object, svg, img, picture, figcaption, video,"
          + " audio, button, select, textarea, rt, rp, [hidden], [style~=(?i)display\\s*:\\s*none]";

  /** The reference to a footnote, and the beginning of the note itself. */
  private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^[^\\]\\s]{1,40}\\](?::[ \\t]*)?");

  /** The space before the first line of a Chinese paragraph. */
  private static final String INDENT = "　　";

  private static final Pattern FOOTNOTE_LINK = Pattern.compile("\\^\\S{1,40}");

  private final StringBuilder text = new StringBuilder();
  private boolean blank;
  private boolean wrapped;

  private MarkdownText() {}

  /** Returns the text below an element. Removes pictures and scripts from the tree. */
  static String of(Element root) {
    root.select(LEFT_OUT).remove();
    for (Element link : root.select("a")) {
      if (FOOTNOTE_LINK.matcher(link.text()).matches()) link.remove();
    }
    MarkdownText result = new MarkdownText();
    root.traverse(result.new Walk());
    return result.text.toString().strip();
  }

  /**
   * Parses rendered Markdown.
   *
   * @throws BadArticleException if its tree would be too large
   */
  static Document parse(String html) throws BadArticleException {
    Document document;
    try {
      document = PageTree.parse(html);
    } catch (PageTree.TooLargeException e) {
      throw new BadArticleException(
          0,
          "表格单元、段落等部分连同其中的文字超过 %,d 个：请按文章拆开，或只存文字".formatted(PageTree.MAX_NODES),
          "its table cells, paragraphs and other parts, counted with their texts, are more than %,d: split it into articles, or save its text"
              .formatted(PageTree.MAX_NODES));
    }
    document.outputSettings().prettyPrint(false);
    return document;
  }

  private final class Walk implements NodeVisitor {

    private int preformatted;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        String plain = FOOTNOTE.matcher(words.getWholeText()).replaceAll("");
        if (preformatted > 0) append(plain);
        else flow(MarkdownMarks.removed(plain));
      } else if (node instanceof Element e) {
        if (e.normalName().equals("pre")) preformatted++;
        if (isCell(e)) {
          if (e.previousElementSibling() != null) cell();
        } else if (breaksLine(e)) {
          breakLine();
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (!(node instanceof Element e)) return;
      if (e.normalName().equals("pre")) preformatted--;
      if (!isCell(e) && breaksLine(e) && !e.normalName().equals("br")) breakLine();
    }
  }

  private static boolean isCell(Element e) {
    return e.normalName().equals("td") || e.normalName().equals("th");
  }

  /**
   * Whether an element starts a new line. A paragraph in a table cell does not, because it belongs
   * to the row.
   */
  private static boolean breaksLine(Element e) {
    if (e.normalName().equals("br")) return e.closest("td, th") == null;
    return (e.isBlock() || e.normalName().equals("tr")) && e.closest("td, th") == null;
  }

  /**
   * Appends words of a paragraph. White space becomes one blank, and line ends are treated as soft
   * breaks, except before a line that is indented like a Chinese paragraph.
   */
  private void flow(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '\n' || c == '\r') wrapped = true;
      else if (c == ' ' || c == '\t') blank = true;
      else if (wrapped && words.startsWith(INDENT, i)) {
        breakLine();
        i += INDENT.length() - 1;
      } else append(c);
    }
  }

  private void append(char c) {
    int last = text.length() - 1;
    if (last >= 0 && text.charAt(last) != '\n' && text.charAt(last) != ' ') {
      boolean parted = wrapped ? !SoftBreak.isClose(text.charAt(last), c) : blank;
      if (parted) text.append(' ');
    }
    wrapped = false;
    blank = false;
    text.append(c);
  }

  private void append(String lines) {
    text.append(lines);
  }

  private void cell() {
    wrapped = false;
    blank = false;
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n')
      text.append(DocumentReader.BETWEEN_CELLS);
  }

  private void breakLine() {
    wrapped = false;
    blank = false;
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == ' ') end--;
    text.setLength(end);
    if (end > 0 && text.charAt(end - 1) != '\n') text.append('\n');
  }
}
