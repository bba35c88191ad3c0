package zhenxing.engine.query;

/**
 * The limits of a query. They are checked before the query reaches Lucene's recursive parser, and
 * also apply to malformed queries.
 */
final class QueryLimits {

  private static final int MAX_CHARACTERS = 2_000;
  private static final int MAX_DEPTH = 50;
  private static final int MAX_CLAUSES = 1_024;

  private QueryLimits() {}

  /**
   * Checks the length of a query and the nesting depth of its brackets.
   *
   * @throws QueryRejectedException if the query exceeds one of these limits
   */
  static void check(String query) throws QueryRejectedException {
    int characters = query.codePointCount(0, query.length());
    if (characters > MAX_CHARACTERS) {
      throw tooMuch(
          MAX_CHARACTERS,
          "查询有 " + characters + " 个字符，最多 " + MAX_CHARACTERS + " 个",
          "the query has "
              + characters
              + " characters, at most "
              + MAX_CHARACTERS
              + " are allowed");
    }
    int open = 0;
    for (int i = 0; i < query.length(); i++) {
      char c = query.charAt(i);
      if (c == '(' && ++open > MAX_DEPTH) {
        throw tooMuch(
            i,
            "括号嵌套超过 " + MAX_DEPTH + " 层",
            "brackets are nested more than " + MAX_DEPTH + " deep");
      }
      if (c == ')' && open > 0) open--;
    }
  }

  /**
   * Checks the number of clauses.
   *
   * @param clauses number of clauses so far
   * @param position where the last of them begins
   * @throws QueryRejectedException if there are too many
   */
  static void checkClauses(int clauses, int position) throws QueryRejectedException {
    if (clauses <= MAX_CLAUSES) return;
    throw tooMuch(
        position,
        "查询超过 " + MAX_CLAUSES + " 个子句",
        "the query has more than " + MAX_CLAUSES + " clauses");
  }

  private static QueryRejectedException tooMuch(int position, String chinese, String english) {
    return new QueryRejectedException(new QueryWarning(position, chinese, english));
  }
}
