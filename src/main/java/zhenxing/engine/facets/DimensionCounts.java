package zhenxing.engine.facets;

import java.util.Comparator;
import java.util.List;

/**
 * The number of articles (or of groups of reprints) in a result that have each value of one
 * dimension.
 */
public interface DimensionCounts {

  /**
   * Label under which the articles without a value are counted. It cannot be confused with a name
   * that a corpus states.
   */
  String NONE = "\u0000";

  /**
   * A value with its count.
   *
   * @param label the value, or {@link #NONE}
   * @param count number of articles that have the value
   */
  record Counted(String label, int count) {

    private static final Comparator<Counted> ORDER =
        (one, other) ->
            one.count == other.count
                ? one.label.compareTo(other.label)
                : Integer.compare(other.count, one.count);
  }

  /**
   * Returns all values that occur, in no particular order.
   *
   * @param path labels from the dimension down to the parent value; empty for the top level
   */
  List<Counted> all(String... path);

  /**
   * Returns the count of a value, or 0 if it is unknown.
   *
   * @param path labels from the dimension down to the value
   */
  int of(String... path);

  /**
   * Returns the values with the greatest counts, greatest first; equal counts are sorted by label.
   *
   * @param size maximum number of values
   * @param path as for {@link #all}
   */
  default List<Counted> top(int size, String... path) {
    List<Counted> all = all(path);
    all.sort(Counted.ORDER);
    return all.size() > size ? all.subList(0, size) : all;
  }
}
