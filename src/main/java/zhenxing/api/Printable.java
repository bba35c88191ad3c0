package zhenxing.api;

/**
 * Makes text from outside safe for one line of a terminal, a log or a message: a file name may
 * contain line breaks or escape codes of terminals, and a request may be 60 KB long.
 */
public final class Printable {

  /** As much of a client's text as helps to find the request, in characters. */
  private static final int EXCERPT = 200;

  private Printable() {}

  /**
   * The text with whatever a reader cannot see, or a terminal would obey, as an escape: {@code \n},
   * {@code \x1b}, <code>\u202e</code>.
   */
  public static String of(String text) {
    if (text.codePoints().noneMatch(Printable::isUnseen)) return text;
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> append(out, c));
    return out.toString();
  }

  /** The same of the beginning of a text that may be long. */
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
   * Controls, what turns the direction of text or has no width, line separators, halves of pairs.
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
