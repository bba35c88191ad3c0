package zhenxing.engine.query;

import java.util.Set;

/**
 * Reads a query character by character and writes it anew in Lucene's standard syntax, with
 * everything escaped that is syntax there but not here. It has no recursion, so hostile brackets
 * cannot overflow the stack, and the limits are checked before any parser sees the query.
 */
final class QueryScanner {

  static final int MAX_CHARACTERS = 2_000;
  static final int MAX_DEPTH = 50;
  static final int MAX_CLAUSES = 1_024;

  static final Set<String> FIELDS =
      Set.of("title", "city", "province", "industry", "source", "year");

  private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT");

  /** Opening and closing quotation marks; inside a phrase the marks of other pairs are text. */
  private static final String OPENING = "\"“＂";

  private static final String CLOSING = "\"”＂";

  private final String query;
  private final StringBuilder out = new StringBuilder();
  private int at;
  private int depth;
  private int clauses;

  /** What stood last: an operator may not follow an operator, nor end the query. */
  private boolean operandExpected = true;

  private boolean operatorPending;

  QueryScanner(String query) {
    this.query = FullWidth.narrowed(query);
  }

  /** The query with its full-width forms made ASCII; positions stay the same. */
  String normalized() {
    return query;
  }

  /**
   * The query in Lucene's standard syntax.
   *
   * @throws MalformedQueryException when it is not of the language
   * @throws QueryRejectedException when it is beyond the limits
   */
  String scan() throws MalformedQueryException, QueryRejectedException {
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
    checkDepth();
    while (at < query.length()) {
      char c = query.charAt(at);
      if (Character.isWhitespace(c) || c == '”') {
        // A closing mark that closes nothing says nothing.
        at++;
        out.append(' ');
      } else if (OPENING.indexOf(c) >= 0) {
        phrase();
      } else if (c == '(') {
        open();
      } else if (c == ')') {
        close();
      } else if ((c == '-' || c == '+') && startsOperand(at + 1)) {
        sign(c);
      } else {
        word();
      }
    }
    if (depth > 0) throw malformed(query.length(), "括号没有闭合", "a bracket is not closed");
    if (operatorPending) {
      throw malformed(query.length(), "运算符后面没有内容", "nothing follows the last operator");
    }
    return out.toString();
  }

  /** Depth is a limit even where the query is malformed, so it is checked first and by itself. */
  private void checkDepth() throws QueryRejectedException {
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

  private boolean startsOperand(int i) {
    if (!operandExpected && at > 0 && !isBoundary(query.charAt(at - 1))) return false;
    return i < query.length()
        && !Character.isWhitespace(query.charAt(i))
        && query.charAt(i) != ')'
        && query.charAt(i) != '-'
        && query.charAt(i) != '+';
  }

  private static boolean isBoundary(char c) {
    return Character.isWhitespace(c)
        || c == '('
        || c == ')'
        || OPENING.indexOf(c) >= 0
        || CLOSING.indexOf(c) >= 0;
  }

  private void sign(char c) {
    separate();
    out.append(c);
    at++;
    operandExpected = true;
  }

  private void open() throws MalformedQueryException {
    if (query.substring(at + 1).stripLeading().startsWith(")")) {
      throw malformed(at, "括号里没有内容", "there is nothing in the brackets");
    }
    separate();
    depth++;
    at++;
    out.append('(');
    operandExpected = true;
    operatorPending = false;
  }

  private void close() throws MalformedQueryException {
    if (depth == 0) throw malformed(at, "多了一个右括号", "a bracket is closed that was not opened");
    if (operatorPending) {
      throw malformed(at, "运算符后面没有内容", "nothing follows the operator");
    }
    depth--;
    at++;
    out.append(')');
    operandExpected = false;
  }

  private void phrase() throws MalformedQueryException, QueryRejectedException {
    int end = closing();
    if (end < 0) throw malformed(at, "引号没有闭合", "a quotation mark is not closed");
    operand();
    out.append('"');
    for (int i = at + 1; i < end; i++) {
      char c = query.charAt(i);
      if (c == '\\' || c == '"') out.append('\\');
      out.append(c);
    }
    out.append('"');
    at = end + 1;
    slop();
  }

  /**
   * Where the phrase that begins here ends: at the mark of its pair, else at the other pair's, else
   * -1.
   */
  private int closing() {
    int pair = OPENING.indexOf(query.charAt(at));
    int own = query.indexOf(CLOSING.charAt(pair), at + 1);
    if (own >= 0) return own;
    int end = -1;
    for (int i = 0; i < CLOSING.length(); i++) {
      int other = query.indexOf(CLOSING.charAt(i), at + 1);
      if (other >= 0 && (end < 0 || other < end)) end = other;
    }
    return end;
  }

  private void slop() {
    int end = at + 1;
    if (at >= query.length() || query.charAt(at) != '~') return;
    while (end < query.length() && end < at + 5 && isAsciiDigit(query.charAt(end))) end++;
    if (end > at + 1) {
      out.append('~').append(Math.min(1000, Integer.parseInt(query.substring(at + 1, end))));
    }
    at = end;
  }

  private static boolean isAsciiDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private void word() throws MalformedQueryException, QueryRejectedException {
    int start = at;
    while (at < query.length()) {
      char c = query.charAt(at);
      if (isBoundary(c)) break;
      at++;
      if (c == ':' && FIELDS.contains(query.substring(start, at - 1))) {
        field(start);
        return;
      }
    }
    String word = query.substring(start, at);
    if (OPERATORS.contains(word)) {
      operator(word, start);
      return;
    }
    if (word.codePoints().noneMatch(Character::isLetterOrDigit)) {
      // Punctuation alone is no word: 产业 - 项目, 大连、青岛.
      out.append(' ');
      return;
    }
    operand();
    escape(word);
  }

  private void field(int start) throws MalformedQueryException, QueryRejectedException {
    String name = query.substring(start, at - 1);
    if (at >= query.length()
        || Character.isWhitespace(query.charAt(at))
        || query.charAt(at) == ')') {
      throw malformed(start, "“" + name + ":”后面没有内容", "nothing follows '" + name + ":'");
    }
    separate();
    out.append(name).append(':');
    operandExpected = true;
    if (query.charAt(at) == '[') range(name);
  }

  private void range(String name) throws MalformedQueryException, QueryRejectedException {
    int end = query.indexOf(']', at);
    String[] ends =
        end < 0 ? new String[0] : query.substring(at + 1, end).strip().split("(?<!\\s)\\s++TO\\s+");
    if (!name.equals("year") || ends.length != 2 || !isYearEnd(ends[0]) || !isYearEnd(ends[1])) {
      throw malformed(at, "范围应写成 year:[2019 TO 2023]", "write a range as year:[2019 TO 2023]");
    }
    operand();
    out.append('[').append(ends[0]).append(" TO ").append(ends[1]).append(']');
    at = end + 1;
  }

  private static boolean isYearEnd(String text) {
    return text.equals("*") || text.matches("\\d{1,4}");
  }

  private void operator(String word, int start) throws MalformedQueryException {
    boolean binary = !word.equals("NOT");
    if (binary && operandExpected) {
      throw malformed(start, word + " 前面没有内容", "nothing stands before " + word);
    }
    separate();
    out.append(word).append(' ');
    operandExpected = true;
    operatorPending = true;
  }

  private void operand() throws QueryRejectedException {
    if (++clauses > MAX_CLAUSES) {
      throw tooMuch(
          at,
          "查询超过 " + MAX_CLAUSES + " 个子句",
          "the query has more than " + MAX_CLAUSES + " clauses");
    }
    // After a sign or a field name the operand must touch it.
    if (!operandExpected) separate();
    operandExpected = false;
    operatorPending = false;
  }

  private void separate() {
    boolean glued = !out.isEmpty() && "+-:(".indexOf(out.charAt(out.length() - 1)) >= 0;
    if (!out.isEmpty() && !glued) out.append(' ');
  }

  private void escape(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c < 0x80 && !Character.isLetterOrDigit(c)) out.append('\\');
      out.append(c);
    }
  }

  private static MalformedQueryException malformed(int position, String chinese, String english) {
    return new MalformedQueryException(position, chinese, english);
  }

  private static QueryRejectedException tooMuch(int position, String chinese, String english) {
    return new QueryRejectedException(new QueryWarning(position, chinese, english));
  }
}
