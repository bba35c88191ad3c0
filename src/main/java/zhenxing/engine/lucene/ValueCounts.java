package zhenxing.engine.lucene;

import java.util.ArrayList;
import java.util.List;
import zhenxing.engine.facets.DimensionCounts;
import zhenxing.engine.facets.DimensionCounts.Counted;

/**
 * The number of articles in a result that have each facet value, or the number of reprint groups if
 * reprints are joined.
 */
final class ValueCounts {

  private final FacetIndex index;
  private final int[] counts;

  /**
   * @param counts the counts by value number
   */
  ValueCounts(FacetIndex index, int[] counts) {
    this.index = index;
    this.counts = counts;
  }

  /** Returns the counts of one dimension. */
  DimensionCounts dimension(String dimension) {
    return new DimensionCounts() {
      @Override
      public List<Counted> all(String... path) {
        return ValueCounts.this.all(dimension, path);
      }

      @Override
      public int of(String... path) {
        return ValueCounts.this.of(dimension, path);
      }
    };
  }

  /** Returns all values that occur in a dimension or below a value, in no particular order. */
  List<Counted> all(String dimension, String... path) {
    FacetIndex.Value above = index.at(dimension, path);
    List<Counted> all = new ArrayList<>();
    if (above == null) return all;
    for (FacetIndex.Value value : above.below().values()) {
      int count = counts[value.number()];
      if (count > 0) all.add(new Counted(value.label(), count));
    }
    return all;
  }

  /**
   * Returns the count of a value, or 0 if it is unknown.
   *
   * @param path labels from the dimension down to the value
   */
  private int of(String dimension, String... path) {
    FacetIndex.Value value = index.at(dimension, path);
    return value == null ? 0 : counts[value.number()];
  }
}
