package zhenxing.engine;

/**
 * Which parts of a search result to compute. Parts that are not wanted take no time.
 *
 * @param hits maximum number of hits, 0 to {@link SearchRequest#MAX_SIZE}
 * @param total whether to count all matches
 * @param facetValues maximum number of values in a facet; 0 for no facets
 */
public record Wanted(int hits, boolean total, int facetValues) {

  public Wanted {
    if (hits < 0 || hits > SearchRequest.MAX_SIZE)
      throw new IllegalArgumentException("hits " + hits);
    if (facetValues < 0) throw new IllegalArgumentException("facetValues " + facetValues);
  }

  /** Returns a value that asks for hits only. */
  public static Wanted hits(int hits) {
    return new Wanted(hits, false, 0);
  }

  /** Returns a value that asks for what a result page shows: hits, total and facets. */
  public static Wanted page(int hits, int facetValues) {
    return new Wanted(hits, true, facetValues);
  }

  /** Whether facets are wanted. */
  public boolean facets() {
    return facetValues > 0;
  }
}
