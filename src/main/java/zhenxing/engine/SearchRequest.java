package zhenxing.engine;

import java.util.Objects;
import zhenxing.engine.query.Clause;

/**
 * A search.
 *
 * @param query what to look for
 * @param filters what to restrict it to
 * @param sort the order of hits
 * @param size how many hits, 0 to {@link #MAX_SIZE}
 * @param after where the page before ended, or null for the first page
 * @param facetSize how many values of a facet at most, at least 1
 * @param collapse whether articles that print the same text are one hit, and count once
 */
public record SearchRequest(
    Clause query,
    Filters filters,
    SortOrder sort,
    int size,
    Cursor after,
    int facetSize,
    boolean collapse) {

  /** The largest page. */
  public static final int MAX_SIZE = 100;

  /** A search for articles one by one, reprints or not. */
  public SearchRequest(
      Clause query, Filters filters, SortOrder sort, int size, Cursor after, int facetSize) {
    this(query, filters, sort, size, after, facetSize, false);
  }

  public SearchRequest {
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(filters, "filters");
    Objects.requireNonNull(sort, "sort");
    if (size < 0 || size > MAX_SIZE) throw new IllegalArgumentException("size " + size);
    if (facetSize < 1) throw new IllegalArgumentException("facetSize " + facetSize);
  }
}
