package zhenxing.engine;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import zhenxing.engine.query.Clause;

/**
 * Asks how many articles several queries find by year or place.
 *
 * @param queries 1 to {@link #MAX_QUERIES}
 * @param match how the bare words of each are taken
 * @param filters what to restrict all of them to
 * @param by what to count by
 * @param collapse whether articles that print the same text count once for each year or place that
 *     one of them has
 * @param timeLimit counting that takes longer is cut off; more than zero
 */
public record TrendRequest(
    List<Clause> queries,
    Match match,
    Filters filters,
    By by,
    boolean collapse,
    Duration timeLimit) {

  /** More lines than this nobody tells apart in a chart. */
  public static final int MAX_QUERIES = 5;

  /** What articles are counted by. */
  public enum By {
    YEAR,
    PROVINCE,
    CITY
  }

  /** For words and articles one by one, with the time limit of searches. */
  public TrendRequest(List<Clause> queries, Filters filters, By by) {
    this(queries, Match.WORDS, filters, by, SearchRequest.TIME_LIMIT);
  }

  /** For articles one by one, reprints or not. */
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
