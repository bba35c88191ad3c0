package zhenxing.engine.query;

/**
 * Looks ahead in a query for the quotation mark or bracket that closes another. Immutable;
 * positions are in UTF-16 units, and -1 stands for nowhere.
 */
final class ClosingMarks {

  /** Marks that quote wherever they stand. */
  private static final String PLAIN = "\"＂";

  private static final String OPENING = "\"＂“";
  private static final String CLOSING = "\"＂”";

  private final String query;

  ClosingMarks(String query) {
    this.query = query;
  }

  /** Whether a mark quotes wherever it stands. */
  static boolean isPlainQuote(char c) {
    return PLAIN.indexOf(c) >= 0;
  }

  /** Where the phrase that begins here ends: at the mark of its pair, else at the other pair's. */
  int ofPhrase(int at) {
    int own = query.indexOf(CLOSING.charAt(OPENING.indexOf(query.charAt(at))), at + 1);
    if (own >= 0) return own;
    for (int i = at + 1; i < query.length(); i++) {
      if (CLOSING.indexOf(query.charAt(i)) >= 0) return i;
    }
    return -1;
  }

  /**
   * Where the curly mark stands that closes the one here, if what they hold stands alone; else both
   * are marks of a text that was pasted. Marks of other phrases may stand between them; a mark that
   * no pair closes is closed by any that ends a run, as where one key was hit twice.
   *
   * @param glued whether the mark must touch what stands before it: a sign, a field's colon, a
   *     bracket
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

  /** Where the mark of the same pair stands that closes the one here. */
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
   * Where a bracket inside a run of text is closed, if that is in the same run: such brackets are
   * text, as in a headline.
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
