package zhenxing.engine.query;

/** Makes the full-width forms that a Chinese input method types into the ASCII they stand for. */
final class FullWidth {

  /** Marks of the query language and what they count as, pair by pair. */
  private static final String MARKS = "（）：－＋［］　～";

  private static final String ASCII = "():-+[] ~";

  /** How far the full-width letters and digits are from ASCII. */
  private static final int SHIFT = '０' - '0';

  private FullWidth() {}

  /** The query with marks of the language, letters and digits in ASCII; every position stays. */
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
