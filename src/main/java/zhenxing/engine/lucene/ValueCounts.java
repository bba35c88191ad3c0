package zhenxing.engine.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How many articles of a result have each facet value; or, where reprints are joined, how many
 * groups.
 */
final class ValueCounts {

  /** A value and how many have it. */
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
   * @param counts by the numbers of the index
   */
  ValueCounts(FacetIndex index, int[] counts) {
    this.index = index;
    this.counts = counts;
  }

  /** The values that most have, of a dimension or below a value; among equals by label. */
  List<Counted> top(int size, String dimension, String... path) {
    List<Counted> top = all(dimension, path);
    top.sort(Counted.ORDER);
    return top.size() > size ? top.subList(0, size) : top;
  }

  /** All values that occur, of a dimension or below a value, in no order. */
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

  /** How many have a value, given by its path below the dimension. */
  int of(String dimension, String... path) {
    FacetIndex.Value value = index.at(dimension, path);
    return value == null ? 0 : counts[value.number()];
  }
}
