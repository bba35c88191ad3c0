package zhenxing.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds page furniture in a text: menus, share buttons, notices, lists of other articles, spam.
 * Lines are checked from both ends of the text inward until the first line of prose. Between the
 * paragraphs only lines are taken that cannot be part of an article ({@link PageLine#isWidget}).
 */
public final class Furniture {

  /**
   * A line of page furniture.
   *
   * @param start index of its first character in the text
   * @param end index after its last character, without the line break
   * @param head true when the line stands before the article, false when inside or after it
   */
  public record Line(int start, int end, boolean head) {}

  /** A line with at least this many characters and a full stop is prose. */
  private static final int PROSE = 40;

  /** A longer line is prose whatever punctuation it has, in characters. */
  private static final int LONGEST_LABEL = 120;

  /**
   * Maximum number of short lines of the article (headline, byline) between furniture and prose.
   */
  private static final int TOLERATED = 4;

  /** Maximum number of lines in a list of other articles. */
  private static final int LONGEST_LIST = 60;

  /** Maximum length in characters of a list entry that consists of headline and day. */
  private static final int LONGEST_DATED = 70;

  private static final Pattern DATED =
      Pattern.compile(
          "[^。]{6,50}[\\s　]{0,8}[(（\\[【]?(?:(?:19|20)\\d{2}[-/.年])?\\d{1,2}[-/.月]\\d{1,2}日?(?:[\\s　]{1,3}\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?)?[)）\\]】]?");

  /** Characters with which such an entry can end. */
  private static final String DATED_ENDS = "0123456789日)）]】";

  /** Words of a newspaper's masthead. The day under an official document has none of them. */
  private static final AnyOf SHEET = new AnyOf("版", "报", "期", "农历", "号");

  /** Number of lines of a table that are looked at for its words. */
  private static final int LONGEST_TABLE = 60;

  /** Maximum number of lines between a contact line of a footer and its copyright. */
  private static final int FOOTER_LINES = 10;

  /** Words of a website's copyright or registration. */
  private static final AnyOf FOOTER =
      new AnyOf("ICP", "icp", "©", "Copyright", "copyright", "标识码", "公网安备", "版权所有", "备案号", "技术支持");

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
   * Returns the lines of page furniture in a text, in order. Returns an empty list when everything
   * is furniture: such a page has no article, and nothing is removed from it.
   */
  public static List<Line> in(String text) {
    Furniture furniture = new Furniture(text);
    int head = furniture.takeHead();
    furniture.takeTail(head);
    furniture.takeWidgets(head);
    return furniture.lines(head);
  }

  private String line(int i) {
    return text.substring(lines.get(i)[0], lines.get(i)[1]).strip();
  }

  private boolean isProse(int i) {
    int[] line = lines.get(i);
    if (line[1] - line[0] < PROSE) return false;
    if (line[1] - line[0] > LONGEST_LABEL) return true;
    String content = text.substring(line[0], line[1]);
    return content.indexOf('。') >= 0 || content.indexOf('！', content.length() - 3) >= 0;
  }

  private boolean isFurniture(int i) {
    String line = line(i);
    if (LabelledLine.isContact(line)) return isInFooter(i);
    return PageLine.isFurniture(line) && !EventTime.is(this::line, lines.size(), i) && !isRow(i);
  }

  /**
   * Whether a line is among labelled lines that include a website's copyright or registration.
   * Without these, a host or telephone number may be that of a notice.
   */
  private boolean isInFooter(int i) {
    if (FOOTER.isIn(line(i))) return true;
    for (int step = -1; step <= 1; step += 2) {
      int limit = Math.clamp(i + (long) step * FOOTER_LINES, -1, lines.size());
      for (int k = i + step; k != limit; k += step) {
        String line = line(k);
        if (FOOTER.isIn(line)) return true;
        if (!line.isEmpty() && !LabelledLine.isContact(line) && !PageLine.isFurniture(line)) break;
      }
    }
    return false;
  }

  /**
   * Whether a line is the row of a table rather than a page number (1 / 25): the rows above it
   * contain words.
   */
  private boolean isRow(int i) {
    for (int k = i; k >= Math.max(0, i - LONGEST_TABLE); k--) {
      String row = line(k);
      if (!row.contains(" / ")) return false;
      if (row.codePoints().anyMatch(Character::isIdeographic)) return k < i;
    }
    return false;
  }

  /** Marks furniture at the start of the text. Returns the number of lines checked. */
  private int takeHead() {
    int tolerated = 0;
    int i = 0;
    for (; i < lines.size() && tolerated <= TOLERATED; i++) {
      String line = line(i);
      if (line.isEmpty()) continue;
      boolean outermost = i == 0 || taken[i - 1];
      if (isFurniture(i)
          || tolerated == 0 && PageLine.isSpam(line)
          || isSheetHead(line)
          || outermost && isListed(i, 1)
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
      if (isFurniture(i)
          || PageLine.isSpam(line)
          || outermost && isListed(i, -1)
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
   * Marks what websites insert between paragraphs: players, counters, page numbers, advertisements.
   */
  private void takeWidgets(int head) {
    for (int i = head; i < lines.size(); i++) {
      boolean brief = lines.get(i)[1] - lines.get(i)[0] < PROSE * 3;
      if (brief && PageLine.isWidget(line(i)) && !isRow(i)) taken[i] = true;
    }
  }

  /** Whether a line is a newspaper's masthead: its name or a page number next to the day. */
  private static boolean isSheetHead(String line) {
    return SHEET.isIn(line) && NoHeadline.isMasthead(line);
  }

  /**
   * Whether a line and one of its neighbours are headlines with their days, as in a list of
   * articles.
   */
  private boolean isListed(int i, int inward) {
    if (!isDated(line(i))) return false;
    int next = i + inward;
    boolean neighbour = next >= 0 && next < lines.size() && isDated(line(next));
    boolean before = i - inward >= 0 && i - inward < lines.size() && isDated(line(i - inward));
    return neighbour || before;
  }

  private static boolean isDated(String line) {
    return line.length() <= LONGEST_DATED
        && !line.isEmpty()
        && DATED_ENDS.indexOf(line.charAt(line.length() - 1)) >= 0
        && DATED.matcher(line).matches();
  }

  /**
   * Marks a list of other articles from its heading to the end of the text. The first unmarked line
   * counts as the article and is never part of the list.
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
