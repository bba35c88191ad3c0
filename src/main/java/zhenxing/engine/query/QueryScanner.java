package zhenxing.engine.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import zhenxing.engine.query.Clause.NearPhrase;
import zhenxing.engine.text.Folding;

/**
 * Rewrites a query into the standard syntax of Lucene's flexible query parser. Characters that are
 * syntax for Lucene but not in our language are escaped. The scanner reads the query once,
 * character by character and without recursion, so that hostile input cannot overflow the stack,
 * and it checks the limits before the query reaches Lucene's recursive parser.
 *
 * <pre>
 * 乡村振兴 a/b     gives  乡村振兴 a\/b
 * title:（大连）   gives  title:(大连)
 * </pre>
 */
final class QueryScanner {

  static final Set<String> FIELDS =
      Set.of("title", "city", "province", "industry", "source", "year");

  private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT");

  private final String query;
  private final ClosingMarks marks;
  private final StringBuilder out = new StringBuilder();
  private int at;
  private int depth;

  /**
   * Whether an operand must follow, as at the beginning and after an operator or opening bracket.
   */
  private boolean operandExpected = true;

  private boolean operatorPending;

  /**
   * Whether the next token must follow the previous one without a space: after a sign, the colon of
   * a field, or a bracket.
   */
  private boolean glued;

  private final List<Integer> operands = new ArrayList<>();

  QueryScanner(String query) {
    this.query = FullWidth.narrowed(query);
    this.marks = new ClosingMarks(this.query);
  }

  /**
   * Returns the query with full-width characters replaced by ASCII. Positions are the same as in
   * the original.
   */
  String normalized() {
    return query;
  }

  /**
   * Returns the positions in the query where each word, phrase and range begins, in the order of
   * the output. Valid after {@link #scan()}.
   */
  List<Integer> operands() {
    return operands;
  }

  /**
   * Returns the query in Lucene's standard syntax.
   *
   * @throws MalformedQueryException if the query has a syntax error
   * @throws QueryRejectedException if the query exceeds a limit
   */
  String scan() throws MalformedQueryException, QueryRejectedException {
    QueryLimits.check(query);
    while (at < query.length()) {
      char c = query.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
        out.append(' ');
        glued = false;
      } else if (ClosingMarks.isPlainQuote(c)) {
        phrase(marks.ofPhrase(at));
      } else if (c == '“' || c == '”') {
        int end = marks.ofLonePhrase(at, glued);
        if (end < 0) word();
        else phrase(end);
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

  private boolean startsOperand(int i) {
    return i < query.length()
        && !Character.isWhitespace(query.charAt(i))
        && query.charAt(i) != ')'
        && query.charAt(i) != '-'
        && query.charAt(i) != '+';
  }

  private void sign(char c) {
    separate();
    out.append(c);
    at++;
    operandExpected = true;
    glued = true;
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
    glued = true;
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
    glued = false;
  }

  /**
   * Writes a phrase that begins at the current position.
   *
   * @param end position of the closing quotation mark, or -1 if there is none
   */
  private void phrase(int end) throws MalformedQueryException, QueryRejectedException {
    if (end < 0) throw malformed(at, "引号没有闭合", "a quotation mark is not closed");
    operand(at);
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

  private void slop() {
    if (at >= query.length() || query.charAt(at) != '~') return;
    int words = 0;
    int digits = ++at;
    while (at < query.length() && isAsciiDigit(query.charAt(at))) {
      words = Math.min(NearPhrase.MAX_SLOP, words * 10 + query.charAt(at++) - '0');
    }
    if (at > digits) out.append('~').append(words);
  }

  static boolean isAsciiDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private void word() throws MalformedQueryException, QueryRejectedException {
    int start = at;
    while (at < query.length()) {
      char c = query.charAt(at);
      if (Character.isWhitespace(c) || ClosingMarks.isPlainQuote(c) || c == ')') break;
      if (c == '(') {
        int end = OPERATORS.contains(query.substring(start, at)) ? -1 : marks.ofBracketInRun(at);
        if (end < 0) break;
        at = end;
      }
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
    if (!Folding.phrase(word).isEmpty()) {
      operand(start);
      escape(word);
    } else if (glued && start > 0 && query.charAt(start - 1) != '(') {
      // A sign or field before mere punctuation asks for nothing. An empty phrase keeps the syntax
      // valid.
      operand(start);
      out.append("\"\"");
    } else {
      // Punctuation alone is no word, as in 产业 - 项目 or 大连、青岛.
      out.append(' ');
    }
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
    glued = true;
    if (query.charAt(at) == '[') range(name);
  }

  private void range(String name) throws MalformedQueryException, QueryRejectedException {
    int end = query.indexOf(']', at);
    String[] ends =
        end < 0 ? new String[0] : query.substring(at + 1, end).strip().split("(?<!\\s)\\s++TO\\s+");
    if (!name.equals("year") || ends.length != 2 || !isYearEnd(ends[0]) || !isYearEnd(ends[1])) {
      throw malformed(at, "范围应写成 year:[2019 TO 2023]", "write a range as year:[2019 TO 2023]");
    }
    operand(at);
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
    glued = false;
  }

  private void operand(int start) throws QueryRejectedException {
    operands.add(start);
    QueryLimits.checkClauses(operands.size(), start);
    separate();
    operandExpected = false;
    operatorPending = false;
    glued = false;
  }

  /** Writes a space, unless the next token must follow the previous one directly. */
  private void separate() {
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
}
