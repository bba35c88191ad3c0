package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;

/** The facet values of a snapshot. */
final class FacetIndex {

  private final List<LeafReaderContext> leaves;
  private final Map<String, FacetDimension> dimensions = new HashMap<>();

  FacetIndex(DirectoryReader reader, SegmentCache<SegmentFacets> cache) throws IOException {
    leaves = reader.leaves();
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
    columns.forEach((name, all) -> dimensions.put(name, new FacetDimension(name, leaves, all)));
  }

  /** Returns a dimension, which has no values if no article has one. */
  FacetDimension dimension(String name) {
    FacetDimension known = dimensions.get(name);
    return known != null ? known : new FacetDimension(name, leaves, new FacetColumn[leaves.size()]);
  }

  /** Returns the number of values of all dimensions. */
  int size() {
    return dimensions.values().stream().mapToInt(FacetDimension::size).sum();
  }
}
