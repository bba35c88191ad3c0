package zhenxing.engine.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.queryparser.flexible.core.QueryNodeException;
import org.apache.lucene.queryparser.flexible.core.nodes.AndQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.BooleanQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.GroupQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.SlopQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.TermRangeQueryNode;
import org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParser;
import zhenxing.engine.query.Clause.AllOf;
import zhenxing.engine.query.Clause.AnyOf;
import zhenxing.engine.query.Clause.Everything;
import zhenxing.engine.query.Clause.ExactPhrase;
import zhenxing.engine.query.Clause.Facet;
import zhenxing.engine.query.Clause.HasValue;
import zhenxing.engine.query.Clause.NearPhrase;
import zhenxing.engine.query.Clause.Not;
import zhenxing.engine.query.Clause.Nothing;
import zhenxing.engine.query.Clause.Scope;
import zhenxing.engine.query.Clause.Words;
import zhenxing.engine.query.Clause.Years;
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
    Clause clause = tree(scanner.scan(), warnings);
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
    for (String word : query.split("[\\s\"“”＂():\\[\\]]+")) {
      boolean hasText = word.codePoints().anyMatch(Character::isLetterOrDigit);
      boolean operator = word.equals("AND") || word.equals("OR") || word.equals("NOT");
      if (hasText && !operator) words.append(word).append(' ');
    }
    return words.isEmpty() ? new Everything() : new Words(Scope.ANYWHERE, words.toString().strip());
  }

  private static Clause tree(String syntax, List<QueryWarning> warnings)
      throws MalformedQueryException {
    if (syntax.isBlank()) return new Everything();
    QueryNode root;
    try {
      root = new StandardSyntaxParser().parse(syntax, "");
    } catch (QueryNodeException e) {
      throw new MalformedQueryException(0, "查询无法解析", "the query cannot be parsed");
    }
    return new TreeBuilder(warnings).build(root);
  }

  /** Builds our tree from Lucene's; its depth is bounded by the scanner. */
  private static final class TreeBuilder {

    private final List<QueryWarning> warnings;

    TreeBuilder(List<QueryWarning> warnings) {
      this.warnings = warnings;
    }

    Clause build(QueryNode root) throws MalformedQueryException {
      return allOf(List.of(clause(root)));
    }

    private Clause clause(QueryNode node) throws MalformedQueryException {
      return switch (node) {
        case GroupQueryNode group -> clause(group.getChild());
        case OrQueryNode or -> anyOf(clauses(or));
        case AndQueryNode and -> allOf(clauses(and));
        case BooleanQueryNode sequence -> allOf(clauses(sequence));
        case ModifierQueryNode modified -> {
          Clause inner = clause(modified.getChild());
          yield modified.getModifier() == ModifierQueryNode.Modifier.MOD_NOT
              ? new Not(inner)
              // A required word must not be merged with its neighbours, of which a share may
              // suffice.
              : new AllOf(List.of(inner));
        }
        case SlopQueryNode slop -> near((QuotedFieldQueryNode) slop.getChild(), slop.getValue());
        case QuotedFieldQueryNode quoted -> phrase(quoted);
        case TermRangeQueryNode range -> years(range);
        case FieldQueryNode word -> word(word);
        default -> throw new MalformedQueryException(0, "查询无法解析", "the query cannot be parsed");
      };
    }

    private List<Clause> clauses(QueryNode parent) throws MalformedQueryException {
      List<Clause> clauses = new ArrayList<>();
      for (QueryNode child : parent.getChildren()) clauses.add(clause(child));
      return clauses;
    }

    private static Clause anyOf(List<Clause> clauses) {
      return clauses.size() == 1 ? clauses.get(0) : new AnyOf(clauses);
    }

    /**
     * Joins words that stand beside each other, and sees to it that there is something to exclude
     * from.
     */
    private static Clause allOf(List<Clause> clauses) {
      List<Clause> joined = new ArrayList<>();
      for (Clause clause : clauses) {
        Clause last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
        if (clause instanceof Words b && last instanceof Words a && a.scope() == b.scope()) {
          joined.set(joined.size() - 1, new Words(a.scope(), a.text() + " " + b.text()));
        } else {
          joined.add(clause);
        }
      }
      if (joined.stream().allMatch(Not.class::isInstance)) joined.add(0, new Everything());
      return joined.size() == 1 ? joined.get(0) : new AllOf(joined);
    }

    private Clause phrase(QuotedFieldQueryNode node) {
      String text = node.getTextAsString();
      Facet facet = facet(node.getFieldAsString());
      if (facet != null && !text.isBlank()) return new HasValue(facet, text.strip());
      if (Folding.phrase(text).isEmpty()) {
        warnings.add(
            new QueryWarning(
                node.getBegin(),
                "引号里没有可搜索的文字，已忽略",
                "there is nothing to search for in the quotation marks; they were ignored"));
        return new Everything();
      }
      if (node.getFieldAsString().equals("year")) return year(text);
      return new ExactPhrase(scope(node), text);
    }

    private Clause near(QuotedFieldQueryNode node, int slop) {
      Clause phrase = phrase(node);
      return phrase instanceof ExactPhrase exact
          ? new NearPhrase(exact.scope(), exact.text(), slop)
          : phrase;
    }

    private Clause word(FieldQueryNode node) {
      String text = node.getTextAsString();
      String field = node.getFieldAsString();
      Facet facet = facet(field);
      if (facet != null) return new HasValue(facet, text);
      return field.equals("year") ? year(text) : new Words(scope(node), text);
    }

    private Clause year(String text) {
      if (text.matches("\\d{1,4}")) {
        int year = Integer.parseInt(text);
        return new Years(year, year);
      }
      warnings.add(new QueryWarning(0, "“" + text + "”不是年份", "'" + text + "' is no year"));
      return new Nothing();
    }

    private static Clause years(TermRangeQueryNode range) {
      String from = range.getLowerBound().getTextAsString();
      String to = range.getUpperBound().getTextAsString();
      return new Years(
          isOpen(from) ? Integer.MIN_VALUE : Integer.parseInt(from),
          isOpen(to) ? Integer.MAX_VALUE : Integer.parseInt(to));
    }

    /** The parser gives an open end as a star or as nothing. */
    private static boolean isOpen(String end) {
      return end.isEmpty() || end.equals("*");
    }

    private static Scope scope(FieldQueryNode node) {
      return node.getFieldAsString().equals("title") ? Scope.TITLE : Scope.ANYWHERE;
    }

    private static Facet facet(String field) {
      return switch (field) {
        case "city" -> Facet.CITY;
        case "province" -> Facet.PROVINCE;
        case "industry" -> Facet.INDUSTRY;
        case "source" -> Facet.SOURCE;
        default -> null;
      };
    }
  }
}
