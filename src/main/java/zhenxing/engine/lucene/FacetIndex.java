package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.FixedBitSet;

/**
 * The facet values of a snapshot, numbered from 0, and the tree they form: dimensions, their
 * values, and below a province its cities.
 */
final class FacetIndex {

  /**
   * A dimension or a value.
   *
   * @param label its name
   * @param number its number, or {@link #NONE} for a dimension, which is not counted itself
   * @param below the values below it, by label
   */
  record Value(String label, int number, Map<String, Value> below) {

    private static final int NONE = -1;
  }

  private final List<LeafReaderContext> leaves;
  private final List<SegmentFacets> segments = new ArrayList<>();

  /** For each segment, a table from the segment's value numbers to the snapshot's. */
  private final List<int[]> numberings = new ArrayList<>();

  private final Map<String, Value> dimensions = new HashMap<>();
  private final int size;

  FacetIndex(DirectoryReader reader, SegmentFacets.Cache cache) throws IOException {
    leaves = reader.leaves();
    Map<String, Integer> numbers = new HashMap<>();
    for (LeafReaderContext leaf : leaves) {
      SegmentFacets segment = cache.of(leaf.reader());
      String[] paths = segment.paths();
      int[] numbering = new int[paths.length];
      for (int i = 0; i < paths.length; i++) {
        numbering[i] = numbers.computeIfAbsent(paths[i], path -> numbers.size());
      }
      segments.add(segment);
      numberings.add(numbering);
    }
    size = numbers.size();
    numbers.forEach(this::add);
  }

  private void add(String path, int number) {
    String[] labels = FacetsConfig.stringToPath(path);
    Map<String, Value> level = dimensions;
    for (int i = 0; i + 1 < labels.length; i++) {
      level = level.computeIfAbsent(labels[i], FacetIndex::uncounted).below;
    }
    level.merge(
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
   * Returns the value at the end of a path, or null if there is none. For example, {@code
   * at(dimension, "辽宁", "大连")}.
   */
  Value at(String dimension, String... path) {
    Value value = dimensions.get(dimension);
    for (int i = 0; i < path.length && value != null; i++) value = value.below.get(path[i]);
    return value;
  }

  /**
   * Counts how many of the documents have each value.
   *
   * @return counts by value number
   */
  int[] counts(FixedBitSet documents) {
    int[] counts = new int[size];
    for (LeafReaderContext leaf : leaves) {
      segments.get(leaf.ord).count(documents, leaf.docBase, numberings.get(leaf.ord), counts);
    }
    return counts;
  }

  /** Returns the numbers of a document's values. */
  int[] of(int document) {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    int[] numbering = numberings.get(leaf.ord);
    return segments
        .get(leaf.ord)
        .of(document - leaf.docBase)
        .map(number -> numbering[number])
        .toArray();
  }
}
