package zhenxing.engine.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.queryparser.flexible.core.QueryNodeException;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParser;
import zhenxing.engine.query.Clause.Everything;
import zhenxing.engine.query.Clause.Scope;
import zhenxing.engine.query.Clause.Words;
import zhenxing.engine.text.Folding;

/**
 * Parses the query language (docs/query-language.md). A query with a syntax error is searched as
 * plain words and gets a warning; only exceeding a limit is an error. Safe for use by many threads.
 *
 * <pre>
 * 乡村振兴 -旅游 city:大连   all of: words 乡村振兴, not words 旅游, city 大连
 * ("乡村振兴"               words 乡村振兴, with a warning that a bracket is not closed
 * </pre>
 */
public final class QueryParser {

  /**
   * Parses leniently.
   *
   * @throws QueryRejectedException if the query is longer than 2,000 characters, nested deeper than
   *     50 levels, or has more than 1,024 clauses
   */
  public ParsedQuery parse(String query) throws QueryRejectedException {
    QueryScanner scanner = new QueryScanner(query);
    try {
      return parse(query, scanner);
    } catch (MalformedQueryException e) {
      return new ParsedQuery(
          query, plainWords(scanner.normalized()), List.of(asPlainWords(e.warning())));
    }
  }

  /**
   * Parses strictly.
   *
   * @throws QueryRejectedException also for the first problem of which a lenient parse would only
   *     warn
   */
  public ParsedQuery parseStrictly(String query) throws QueryRejectedException {
    try {
      ParsedQuery parsed = parse(query, new QueryScanner(query));
      if (parsed.warnings().isEmpty()) return parsed;
      throw new QueryRejectedException(parsed.warnings().get(0));
    } catch (MalformedQueryException e) {
      throw new QueryRejectedException(e.warning());
    }
  }

  private static ParsedQuery parse(String query, QueryScanner scanner)
      throws MalformedQueryException, QueryRejectedException {
    List<QueryWarning> warnings = new ArrayList<>();
    String syntax = scanner.scan();
    if (syntax.isBlank() && !query.isBlank()) warnings.add(ClauseBuilder.nothingToSearchFor(0));
    Clause clause = tree(syntax, new ClauseBuilder(scanner.operands(), warnings));
    return new ParsedQuery(query, clause, warnings);
  }

  private static QueryWarning asPlainWords(QueryWarning problem) {
    return new QueryWarning(
        problem.position(),
        problem.chinese() + "（第 " + (problem.position() + 1) + " 个字符），已按普通词语搜索",
        problem.english()
            + " (at character "
            + (problem.position() + 1)
            + "); searched as plain words");
  }

  /**
   * Returns the words of a query that could not be parsed, without brackets, quotation marks and
   * operators.
   */
  private static Clause plainWords(String query) {
    StringBuilder words = new StringBuilder();
    for (String word : query.split("[\\s\"＂()]+")) {
      boolean hasText = !Folding.phrase(word).isEmpty();
      boolean operator = word.equals("AND") || word.equals("OR") || word.equals("NOT");
      if (hasText && !operator) words.append(word).append(' ');
    }
    return words.isEmpty() ? new Everything() : new Words(Scope.ANYWHERE, words.toString().strip());
  }

  private static Clause tree(String syntax, ClauseBuilder builder) throws MalformedQueryException {
    if (syntax.isBlank()) return new Everything();
    QueryNode root;
    try {
      root = new StandardSyntaxParser().parse(syntax, "");
    } catch (QueryNodeException e) {
      throw new MalformedQueryException(0, "查询无法解析", "the query cannot be parsed");
    }
    return builder.build(root);
  }
}
