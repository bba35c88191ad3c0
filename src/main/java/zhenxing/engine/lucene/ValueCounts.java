package zhenxing.engine.lucene;

import java.util.Collection;
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
        Comparator.comparingInt(Counted::count).reversed().thenComparing(Counted::label);
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
    return all(dimension, path).stream().sorted(Counted.ORDER).limit(size).toList();
  }

  /** All values that occur, of a dimension or below a value, in no order. */
  List<Counted> all(String dimension, String... path) {
    FacetIndex.Value above = index.at(dimension, path);
    Collection<FacetIndex.Value> below = above == null ? List.of() : above.below().values();
    return below.stream()
        .filter(value -> counts[value.number()] > 0)
        .map(value -> new Counted(value.label(), counts[value.number()]))
        .toList();
  }

  /** How many have a value, given by its path below the dimension. */
  int of(String dimension, String... path) {
    FacetIndex.Value value = index.at(dimension, path);
    return value == null ? 0 : counts[value.number()];
  }
}
