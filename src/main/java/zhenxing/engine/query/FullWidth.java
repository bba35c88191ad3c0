package zhenxing.engine.query;

/**
 * Replaces the full-width characters that a Chinese input method produces by their ASCII
 * counterparts.
 */
final class FullWidth {

  /**
   * Full-width marks of the query language; the ASCII counterpart stands at the same index in
   * {@link #ASCII}.
   */
  private static final String MARKS = "（）：－＋［］　～";

  private static final String ASCII = "():-+[] ~";

  /** Distance between a full-width letter or digit and its ASCII counterpart. */
  private static final int SHIFT = '０' - '0';

  private FullWidth() {}

  /**
   * Returns the query with full-width marks of the query language, letters and digits in ASCII.
   * Length and positions stay the same: {@code （２０２３）} gives {@code (2023)}.
   */
  static String narrowed(String query) {
    StringBuilder out = new StringBuilder(query);
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      int mark = MARKS.indexOf(c);
      if (mark >= 0) out.setCharAt(i, ASCII.charAt(mark));
      else if (isLetterOrDigit(c)) out.setCharAt(i, (char) (c - SHIFT));
    }
    return out.toString();
  }

  private static boolean isLetterOrDigit(char c) {
    return c >= '０' && c <= '９' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ';
  }
}
