package zhenxing.office;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognizes headers, footers and page numbers: lines at the edge of pages that are no part of the
 * text.
 */
final class RunningLines {

  /** The height of the edge at top and bottom, as a share of the page's height. */
  private static final float EDGE = 0.12f;

  /**
   * A line at the edge counts as a header when it is repeated on this share of pages. Less than
   * half, because left and right pages may have different headers.
   */
  private static final double REPEATED = 0.4;

  /** A line this many times larger than the text is a headline, even if a header repeats it. */
  private static final float HEADLINE = 1.15f;

  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "[-—–·•~\\s]*+(?:第\\s*+)?(?:\\d{1,4}|[ivxlIVXL]{1,6})\\s*+页?+\\s*+"
              + "(?:[/／,，、]?+\\s*+(?:共|of)?+\\s*+\\d{1,4}\\s*+页?+)?+[-—–·•~\\s]*+");

  /**
   * What a browser prints around a page: time and title at the top, address and page number at the
   * bottom.
   */
  private static final Pattern OF_A_BROWSER =
      Pattern.compile(
          "\\d{1,4}[/年.-]\\d{1,2}[/月.-]\\d{1,4}日?,?\\s+(?:上午|下午)?\\s?\\d{1,2}:\\d{2}.*"
              + "|(?:https?|file):/\\S+\\s+(?:第\\s?)?\\d{1,4}\\s?(?:/|页).*");

  private RunningLines() {}

  /**
   * Returns the lines that are not headers, footers or page numbers.
   *
   * @param pages the number of pages of the document
   * @param size the font size of the text, in points
   */
  static List<TextLine> without(List<TextLine> lines, int pages, float size) {
    Map<String, Set<Integer>> pagesOf = new HashMap<>();
    for (TextLine line : lines) {
      if (isAtEdge(line)) {
        pagesOf.computeIfAbsent(key(line), k -> new HashSet<>()).add(line.page());
      }
    }
    int least = Math.max(2, (int) Math.ceil(REPEATED * pages));
    return lines.stream()
        .filter(line -> !isAtEdge(line) || !isRunning(line, pagesOf, least, size))
        .toList();
  }

  private static boolean isRunning(
      TextLine line, Map<String, Set<Integer>> pagesOf, int least, float size) {
    if (PAGE_NUMBER.matcher(line.text()).matches()) return true;
    if (line.size() < size && OF_A_BROWSER.matcher(line.text()).matches()) return true;
    return pagesOf.get(key(line)).size() >= least && line.size() <= HEADLINE * size;
  }

  static boolean isAtEdge(TextLine line) {
    return line.depth() < EDGE || line.depth() > 1 - EDGE;
  }

  /** The line with numbers replaced, because page numbers and dates differ from page to page. */
  private static String key(TextLine line) {
    return line.text().replaceAll("\\d+", "#").replaceAll("\\s+", "");
  }
}
