package zhenxing.engine.query;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * Converts the syntax tree of Lucene's parser into a tree of {@link Clause}. It is recursive;
 * {@link QueryScanner} has limited the depth of the tree before.
 */
final class ClauseBuilder {

  /**
   * Positions in the query where each word, phrase and range begins, in the order in which the tree
   * is walked.
   */
  private final Iterator<Integer> positions;

  private final List<QueryWarning> warnings;

  ClauseBuilder(List<Integer> positions, List<QueryWarning> warnings) {
    this.positions = positions.iterator();
    this.warnings = warnings;
  }

  Clause build(QueryNode root) throws MalformedQueryException {
    return sequence(clause(root).stream().toList()).orElse(new Everything());
  }

  /**
   * Converts a node. Returns empty if the node asks for nothing, like a phrase without characters.
   */
  private Optional<Clause> clause(QueryNode node) throws MalformedQueryException {
    return switch (node) {
      case GroupQueryNode group -> clause(group.getChild());
      case OrQueryNode or -> anyOf(clauses(or));
      case AndQueryNode and -> allOf(clauses(and));
      case BooleanQueryNode sequence -> sequence(clauses(sequence));
      case ModifierQueryNode modified -> {
        Optional<Clause> inner = clause(modified.getChild());
        yield modified.getModifier() == ModifierQueryNode.Modifier.MOD_NOT
            ? inner.map(Not::new)
            : inner.map(ClauseBuilder::required);
      }
      case SlopQueryNode slop -> near((QuotedFieldQueryNode) slop.getChild(), slop.getValue());
      case QuotedFieldQueryNode quoted -> phrase(quoted);
      case TermRangeQueryNode range -> Optional.of(years(range));
      case FieldQueryNode word -> Optional.of(word(word));
      default -> throw new MalformedQueryException(0, "查询无法解析", "the query cannot be parsed");
    };
  }

  private List<Clause> clauses(QueryNode parent) throws MalformedQueryException {
    List<Clause> clauses = new ArrayList<>();
    for (QueryNode child : parent.getChildren()) clause(child).ifPresent(clauses::add);
    return clauses;
  }

  private static Optional<Clause> anyOf(List<Clause> clauses) {
    if (clauses.size() < 2) return clauses.stream().findFirst();
    return Optional.of(new AnyOf(clauses));
  }

  /**
   * Joins clauses by AND. If all of them exclude, {@link Everything} is added, so that there is
   * something to exclude from.
   */
  private static Optional<Clause> allOf(List<Clause> clauses) {
    if (clauses.size() == 1 && !(clauses.get(0) instanceof Not)) return Optional.of(clauses.get(0));
    if (clauses.isEmpty()) return Optional.empty();
    List<Clause> all = new ArrayList<>(clauses);
    if (all.stream().allMatch(Not.class::isInstance)) all.add(0, new Everything());
    return Optional.of(new AllOf(all));
  }

  /**
   * Wraps a required word ({@code +word}), so that it is not joined with its neighbours: of several
   * joined words not all need to match.
   */
  private static Clause required(Clause clause) {
    return clause instanceof Words
        ? new AllOf(List.of(clause))
        : allOf(List.of(clause)).orElseThrow();
  }

  /**
   * Joins a sequence of clauses by AND. Words in the same scope become one {@link Words} clause,
   * even if other clauses stand between them.
   */
  private static Optional<Clause> sequence(List<Clause> clauses) {
    List<Clause> joined = new ArrayList<>();
    Map<Scope, Integer> first = new EnumMap<>(Scope.class);
    for (Clause clause : clauses) {
      Integer at = clause instanceof Words words ? first.get(words.scope()) : null;
      if (at != null) {
        Words before = (Words) joined.get(at);
        Words next = (Words) clause;
        joined.set(at, new Words(next.scope(), before.text() + " " + next.text()));
      } else {
        if (clause instanceof Words words) first.put(words.scope(), joined.size());
        joined.add(clause);
      }
    }
    return allOf(joined);
  }

  static QueryWarning nothingToSearchFor(int position) {
    return new QueryWarning(
        position,
        "这里没有可搜索的文字（第 " + (position + 1) + " 个字符），已忽略",
        "there is nothing to search for (at character " + (position + 1) + "); it was ignored");
  }

  private Optional<Clause> phrase(QuotedFieldQueryNode node) {
    int position = positions.next();
    String text = node.getTextAsString();
    if (Folding.phrase(text).isEmpty()) {
      warnings.add(nothingToSearchFor(position));
      return Optional.empty();
    }
    Facet facet = facet(node.getFieldAsString());
    if (facet != null) return Optional.of(named(facet, text.strip()));
    if (node.getFieldAsString().equals("year")) return Optional.of(year(position, text));
    return Optional.of(new ExactPhrase(scope(node), text));
  }

  private Optional<Clause> near(QuotedFieldQueryNode node, int slop) {
    return phrase(node)
        .map(
            phrase ->
                phrase instanceof ExactPhrase exact
                    ? new NearPhrase(exact.scope(), exact.text(), slop)
                    : phrase);
  }

  private Clause word(FieldQueryNode node) {
    int position = positions.next();
    String text = node.getTextAsString();
    String field = node.getFieldAsString();
    Facet facet = facet(field);
    if (facet != null) return named(facet, text);
    return field.equals("year") ? year(position, text) : new Words(scope(node), text);
  }

  private static Clause named(Facet facet, String value) {
    return new HasValue(facet, CatalogueName.of(facet, value));
  }

  private Clause year(int position, String text) {
    if (text.matches("\\d{1,4}")) {
      int year = Integer.parseInt(text);
      return new Years(year, year);
    }
    warnings.add(new QueryWarning(position, "“" + text + "”不是年份", "'" + text + "' is no year"));
    return new Nothing();
  }

  private Clause years(TermRangeQueryNode range) {
    int position = positions.next();
    String from = range.getLowerBound().getTextAsString();
    String to = range.getUpperBound().getTextAsString();
    int first = isOpen(from) ? Integer.MIN_VALUE : Integer.parseInt(from);
    int last = isOpen(to) ? Integer.MAX_VALUE : Integer.parseInt(to);
    if (first > last) {
      warnings.add(
          new QueryWarning(
              position,
              "年份范围 " + from + " 到 " + to + " 前后颠倒",
              "the range of years from " + from + " to " + to + " ends before it begins"));
      return new Nothing();
    }
    return new Years(first, last);
  }

  /**
   * Whether the end of a range is open, which Lucene's parser gives as a star or an empty string.
   */
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
