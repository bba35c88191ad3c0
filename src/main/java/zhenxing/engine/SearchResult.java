package zhenxing.engine;

import java.util.List;

/**
 * The result of a search.
 *
 * @param total number of matching articles, or of reprint groups if reprints are joined; exact if a
 *     total was wanted, otherwise a lower bound
 * @param matched how the query was interpreted
 * @param hits the requested page of hits
 * @param facets the facet counts; empty if not wanted
 * @param next cursor of the next page, or null if this is the last page
 * @param missingValues filter values that no article has
 * @param changed whether the index changed since the previous page, so that articles may be missing
 *     between the two pages
 * @param unreadable ids of articles that belong on this page but cannot be read because the index
 *     is damaged
 * @param timedOut whether the time limit was reached, so that hits and counts are incomplete
 * @param meaningTotal number of articles, or of reprint groups, that were found by meaning alone;
 *     {@code total} and the facets do not count them. Null if the search was by words alone
 */
public record SearchResult(
    int total,
    Matched matched,
    List<Hit> hits,
    Facets facets,
    Cursor next,
    List<String> missingValues,
    boolean changed,
    List<String> unreadable,
    boolean timedOut,
    Integer meaningTotal) {

  /** Creates the result of a search by words alone. */
  public SearchResult(
      int total,
      Matched matched,
      List<Hit> hits,
      Facets facets,
      Cursor next,
      List<String> missingValues,
      boolean changed,
      List<String> unreadable,
      boolean timedOut) {
    this(total, matched, hits, facets, next, missingValues, changed, unreadable, timedOut, null);
  }

  public SearchResult {
    hits = List.copyOf(hits);
    missingValues = List.copyOf(missingValues);
    unreadable = List.copyOf(unreadable);
  }
}
