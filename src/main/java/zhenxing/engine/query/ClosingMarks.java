package zhenxing.engine.query;

/**
 * Finds the quotation mark or bracket that closes another one in a query. Positions are in UTF-16
 * units; -1 means that there is none. Immutable.
 */
final class ClosingMarks {

  /**
   * Straight quotation marks. They open or close a phrase wherever they stand, whereas curly ones
   * may also be part of pasted text.
   */
  private static final String PLAIN = "\"＂";

  private static final String OPENING = "\"＂“";
  private static final String CLOSING = "\"＂”";

  private final String query;

  ClosingMarks(String query) {
    this.query = query;
  }

  /** Whether this is a straight quotation mark. */
  static boolean isPlainQuote(char c) {
    return PLAIN.indexOf(c) >= 0;
  }

  /**
   * Returns the position of the mark that closes the phrase opened at a position: the next mark of
   * the same pair, or else the next closing mark of any kind.
   */
  int ofPhrase(int at) {
    int own = query.indexOf(CLOSING.charAt(OPENING.indexOf(query.charAt(at))), at + 1);
    if (own >= 0) return own;
    for (int i = at + 1; i < query.length(); i++) {
      if (CLOSING.indexOf(query.charAt(i)) >= 0) return i;
    }
    return -1;
  }

  /**
   * Returns the position of the mark that closes the curly quotation mark at a position, if the two
   * enclose a phrase that stands alone, with white space, a bracket or the ends of the query around
   * it. Otherwise the marks are part of pasted text and the result is -1. Other quoted phrases may
   * stand inside. A mark without a partner is closed by any quotation mark that ends a run, which
   * covers marks typed twice by mistake.
   *
   * @param glued whether the mark directly follows a sign, the colon of a field or a bracket, and
   *     so needs no white space before it
   */
  int ofLonePhrase(int at, boolean glued) {
    if (at > 0 && !glued && !Character.isWhitespace(query.charAt(at - 1))) return -1;
    int pair = query.charAt(at) == '“' ? ofPair(at) : -1;
    if (pair >= 0) return endsRun(pair + 1) ? pair : -1;
    for (int i = at + 1; i < query.length(); i++) {
      char c = query.charAt(i);
      boolean quote = c == '“' || CLOSING.indexOf(c) >= 0;
      if (quote && endsRun(i + 1) && !Character.isWhitespace(query.charAt(i - 1))) return i;
    }
    return -1;
  }

  /**
   * Returns the position of the closing curly mark that belongs to the opening one at a position,
   * counting nested pairs.
   */
  private int ofPair(int at) {
    int open = 0;
    for (int i = at; i < query.length(); i++) {
      if (query.charAt(i) == '“') open++;
      if (query.charAt(i) == '”' && --open == 0) return i;
    }
    return -1;
  }

  private boolean endsRun(int i) {
    if (i >= query.length() || query.charAt(i) == ')') return true;
    if (Character.isWhitespace(query.charAt(i))) return true;
    return query.charAt(i) == '~'
        && i + 1 < query.length()
        && QueryScanner.isAsciiDigit(query.charAt(i + 1));
  }

  /**
   * Returns the position of the bracket that closes one in the middle of a run of text, if it is in
   * the same run. Such brackets are part of the text, as in a headline.
   */
  int ofBracketInRun(int bracket) {
    int open = 0;
    for (int i = bracket; i < query.length(); i++) {
      char c = query.charAt(i);
      if (Character.isWhitespace(c) || isPlainQuote(c)) return -1;
      if (c == '(') open++;
      if (c == ')' && --open == 0) return i;
    }
    return -1;
  }
}
