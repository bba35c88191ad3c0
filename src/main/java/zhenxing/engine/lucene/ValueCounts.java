package zhenxing.engine.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The number of articles in a result that have each facet value, or the number of reprint groups if
 * reprints are joined.
 */
final class ValueCounts {

  /** A value and its count. */
  record Counted(String label, int count) {

    private static final Comparator<Counted> ORDER =
        (one, other) ->
            one.count == other.count
                ? one.label.compareTo(other.label)
                : Integer.compare(other.count, one.count);
  }

  private final FacetIndex index;
  private final int[] counts;

  /**
   * @param counts the counts by value number
   */
  ValueCounts(FacetIndex index, int[] counts) {
    this.index = index;
    this.counts = counts;
  }

  /**
   * Returns the most frequent values of a dimension, or of the values below a value. Equal counts
   * are sorted by label.
   */
  List<Counted> top(int size, String dimension, String... path) {
    List<Counted> top = all(dimension, path);
    top.sort(Counted.ORDER);
    return top.size() > size ? top.subList(0, size) : top;
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

  /** Returns the count of a value, given by its path below the dimension. */
  int of(String dimension, String... path) {
    FacetIndex.Value value = index.at(dimension, path);
    return value == null ? 0 : counts[value.number()];
  }
}
