package zhenxing.page;

/** The line breaks in the source of a page, which browsers show as spaces. */
final class WrappedLines {

  /** Shorter lines are fields of their own rather than parts of a sentence. In characters. */
  private static final int SHORTEST = 20;

  private WrappedLines() {}

  static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
  }

  /** The end of the run of white space that begins at {@code from}. */
  static int endOfSpace(String text, int from) {
    int end = from;
    while (end < text.length() && isSpace(text.charAt(end))) end++;
    return end;
  }

  /** Whether white space in preformatted text is an empty line, or an indented line follows. */
  static boolean endsParagraph(String text, int from, int to) {
    int second = text.indexOf('\n', text.indexOf('\n', from) + 1);
    return second >= 0 && second < to || to < text.length() && text.charAt(to) == '\u3000';
  }

  /**
   * Whether a Chinese sentence goes on behind a line break, where it has no space.
   *
   * @param line where the line begins that ends at {@code from}
   * @param to where the next one begins
   */
  static boolean goesOn(String text, int line, int from, int to) {
    return from - line >= SHORTEST
        && to < text.length()
        && isChinese(text.charAt(from - 1))
        && Character.isIdeographic(text.charAt(to));
  }

  private static boolean isChinese(char c) {
    return Character.isIdeographic(c) || c == '，' || c == '、';
  }
}
