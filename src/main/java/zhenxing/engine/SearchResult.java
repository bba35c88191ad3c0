package zhenxing.engine;

import java.util.List;

/**
 * What a search found.
 *
 * @param total how many articles match, or groups of them where reprints are joined; exactly where
 *     it was wanted, else at least so many
 * @param matched how the query was taken
 * @param hits those of them that were asked for
 * @param facets the counts; none where they were not wanted
 * @param next where the next page begins, or null when this is the last
 * @param missingValues values of filters that no article has
 * @param changed whether the index is not the one of the page before, so that articles may be
 *     missing between the two
 * @param unreadable ids of articles that belong among the hits and cannot be read, since the index
 *     is damaged
 * @param timedOut whether the search was cut off, so that hits and counts are incomplete
 * @param meaningTotal how many articles, or groups of them, were found by meaning alone, which
 *     {@code total} and the facets do not count; null where the search was by words alone
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

  /** What a search by words alone found. */
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
