package zhenxing.engine;

/**
 * What of a result somebody wants. What is not wanted costs nothing.
 *
 * @param hits how many hits at most, 0 to {@link SearchRequest#MAX_SIZE}
 * @param total whether all that matches is counted
 * @param facetValues how many values of a facet at most; 0 for no facets
 */
public record Wanted(int hits, boolean total, int facetValues) {

  public Wanted {
    if (hits < 0 || hits > SearchRequest.MAX_SIZE)
      throw new IllegalArgumentException("hits " + hits);
    if (facetValues < 0) throw new IllegalArgumentException("facetValues " + facetValues);
  }

  /** The first or next hits alone. */
  public static Wanted hits(int hits) {
    return new Wanted(hits, false, 0);
  }

  /** A page as readers see it: hits, their total, facets. */
  public static Wanted page(int hits, int facetValues) {
    return new Wanted(hits, true, facetValues);
  }

  /** Whether facets are wanted. */
  public boolean facets() {
    return facetValues > 0;
  }
}
