package zhenxing.page;

/**
 * Tells a line of the page around an article, and a line that stands over or under its text, from
 * the article's own sentences, by form alone. The forms are those of Chinese news sites; each is
 * tight enough that neither a sentence nor a headline fits in. A line comes without its line break
 * and without blanks around it; it may be of any length, and the time grows with the length.
 */
public final class PageLine {

  private PageLine() {}

  /** Whether a line belongs to the page, wherever it stands around the article. */
  public static boolean isFurniture(String line) {
    return NoticeLine.matches(line)
        || LabelledLine.matches(line)
        || MenuLine.matches(line)
        || MenuLine.isHeading(line)
        || WidgetLine.matches(line);
  }

  /** Whether a line belongs to the page even between two paragraphs of the article. */
  public static boolean isWidget(String line) {
    return WidgetLine.matches(line);
  }

  /** Whether a line heads a list of other articles. */
  public static boolean isHeading(String line) {
    return MenuLine.isHeading(line);
  }

  /** Whether a line is one entry of a menu; such a word may also head a part of the article. */
  public static boolean isMenuEntry(String line) {
    return MenuLine.isEntry(line);
  }

  /** Whether a line is a list of search words that a hacked site puts on top of its pages. */
  public static boolean isSpam(String line) {
    return SpamLine.matches(line);
  }

  /** Whether a line names who wrote, took or edited an article, and says nothing else. */
  public static boolean isByline(String line) {
    return CreditLine.isByline(line);
  }

  /** Whether a line says what a picture shows or who took it. */
  public static boolean isCaption(String line) {
    return CreditLine.isCaption(line);
  }

  /**
   * Whether a short line over a text is something else than its headline: a line of the page, a
   * byline, a caption, a date, the head of a newspaper, a section, a note of editors, a greeting.
   */
  public static boolean isNoHeadline(String line) {
    return NoHeadline.matches(line);
  }
}
