package zhenxing.page;

/**
 * Finds where the news begins in the body of an article: after a headline that the body repeats and
 * after a dateline. Example: in {@code 原标题：港口开航⏎新华社大连6月17日电 昨天} it begins at 昨天.
 */
public final class NewsBeginning {

  private static final String LABEL = "原标题";

  private NewsBeginning() {}

  /** Returns the index where the news begins; 0 if nothing would be left. */
  public static int in(String title, String body) {
    int headline = headlineEnd(title.strip(), body);
    int at = headline + Dateline.endOf(body.substring(headline));
    at = blanks(body, at);
    return at < body.length() ? at : 0;
  }

  /** Returns the index after a headline that the body repeats, or 0. */
  private static int headlineEnd(String title, String body) {
    int start = blanks(body, 0);
    boolean isLabelled = body.startsWith(LABEL, start);
    if (isLabelled) {
      int lineEnd = body.indexOf('\n', start);
      if (lineEnd > 0 && NoHeadline.isOriginal(body.substring(start, lineEnd))) return lineEnd;
      start += LABEL.length();
      while (start < body.length() && "：: 】]".indexOf(body.charAt(start)) >= 0) start++;
    }
    if (title.isEmpty() || !body.startsWith(title, start)) return 0;
    int end = start + title.length();
    boolean isAlone = end < body.length() && Character.isWhitespace(body.charAt(end));
    return isLabelled || isAlone ? end : 0;
  }

  private static int blanks(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
    return at;
  }
}
