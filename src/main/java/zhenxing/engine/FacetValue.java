package zhenxing.engine;

import java.util.List;

/**
 * One value of a facet.
 *
 * @param value the name, slug or year; null for articles without a value
 * @param count how many articles (or groups) have it, with every selection but that of its own
 *     dimension
 * @param selected whether the search is restricted to it
 * @param children values below it, in the same order; empty for most facets
 */
public record FacetValue(String value, int count, boolean selected, List<FacetValue> children) {

  public FacetValue {
    children = List.copyOf(children);
  }

  /** A value with none below it. */
  public static FacetValue leaf(String value, int count, boolean selected) {
    return new FacetValue(value, count, selected, List.of());
  }
}
