package zhenxing.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The visible text of a page as a list of blocks. Each element corresponds to a range of that list.
 * Prefix sums give the amount of prose or links in a range in constant time, whatever the nesting.
 */
final class PageText {

  /**
   * Elements nested more deeply are read as plain text. Such pages are made to exhaust the stack.
   */
  private static final int MAX_DEPTH = 400;

  /** Separates the cells of a table row. */
  private static final String CELL = " / ";

  /**
   * In longer runs, elements are words of a sentence rather than fields that need a space between
   * them. In characters.
   */
  private static final int LONGEST_PARTED = 200;

  /** Elements that hold a field of a line even without a class. */
  private static final Set<String> FIELDS = Set.of("a", "em", "time");

  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "caption",
          "center",
          "dd",
          "details",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "legend",
          "li",
          "main",
          "menu",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");

  private final List<PageBlock> blocks = new ArrayList<>();
  private final Map<Element, int[]> ranges = new IdentityHashMap<>();
  private final int[] prose;
  private final int[] length;
  private final int[] linked;

  private PageText(Element root) {
    new Walk(DataRows.in(root)).walk(root);
    int n = blocks.size();
    prose = new int[n + 1];
    length = new int[n + 1];
    linked = new int[n + 1];
    for (int i = 0; i < n; i++) {
      PageBlock b = blocks.get(i);
      prose[i + 1] = prose[i] + (b.isProse() ? b.weight() : 0);
      length[i + 1] = length[i] + b.text().length();
      linked[i + 1] = linked[i] + b.linked();
    }
  }

  /** Collects the visible text of an element. */
  static PageText of(Element root) {
    return new PageText(root);
  }

  List<PageBlock> blocks() {
    return blocks;
  }

  int size() {
    return blocks.size();
  }

  PageBlock get(int index) {
    return blocks.get(index);
  }

  /** Whether an element was read: neither hidden nor nested too deeply. */
  boolean contains(Element e) {
    return ranges.containsKey(e);
  }

  /** The index of the element's first block; equal to {@link #end} if the element has no text. */
  int start(Element e) {
    int[] range = ranges.get(e);
    return range == null ? 0 : range[0];
  }

  /** The index after the element's last block. */
  int end(Element e) {
    int[] range = ranges.get(e);
    return range == null ? 0 : range[1];
  }

  /** The amount of prose in a range of blocks, in Chinese characters. */
  int prose(int from, int to) {
    return to <= from ? 0 : prose[to] - prose[from];
  }

  int prose(Element e) {
    return prose(start(e), end(e));
  }

  /** The number of characters in a range of blocks. */
  int length(int from, int to) {
    return to <= from ? 0 : length[to] - length[from];
  }

  /** The share of an element's characters that are inside links, 0 if it has no text. */
  double linkDensity(Element e) {
    return linkDensity(start(e), end(e));
  }

  double linkDensity(int from, int to) {
    int all = length(from, to);
    return all == 0 ? 0 : (linked[to] - linked[from]) / (double) all;
  }

  private final class Walk implements NodeFilter {

    private final Set<Element> rows;
    private final List<Element> owners = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private final List<Integer> seams = new ArrayList<>();

    /** Whether the run has a character that is not blank. Only then will it be a block. */
    private boolean hasText;

    private int linkedInRun;
    private int links;
    private Element row;

    Walk(Set<Element> rows) {
      this.rows = rows;
    }

    void walk(Element root) {
      owners.add(root);
      root.filter(this);
      flush();
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode text) {
        append(text.getWholeText());
      } else if (node instanceof Element e) {
        if (Visibility.isHidden(e)) return FilterResult.SKIP_ENTIRELY;
        enter(e, depth);
      }
      return FilterResult.CONTINUE;
    }

    private void enter(Element e, int depth) {
      String name = e.normalName();
      boolean block = BLOCKS.contains(name) && depth < MAX_DEPTH;
      if (row != null) {
        boolean cell = name.equals("td") || name.equals("th");
        if (cell && hasText) run.append(isLabel(run) ? " " : CELL);
        else if (block) append(" ");
      } else if (block) {
        flush();
        owners.add(e);
        if (rows.contains(e)) row = e;
      } else if (name.equals("br")) {
        if (owners.getLast().normalName().matches("h[1-6]")) append(" ");
        else flush();
      }
      if (isLink(e)) links++;
      addSeam(e);
      if (depth < MAX_DEPTH) ranges.put(e, new int[] {blocks.size(), blocks.size()});
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (!(node instanceof Element e)) return FilterResult.CONTINUE;
      String name = e.normalName();
      if (isLink(e)) links--;
      addSeam(e);
      if (e == row) row = null;
      boolean block = BLOCKS.contains(name) && depth < MAX_DEPTH;
      if (block && row == null && owners.getLast() == e) {
        flush();
        if (owners.size() > 1) owners.removeLast();
      }
      int[] range = ranges.get(e);
      if (range != null) range[1] = blocks.size() + (hasText && !block ? 1 : 0);
      return FilterResult.CONTINUE;
    }

    /**
     * Some editors mark words of a text with {@code a} for an advertisement, without an address.
     */
    private static boolean isLink(Element e) {
      return e.normalName().equals("a") && (e.hasAttr("href") || e.hasAttr("onclick"));
    }

    private static boolean isLabel(StringBuilder cell) {
      int end = cell.length();
      while (end > 0 && isBlank(cell.charAt(end - 1))) end--;
      return end > 0 && (cell.charAt(end - 1) == '：' || cell.charAt(end - 1) == ':');
    }

    /**
     * Appends text; each run of white space becomes one space, none at the start and none where the
     * source only wraps a line of Chinese. In preformatted text, paragraphs are parted.
     */
    private void append(String text) {
      boolean preformatted = row == null && owners.getLast().normalName().equals("pre");
      int line = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (WrappedLines.isSpace(c)) {
          int end = WrappedLines.endOfSpace(text, i);
          boolean broken = text.substring(i, end).indexOf('\n') >= 0;
          if (broken && preformatted && WrappedLines.endsParagraph(text, i, end)) flush();
          boolean wrapped = broken && WrappedLines.goesOn(text, line, i, end);
          if (!wrapped && !run.isEmpty() && run.charAt(run.length() - 1) != ' ') run.append(' ');
          if (broken) line = end;
          i = end - 1;
        } else {
          run.append(c);
          if (!isBlank(c)) hasText = true;
          if (links > 0) linkedInRun++;
        }
      }
    }

    /** Records a boundary at an element for a field of a line, if the run is short. */
    private void addSeam(Element e) {
      int at = run.length();
      if (at == 0 || at > LONGEST_PARTED) return;
      boolean named = e.hasAttr("class") || e.hasAttr("id");
      if (named || FIELDS.contains(e.normalName())) seams.add(at);
    }

    /** The text of the run with a space at each boundary between two words. */
    private String parted(int from, int to, String text) {
      if (seams.isEmpty() || to - from > LONGEST_PARTED) return text;
      StringBuilder parted = new StringBuilder(text);
      int last = to;
      for (int at : seams.reversed()) {
        if (at >= last || at <= from) continue;
        last = at;
        boolean words =
            Character.isLetterOrDigit(run.charAt(at - 1))
                && Character.isLetterOrDigit(run.charAt(at));
        if (words) parted.insert(at - from, ' ');
      }
      return parted.toString();
    }

    private void flush() {
      int from = 0;
      int to = run.length();
      while (from < to && isBlank(run.charAt(from))) from++;
      while (to > from && isBlank(run.charAt(to - 1))) to--;
      if (from < to) {
        String text = run.substring(from, to);
        blocks.add(
            new PageBlock(
                blocks.size(),
                owners.getLast(),
                text,
                parted(from, to, text),
                Math.min(linkedInRun, text.length())));
      }
      run.setLength(0);
      hasText = false;
      seams.clear();
      linkedInRun = 0;
    }

    private static boolean isBlank(char c) {
      return c == ' ' || c == '\u3000' || c == '\u00A0' || c == '\u200B' || c == '\uFEFF';
    }
  }
}
