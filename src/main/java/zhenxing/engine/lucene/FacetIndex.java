package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;

/** The facet values of a snapshot. */
final class FacetIndex {

  private final Map<String, FacetDimension> dimensions = new HashMap<>();

  /** What no article has a value of. It is one object, because counts are cached by dimension. */
  private final FacetDimension empty;

  FacetIndex(DirectoryReader reader, SegmentCache<SegmentFacets> cache) throws IOException {
    List<LeafReaderContext> leaves = reader.leaves();
    Map<String, FacetColumn[]> columns = new HashMap<>();
    for (LeafReaderContext leaf : leaves) {
      cache
          .of(leaf.reader())
          .columns()
          .forEach(
              (name, column) ->
                  columns.computeIfAbsent(name, n -> new FacetColumn[leaves.size()])[leaf.ord] =
                      column);
    }
    empty = new FacetDimension(leaves, new FacetColumn[leaves.size()]);
    columns.forEach((name, all) -> dimensions.put(name, new FacetDimension(leaves, all)));
  }

  /** Returns a dimension, which has no values if no article has one. */
  FacetDimension dimension(String name) {
    return dimensions.getOrDefault(name, empty);
  }

  /** Returns the number of values of all dimensions. */
  int size() {
    return dimensions.values().stream().mapToInt(FacetDimension::size).sum();
  }
}
