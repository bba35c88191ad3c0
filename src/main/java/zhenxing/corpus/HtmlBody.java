package zhenxing.corpus;

import java.util.regex.Pattern;

/** A body that holds HTML, as news systems export it: {@code <p>一、指导思想</p><p>以…}. */
final class HtmlBody {

  /** What ends a paragraph. Plain text does not contain it. */
  private static final Pattern PARAGRAPH_END =
      Pattern.compile("</(?:p|div)>|<br\\s{0,3}/?>", Pattern.CASE_INSENSITIVE);

  private HtmlBody() {}

  /**
   * Returns the text of a body, one line for each paragraph, or the body itself if it is plain.
   *
   * @param line the line of the file, for the exception
   * @throws BadArticleException if its tree would be too large
   */
  static String text(String body, int line) throws BadArticleException {
    if (body.indexOf('<') < 0 || !PARAGRAPH_END.matcher(body).find()) return body;
    try {
      return MarkdownText.of(MarkdownText.parse(body).body());
    } catch (BadArticleException e) {
      throw new BadArticleException(line, e.reason());
    }
  }
}
