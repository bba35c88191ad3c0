package zhenxing.engine.lucene;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;

/**
 * The values of one facet dimension in a snapshot, numbered from 0, and the tree they form: below a
 * province its cities.
 */
final class FacetDimension {

  /**
   * A value, or the dimension above all of them.
   *
   * @param label its name, empty for the dimension
   * @param number its number, or {@link #NONE} for the dimension, which is not counted itself
   * @param below the values below it, by label
   */
  record Value(String label, int number, Map<String, Value> below) {

    private static final int NONE = -1;
  }

  private final List<LeafReaderContext> leaves;

  /** For each segment its column, or null if no document of it has a value. */
  private final FacetColumn[] columns;

  /** For each segment, a table from the column's value numbers to the snapshot's. */
  private final int[][] numberings;

  private final Value root = uncounted("");
  private final int size;

  /**
   * @param columns for each segment its column, or null if no document of it has a value
   */
  FacetDimension(List<LeafReaderContext> leaves, FacetColumn[] columns) {
    this.leaves = leaves;
    this.columns = columns;
    this.numberings = new int[columns.length][];
    Map<String, Integer> numbers = new HashMap<>();
    for (int segment = 0; segment < columns.length; segment++) {
      if (columns[segment] == null) continue;
      List<String> paths = columns[segment].paths();
      numberings[segment] = new int[paths.size()];
      for (int i = 0; i < paths.size(); i++) {
        numberings[segment][i] = numbers.computeIfAbsent(paths.get(i), path -> numbers.size());
      }
    }
    size = numbers.size();
    numbers.forEach(this::add);
  }

  private void add(String path, int number) {
    String[] labels = FacetsConfig.stringToPath(path);
    Value above = root;
    for (int i = 1; i + 1 < labels.length; i++) {
      above = above.below.computeIfAbsent(labels[i], FacetDimension::uncounted);
    }
    above.below.merge(
        labels[labels.length - 1],
        new Value(labels[labels.length - 1], number, new HashMap<>()),
        (known, counted) -> new Value(known.label, number, known.below));
  }

  private static Value uncounted(String label) {
    return new Value(label, Value.NONE, new HashMap<>());
  }

  /** Returns the number of values. */
  int size() {
    return size;
  }

  /**
   * Returns the value at the end of a path, or null if there is none. An empty path leads to the
   * dimension itself. For example, {@code at("辽宁", "大连")}.
   */
  Value at(String... path) {
    Value value = root;
    for (int i = 0; i < path.length && value != null; i++) value = value.below.get(path[i]);
    return value;
  }

  /**
   * Counts how many of the documents have each value.
   *
   * @return counts by value number
   */
  int[] counts(MatchingSet matching) {
    int[] counts = new int[size];
    for (LeafReaderContext leaf : leaves) {
      FacetColumn column = columns[leaf.ord];
      if (column == null) continue;
      int[] bySegment = new int[column.paths().size()];
      column.count(matching.documents(), matching.count(), leaf.docBase, bySegment);
      int[] numbering = numberings[leaf.ord];
      for (int i = 0; i < bySegment.length; i++) counts[numbering[i]] += bySegment[i];
    }
    return counts;
  }

  /** Returns the numbers of a document's values, in a new array. */
  int[] of(int document) {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    if (columns[leaf.ord] == null) return new int[0];
    int[] values = columns[leaf.ord].of(document - leaf.docBase);
    for (int i = 0; i < values.length; i++) values[i] = numberings[leaf.ord][values[i]];
    return values;
  }
}
