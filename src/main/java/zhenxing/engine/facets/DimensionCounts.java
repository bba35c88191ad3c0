package zhenxing.engine.facets;

import java.util.Comparator;
import java.util.List;

/** How many articles (or groups of reprints) of a result have each value of one dimension. */
public interface DimensionCounts {

  /**
   * The label under which articles are counted that have no value. No name is like it, whatever a
   * corpus states.
   */
  String NONE = "\u0000";

  /**
   * A value and how many have it.
   *
   * @param label the value, {@link #NONE} for those without one
   */
  record Counted(String label, int count) {

    private static final Comparator<Counted> ORDER =
        (one, other) ->
            one.count == other.count
                ? one.label.compareTo(other.label)
                : Integer.compare(other.count, one.count);
  }

  /**
   * All values that occur, in no order.
   *
   * @param path the value that they are below; nothing for those of the dimension itself
   */
  List<Counted> all(String... path);

  /** How many have a value, given by its path below the dimension; 0 for an unknown one. */
  int of(String... path);

  /** The values that most have, among equals by label. */
  default List<Counted> top(int size, String... path) {
    List<Counted> all = all(path);
    all.sort(Counted.ORDER);
    return all.size() > size ? all.subList(0, size) : all;
  }
}
