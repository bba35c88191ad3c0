package zhenxing.catalog;

import java.util.regex.Pattern;
import zhenxing.page.MediaNames;

/**
 * Recognizes the name of a medium that stands alone in brackets and credits the article to it:
 * （大连日报）, （来源：深圳特区报）. Its place is not what the article reports on.
 */
final class MediumInBrackets {

  private static final String OPENING = "（(【[";
  private static final String CLOSING = "）)】]";

  /** Number of characters between the brackets that are read. */
  private static final int LONGEST = 24;

  private static final Pattern LABEL = Pattern.compile("(?:来源|稿源|转载?自|据|摘自|原载)[:：]?");

  /**
   * The last characters of media, as opposed to authorities, whose names are publishers as well.
   */
  private static final Pattern MEDIUM = Pattern.compile("(?:报|网|台|社|新闻|在线|周刊|频道|客户端)$");

  private MediumInBrackets() {}

  /**
   * Whether a name is part of such a credit.
   *
   * @param start start of the name in the text
   * @param end index after the name
   */
  static boolean holds(String text, int start, int end) {
    int open = start - 1;
    while (open >= 0 && open > start - LONGEST && isWithin(text.charAt(open))) open--;
    int close = end;
    while (close < text.length() && close < end + LONGEST && isWithin(text.charAt(close))) close++;
    boolean enclosed =
        open >= 0
            && close < text.length()
            && OPENING.indexOf(text.charAt(open)) >= 0
            && CLOSING.indexOf(text.charAt(close)) >= 0;
    if (!enclosed) return false;
    String words = LABEL.matcher(text.substring(open + 1, close)).replaceFirst("").strip();
    return MEDIUM.matcher(words).find() && MediaNames.builtIn().named(words).isPresent();
  }

  private static boolean isWithin(char c) {
    return c != '\n' && OPENING.indexOf(c) < 0 && CLOSING.indexOf(c) < 0 && "。，；".indexOf(c) < 0;
  }
}
