package zhenxing.corpus;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Tells whether the title in a document's properties is the article's headline. Mostly it is what a
 * program put there (Microsoft Word - 文档1), a file's name, or the title of the document that served
 * as a template; so it is taken only where the text begins with it, or begins without any.
 */
final class DocumentTitle {

  /** Within so many characters a text says its own headline. */
  private static final int BEGINNING = 400;

  /** A first line that is longer is a paragraph, so that the text has no headline of its own. */
  private static final int LONGEST_HEADLINE = 60;

  /** Shorter ones are labels: 通知, 附件1. */
  private static final int SHORTEST = 5;

  private static final int LONGEST = 200;

  private static final Pattern OF_A_PROGRAM =
      Pattern.compile(
          "(?i)microsoft (?:word|powerpoint|excel).*|.*\\.(?:docx?|wps|pdf|pptx?|xlsx?|indd|fh\\d*|cdr|s\\d+|txt|html?|rtf|tmp)"
              + "|(?:新建|未命名|无标题|未标题|默认)?\\s*(?:microsoft word\\s*)?(?:文档|文稿|演示文稿|幻灯片|标题|document|untitled|slide)[\\s\\d()-]*"
              + "|(?:ppt|powerpoint) ?演示文稿.*|幻灯片 ?\\d*|\\P{IsHan}*");

  private DocumentTitle() {}

  static boolean isHeadline(String title, String text) {
    if (title == null) return false;
    String name = Normalizer.normalize(title, Normalizer.Form.NFKC).strip();
    if (name.length() < SHORTEST || name.length() > LONGEST || name.indexOf('\n') >= 0)
      return false;
    if (OF_A_PROGRAM.matcher(name).matches()) return false;
    String beginning = letters(text.substring(0, Math.min(text.length(), BEGINNING)));
    if (beginning.contains(letters(name))) return true;
    int end = text.indexOf('\n');
    String first = end < 0 ? text : text.substring(0, end);
    return first.length() > LONGEST_HEADLINE;
  }

  /** Headlines are set in lines and with blanks. */
  private static String letters(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
