package zhenxing.corpus;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes the asterisks around strong words that CommonMark takes for text. Where a punctuation
 * mark stands inside an asterisk, it asks for a blank outside, which Chinese text does not have:
 * {@code 推进**“三篇大文章”**建设}.
 */
final class MarkdownEmphasis {

  private static final Pattern STRONG =
      Pattern.compile("\\*\\*(?=[^\\s*])([^*\\n]{1,300}?)(?<=\\S)\\*\\*");

  private MarkdownEmphasis() {}

  /** Returns the Markdown without such asterisks. */
  static String removed(String markdown) {
    Matcher m = STRONG.matcher(markdown);
    StringBuilder text = new StringBuilder();
    while (m.find()) {
      String words = m.group(1);
      boolean stuck =
          isHan(markdown, m.start() - 1) && isMark(words.charAt(0))
              || isHan(markdown, m.end()) && isMark(words.charAt(words.length() - 1));
      m.appendReplacement(text, Matcher.quoteReplacement(stuck ? words : m.group()));
    }
    return m.appendTail(text).toString();
  }

  private static boolean isHan(String text, int at) {
    return at >= 0 && at < text.length() && Character.isIdeographic(text.charAt(at));
  }

  private static boolean isMark(char c) {
    return !Character.isLetterOrDigit(c) && c != '`';
  }
}
