package zhenxing.api;

/**
 * Makes text from outside safe for one line of a terminal, log or message. A file name may contain
 * line breaks or escape sequences, and a request may be 60 KB long.
 */
public final class Printable {

  /** Maximum length of an excerpt, in UTF-16 units. It is enough to identify the request. */
  private static final int EXCERPT = 200;

  private Printable() {}

  /**
   * Returns the text with every character escaped that is invisible or that a terminal would
   * interpret: {@code \n}, {@code \x1b}, <code>\u202e</code>.
   */
  public static String of(String text) {
    if (text.codePoints().noneMatch(Printable::isUnseen)) return text;
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> append(out, c));
    return out.toString();
  }

  /**
   * Returns the beginning of a text, escaped in the same way. If the text was cut, its length
   * follows.
   */
  public static String excerpt(String text) {
    if (text.length() <= EXCERPT) return of(text);
    return of(text.substring(0, EXCERPT)) + "… (" + text.length() + ")";
  }

  private static void append(StringBuilder out, int c) {
    if (!isUnseen(c)) out.appendCodePoint(c);
    else if (c == '\n') out.append("\\n");
    else if (c == '\r') out.append("\\r");
    else if (c == '\t') out.append("\\t");
    else if (c <= 0xff) out.append("\\x%02x".formatted(c));
    else out.append("\\u%04x".formatted(c));
  }

  /**
   * Whether a character is a control or format character, a line separator or an unpaired
   * surrogate. Format characters include those without width and those that change the direction of
   * text.
   */
  private static boolean isUnseen(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }
}
