package zhenxing.page;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Finds the table rows that hold data, as opposed to tables used for page layout. A data row has at
 * least two cells; none of them is long or contains a table, a list or a heading.
 */
final class DataRows implements NodeVisitor {

  /** A cell with more characters than this is a column of the page layout. */
  private static final int LONGEST_CELL = 200;

  private static final Set<String> COLUMN =
      Set.of(
          "table", "div", "ul", "ol", "dl", "h1", "h2", "h3", "article", "section", "form", "br");

  private static final class Row {
    private int cells;
    private int inCell;
    private boolean column;
  }

  private final Deque<Row> open = new ArrayDeque<>();
  private final Set<Element> found = Collections.newSetFromMap(new IdentityHashMap<>());

  private DataRows() {}

  static Set<Element> in(Element root) {
    DataRows rows = new DataRows();
    root.traverse(rows);
    return rows.found;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      if (!open.isEmpty()) open.peek().inCell += text.getWholeText().strip().length();
    } else if (node instanceof Element e) {
      String name = e.normalName();
      if (!open.isEmpty() && COLUMN.contains(name)) open.peek().column = true;
      if (name.equals("tr")) open.push(new Row());
      else if (!open.isEmpty() && (name.equals("td") || name.equals("th"))) {
        open.peek().cells++;
        open.peek().inCell = 0;
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element e) || open.isEmpty()) return;
    String name = e.normalName();
    Row row = open.peek();
    if (name.equals("td") || name.equals("th")) {
      if (row.inCell > LONGEST_CELL) row.column = true;
    } else if (name.equals("tr")) {
      open.pop();
      if (row.cells >= 2 && !row.column) found.add(e);
    }
  }
}
