package zhenxing.page;

/** Counts and closes the quotation marks and brackets that are open in a piece of text. */
final class OpenMarks {

  private static final String OPEN = "（(《“‘〈「【[";

  /** The mark that closes each of {@link #OPEN}, at the same index. */
  private static final String CLOSE = "）)》”’〉」】]";

  /** Maximum number of marks that are closed. Text with more open marks is no sentence. */
  private static final int MOST = 4;

  private OpenMarks() {}

  /** Whether a character is an opening mark. */
  static boolean opens(char c) {
    return OPEN.indexOf(c) >= 0;
  }

  /** Whether a character is a closing mark. */
  static boolean closes(char c) {
    return CLOSE.indexOf(c) >= 0;
  }

  /**
   * Returns the number of marks that are open at {@code end}, counted from {@code start}. Negative
   * if more are closed than were opened.
   */
  static int count(String text, int start, int end) {
    int depth = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (opens(c)) depth++;
      else if (closes(c)) depth--;
    }
    return depth;
  }

  /** Whether the mark that opens at {@code start} is not closed within a number of characters. */
  static boolean closesLate(String text, int start, int characters) {
    int end = Math.min(text.length(), start + characters);
    for (int i = start + 1; i < end; i++) if (count(text, start, i + 1) == 0) return false;
    return true;
  }

  /**
   * Closes the marks that are open at the end of a cut clause, after an ellipsis. The clause is
   * shortened further to make room for both. Example: {@code 举办“冰雪嘉年华} gives {@code 举办“冰雪嘉…”} with
   * at most 8 characters.
   *
   * @param most maximum length of the result, in characters
   */
  static String closed(String clause, int most) {
    String ends = closing(clause);
    // Either nothing is open, or so many marks are open that this is no sentence.
    if (ends.isEmpty() || ends.length() > MOST) return clause;
    for (int length = Math.min(clause.length(), most - 1 - ends.length()); length > 0; length--) {
      String rest = clause.substring(0, length) + "…" + closing(clause.substring(0, length));
      if (rest.length() <= most) return rest;
    }
    return clause;
  }

  /** Returns the closing marks for everything that is open at the end, the innermost first. */
  private static String closing(String clause) {
    StringBuilder ends = new StringBuilder();
    for (int i = 0; i < clause.length(); i++) {
      int mark = OPEN.indexOf(clause.charAt(i));
      if (mark >= 0) ends.insert(0, CLOSE.charAt(mark));
      else if (!ends.isEmpty() && clause.charAt(i) == ends.charAt(0)) ends.deleteCharAt(0);
    }
    return ends.toString();
  }
}
