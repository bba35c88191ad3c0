package zhenxing.engine;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import zhenxing.engine.query.Clause;

/**
 * A search.
 *
 * @param query what to look for
 * @param match how its bare words are taken
 * @param filters what to restrict it to
 * @param sort the order of hits
 * @param after where the page before ended, or null for the first page; of the same order
 * @param collapse whether articles that print the same text are one hit, and count once
 * @param wanted what of the result is wanted
 * @param timeLimit a search that takes longer is cut off and its result marked as incomplete; more
 *     than zero
 * @param nearness tells what is near in meaning, or null for a search by words alone. Only a {@link
 *     SemanticEngine} asks it, and only where hits are sorted by relevance
 */
public record SearchRequest(
    Clause query,
    Match match,
    Filters filters,
    SortOrder sort,
    Cursor after,
    boolean collapse,
    Wanted wanted,
    Duration timeLimit,
    Nearness nearness) {

  /** The largest page. */
  public static final int MAX_SIZE = 100;

  /** What a search has unless something else is said; a reader leaves about then. */
  public static final Duration TIME_LIMIT = Duration.ofSeconds(2);

  /** A search by words alone. */
  public SearchRequest(
      Clause query,
      Match match,
      Filters filters,
      SortOrder sort,
      Cursor after,
      boolean collapse,
      Wanted wanted,
      Duration timeLimit) {
    this(query, match, filters, sort, after, collapse, wanted, timeLimit, null);
  }

  /** A search for words. */
  public SearchRequest(
      Clause query,
      Filters filters,
      SortOrder sort,
      Cursor after,
      boolean collapse,
      Wanted wanted,
      Duration timeLimit) {
    this(query, Match.WORDS, filters, sort, after, collapse, wanted, timeLimit);
  }

  /**
   * A search for a page.
   *
   * @param size how many hits, 0 to {@link #MAX_SIZE}
   * @param facetSize how many values of a facet at most
   */
  public SearchRequest(
      Clause query,
      Filters filters,
      SortOrder sort,
      int size,
      Cursor after,
      int facetSize,
      boolean collapse) {
    this(query, filters, sort, after, collapse, Wanted.page(size, facetSize), TIME_LIMIT);
  }

  /** A search for a page of articles one by one, reprints or not. */
  public SearchRequest(
      Clause query, Filters filters, SortOrder sort, int size, Cursor after, int facetSize) {
    this(query, filters, sort, size, after, facetSize, false);
  }

  public SearchRequest {
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(match, "match");
    Objects.requireNonNull(filters, "filters");
    Objects.requireNonNull(sort, "sort");
    Objects.requireNonNull(wanted, "wanted");
    if (after != null && after.sort() != sort) {
      throw new IllegalArgumentException("a cursor of the order " + after.sort() + " for " + sort);
    }
    if (!timeLimit.isPositive()) throw new IllegalArgumentException("timeLimit " + timeLimit);
  }

  /**
   * Identifies what is searched for and in which order, whatever of it is wanted: all pages of one
   * search have the same.
   */
  public String fingerprint() {
    String search = List.of(query, match, filters, sort, collapse).toString();
    if (nearness != null) search += " meaning";
    return UUID.nameUUIDFromBytes(search.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** The same search with another time limit. */
  public SearchRequest within(Duration limit) {
    return new SearchRequest(query, match, filters, sort, after, collapse, wanted, limit, nearness);
  }

  /** The same search by words and by meaning. */
  public SearchRequest near(Nearness other) {
    return new SearchRequest(
        query, match, filters, sort, after, collapse, wanted, timeLimit, other);
  }
}
