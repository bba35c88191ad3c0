package zhenxing.page;

/**
 * Classifies a single line of text by its form: page furniture, byline, caption, heading of a list.
 * The forms are those of Chinese news sites and are strict, so that sentences and headlines do not
 * match. Lines are passed without line break and without surrounding blanks and may have any
 * length; time is linear in it.
 */
public final class PageLine {

  private PageLine() {}

  /** Whether a line is page furniture, when it stands before or after the article. */
  public static boolean isFurniture(String line) {
    return NoticeLine.matches(line)
        || LabelledLine.matches(line)
        || MenuLine.matches(line)
        || MenuLine.isHeading(line)
        || WidgetLine.matches(line);
  }

  /**
   * Whether a line is page furniture even between two paragraphs of the article. Stricter than
   * {@link #isFurniture}.
   */
  public static boolean isWidget(String line) {
    return WidgetLine.matches(line);
  }

  /** Whether a line is the heading of a list of other articles. */
  public static boolean isHeading(String line) {
    return MenuLine.isHeading(line);
  }

  /**
   * Whether a line is a single menu entry. The same word may also be a heading within an article.
   */
  public static boolean isMenuEntry(String line) {
    return MenuLine.isEntry(line);
  }

  /** Whether a line is a list of search words as placed on pages of hacked websites. */
  public static boolean isSpam(String line) {
    return SpamLine.matches(line);
  }

  /** Whether a line credits authors, photographers or editors and says nothing else. */
  public static boolean isByline(String line) {
    return CreditLine.isByline(line);
  }

  /** Whether a line describes a picture or credits its photographer. */
  public static boolean isCaption(String line) {
    return CreditLine.isCaption(line);
  }

  /**
   * Whether a short line above a text is not its headline: page furniture, a byline, a caption, a
   * date, a masthead, a section name, an editor's note, a greeting.
   */
  public static boolean isNoHeadline(String line) {
    return NoHeadline.matches(line);
  }
}
