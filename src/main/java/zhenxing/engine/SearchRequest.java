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
 * @param query what to search for
 * @param match how the bare words of the query are interpreted
 * @param filters the filters
 * @param sort the order of the hits
 * @param after the end of the previous page, or null for the first page; it must have the same sort
 *     order
 * @param collapse whether articles that print the same text are joined to one hit and counted once
 * @param wanted which parts of the result to compute
 * @param timeLimit time after which the search is cut off and its result marked as incomplete; more
 *     than zero
 * @param nearness names the articles that are near in meaning, or null for a search by words alone.
 *     Only a {@link SemanticEngine} asks it, and only where hits are sorted by relevance
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

  /** Maximum number of hits on a page. */
  public static final int MAX_SIZE = 100;

  /** Default time limit. Readers give up waiting after about that time. */
  public static final Duration TIME_LIMIT = Duration.ofSeconds(2);

  /** Creates a search by words alone. */
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

  /** Creates a search that interprets its bare words as {@link Match#WORDS}. */
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
   * Creates a search for a page of hits with total and facets.
   *
   * @param size maximum number of hits, 0 to {@link #MAX_SIZE}
   * @param facetSize maximum number of values in a facet
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

  /** Creates a search for a page of hits that does not join reprints. */
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
   * Returns a hash of what is searched for and in which order. It does not depend on the cursor or
   * on the wanted parts, so all pages of a search have the same fingerprint.
   */
  public String fingerprint() {
    return fingerprint(nearness != null);
  }

  /**
   * Returns the fingerprint that the same search has by words alone, or by words and by meaning.
   */
  public String fingerprint(boolean byMeaning) {
    String search = List.of(query, match, filters, sort, collapse).toString();
    if (byMeaning) search += " meaning";
    return UUID.nameUUIDFromBytes(search.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** Returns the same search with another time limit. */
  public SearchRequest within(Duration limit) {
    return new SearchRequest(query, match, filters, sort, after, collapse, wanted, limit, nearness);
  }

  /**
   * Returns the same search by words and by meaning.
   *
   * @param other names the articles that are near
   */
  public SearchRequest near(Nearness other) {
    return new SearchRequest(
        query, match, filters, sort, after, collapse, wanted, timeLimit, other);
  }
}
