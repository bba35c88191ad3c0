package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import zhenxing.engine.query.Clause;

/**
 * Divides the clauses that a cluster accepts in one query, by default 1,024, among the parts of one
 * translated query. What decides which articles match comes first, in the order of the query. What
 * only decides their order gets what is left. Lucene counts the leaves of a query, at any depth.
 */
final class ClauseBudget {

  /** Maximum number of leaves; the filters of a search need some as well. */
  private static final int MOST = 960;

  /** Maximum number of leaves of the words that decide what matches. */
  private static final int MOST_DECIDING = 600;

  /** Maximum number of leaves of one pasted text that decide its order. */
  private static final int MOST_SCORES = 600;

  /** Maximum number of leaves of the words of one clause that decide what matches. */
  private final int deciding;

  private final List<Scored> scored = new ArrayList<>();
  private int left = MOST;

  /**
   * A query that adds to the score of an article.
   *
   * @param weight how much it may add, compared with others
   */
  record Part(ObjectNode query, double weight) {}

  /** A query that parts will be added to. */
  private record Scored(Dsl.Bool query, List<Part> parts) {}

  ClauseBudget(Clause query) {
    this.deciding = MOST_DECIDING / Math.max(1, texts(query));
  }

  /** Returns how many clauses of a query have any number of words. */
  private static int texts(Clause query) {
    return switch (query) {
      case Clause.Words words -> 1;
      case Clause.WholeWords words -> 1;
      case Clause.AllOf all -> all.clauses().stream().mapToInt(ClauseBudget::texts).sum();
      case Clause.AnyOf any -> any.clauses().stream().mapToInt(ClauseBudget::texts).sum();
      case Clause.Not not -> texts(not.clause());
      default -> 0;
    };
  }

  boolean isSpent() {
    return left <= 0;
  }

  /** Returns the query whose leaves are counted from now on. */
  ObjectNode spend(ObjectNode query) {
    left -= leaves(query);
    return query;
  }

  /** Returns the first words of one clause, as many as there is room for, and at least one. */
  List<ObjectNode> first(List<ObjectNode> words) {
    List<ObjectNode> first = new ArrayList<>();
    int used = 0;
    for (ObjectNode word : words) {
      used += leaves(word);
      if (used > deciding && !first.isEmpty()) break;
      first.add(spend(word));
    }
    return first;
  }

  /** Notes what orders the articles that a query finds. It is added in {@link #score}. */
  void scoreLater(Dsl.Bool query, List<Part> parts) {
    scored.add(new Scored(query, parts));
  }

  /** Adds the parts with the greatest weights to the queries that they belong to. */
  void score() {
    for (int i = 0; i < scored.size(); i++) {
      int most = Math.min(MOST_SCORES, left / (scored.size() - i));
      int used = 0;
      List<Part> parts = new ArrayList<>(scored.get(i).parts);
      parts.sort(Comparator.comparingDouble(Part::weight).reversed());
      for (Part part : parts) {
        used += leaves(part.query);
        if (used > most) break;
        scored.get(i).query.should(spend(part.query));
      }
    }
  }

  private static int leaves(JsonNode query) {
    int leaves = 0;
    for (var part : query.properties()) {
      leaves +=
          switch (part.getKey()) {
            case "bool" -> leavesOfLists(part.getValue());
            case "constant_score" -> leaves(part.getValue().path("filter"));
            // By the index, or by the columns.
            case "range" -> 2;
            default -> 1;
          };
    }
    return leaves;
  }

  private static int leavesOfLists(JsonNode bool) {
    int leaves = 0;
    for (JsonNode list : bool) {
      for (JsonNode query : list) leaves += leaves(query);
    }
    return leaves;
  }
}
