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
 * Parses the query language. What is not of the language is searched as plain words and named in a
 * warning; only the limits are errors. Safe for many threads.
 */
public final class QueryParser {

  /**
   * Parses leniently.
   *
   * @throws QueryRejectedException when the query is longer than 2,000 characters, nested deeper
   *     than 50 or has more than 1,024 clauses
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
   * @throws QueryRejectedException for the first thing that a lenient parse would warn of, too
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

  /** The words of a query that could not be parsed, without any syntax. */
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
