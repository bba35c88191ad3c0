package zhenxing.engine;

import java.util.List;

/**
 * One value of a facet with its count.
 *
 * @param value a name, slug or year; null stands for the articles that have no value
 * @param count number of articles (or reprint groups) that have the value. All filters apply except
 *     those on the value's own dimension
 * @param selected whether the search is filtered by this value
 * @param children values one level below, for example the cities of a province, in the same order;
 *     empty for most facets
 */
public record FacetValue(String value, int count, boolean selected, List<FacetValue> children) {

  public FacetValue {
    children = List.copyOf(children);
  }

  /** Returns a value that has no children. */
  public static FacetValue leaf(String value, int count, boolean selected) {
    return new FacetValue(value, count, selected, List.of());
  }
}
