package zhenxing.engine;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import zhenxing.engine.query.Clause;

/**
 * A request to count the results of several queries by year or place.
 *
 * @param queries 1 to {@link #MAX_QUERIES} queries
 * @param match how the bare words of each query are interpreted
 * @param filters filters that apply to all queries
 * @param by what to count by
 * @param collapse whether a group of reprints is counted once for each year or place that one of
 *     its matching articles has
 * @param timeLimit time after which counting is cut off; more than zero
 */
public record TrendRequest(
    List<Clause> queries,
    Match match,
    Filters filters,
    By by,
    boolean collapse,
    Duration timeLimit) {

  /** Maximum number of queries. More lines cannot be told apart in a chart. */
  public static final int MAX_QUERIES = 5;

  /** What the results are counted by. */
  public enum By {
    YEAR,
    PROVINCE,
    CITY
  }

  /**
   * Creates a request that interprets bare words as {@link Match#WORDS}, with the default time
   * limit of a search.
   */
  public TrendRequest(List<Clause> queries, Filters filters, By by) {
    this(queries, Match.WORDS, filters, by, SearchRequest.TIME_LIMIT);
  }

  /** Creates a request that counts reprints one by one. */
  public TrendRequest(
      List<Clause> queries, Match match, Filters filters, By by, Duration timeLimit) {
    this(queries, match, filters, by, false, timeLimit);
  }

  public TrendRequest {
    queries = List.copyOf(queries);
    if (queries.isEmpty() || queries.size() > MAX_QUERIES) {
      throw new IllegalArgumentException(queries.size() + " queries");
    }
    Objects.requireNonNull(match, "match");
    Objects.requireNonNull(filters, "filters");
    Objects.requireNonNull(by, "by");
    if (!timeLimit.isPositive()) throw new IllegalArgumentException("timeLimit " + timeLimit);
  }
}
