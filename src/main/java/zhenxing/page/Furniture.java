package zhenxing.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells the page's lines around an article: menus, datelines, share buttons, notices, lists of
 * other articles, spam. Only the edges of a text are looked at, from outside inward, as far as the
 * first line that is prose.
 */
public final class Furniture {

  /**
   * A line of the page.
   *
   * @param start where it begins in the text
   * @param end where it ends, without its line break
   * @param head whether it stands before the article rather than behind it
   */
  public record Line(int start, int end, boolean head) {}

  /** A line of so many characters with a full stop is prose. */
  private static final int PROSE = 40;

  /** So many short lines of the article (headlines, bylines) may stand outside of a page's line. */
  private static final int TOLERATED = 4;

  /** A list of other articles is not longer. */
  private static final int LONGEST_LIST = 60;

  private final String text;
  private final List<int[]> lines = new ArrayList<>();
  private final boolean[] taken;

  private Furniture(String text) {
    this.text = text;
    for (int start = 0; start <= text.length(); ) {
      int end = text.indexOf('\n', start);
      if (end < 0) end = text.length();
      lines.add(new int[] {start, end});
      start = end + 1;
    }
    taken = new boolean[lines.size()];
  }

  /**
   * The page's lines in a text, in their order; none where the text is nothing else, a page without
   * an article.
   */
  public static List<Line> in(String text) {
    Furniture furniture = new Furniture(text);
    int head = furniture.takeHead();
    furniture.takeTail(head);
    return furniture.lines(head);
  }

  private String line(int i) {
    return text.substring(lines.get(i)[0], lines.get(i)[1]).strip();
  }

  private boolean isProse(int i) {
    int[] line = lines.get(i);
    if (line[1] - line[0] < PROSE) return false;
    String last = text.substring(Math.max(line[0], line[1] - 3), line[1]);
    int stop = text.indexOf('。', line[0]);
    return stop >= 0 && stop < line[1] || last.indexOf('！') >= 0 || line[1] - line[0] > 120;
  }

  /** Returns the number of lines looked at. */
  private int takeHead() {
    int tolerated = 0;
    int i = 0;
    for (; i < lines.size() && tolerated <= TOLERATED; i++) {
      String line = line(i);
      if (line.isEmpty()) continue;
      boolean outermost = i == 0 || taken[i - 1];
      if (PageLine.isFurniture(line)
          || tolerated == 0 && PageLine.isSpam(line)
          || outermost && PageLine.isMenuEntry(line)) {
        taken[i] = true;
      } else if (isProse(i)) {
        break;
      } else {
        tolerated++;
      }
    }
    return i;
  }

  private void takeTail(int head) {
    int tolerated = 0;

    for (int i = lines.size() - 1; i >= head && tolerated <= TOLERATED; i--) {
      String line = line(i);
      if (line.isEmpty()) continue;
      boolean outermost = i == lines.size() - 1 || taken[i + 1];
      if (PageLine.isFurniture(line)
          || PageLine.isSpam(line)
          || outermost && PageLine.isMenuEntry(line)) {
        taken[i] = true;
      } else if (isProse(i)) {
        break;
      } else {
        tolerated++;
      }
    }
    takeList();
  }

  /**
   * Takes a list of other articles under its heading, down to the end of the text; the article
   * begins before it, however short.
   */
  private void takeList() {
    int article = 0;
    while (article < taken.length && (taken[article] || line(article).isEmpty())) article++;
    int first = lines.size();
    for (int i = lines.size() - 1; i > Math.max(article, lines.size() - LONGEST_LIST - 1); i--) {
      if (!taken[i] && isProse(i)) break;
      if (PageLine.isHeading(line(i))) first = i;
    }
    for (int i = first; i < lines.size(); i++) taken[i] = true;
  }

  private List<Line> lines(int head) {
    List<Line> found = new ArrayList<>();
    boolean article = false;
    for (int i = 0; i < taken.length; i++) {
      if (taken[i]) found.add(new Line(lines.get(i)[0], lines.get(i)[1], i < head));
      else article |= !line(i).isEmpty();
    }
    return article ? found : List.of();
  }
}
