package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;

/**
 * The facet values of the documents of one segment, held in memory. Every search reads those of all
 * its matches, and reading them from doc values would take ten times as long. The values of a
 * segment never change, so an instance is immutable and safe for use by many threads.
 */
final class SegmentFacets {

  private final Map<String, FacetColumn> columns = new HashMap<>();

  SegmentFacets(LeafReader leaf) throws IOException {
    SortedSetDocValues values = leaf.getSortedSetDocValues(FacetsConfig.DEFAULT_INDEX_FIELD_NAME);
    if (values == null) return;
    int documents = leaf.maxDoc();
    Map<String, FacetColumn.Builder> builders = new LinkedHashMap<>();
    int size = Math.toIntExact(values.getValueCount());
    FacetColumn.Builder[] builderOf = new FacetColumn.Builder[size];
    int[] numbers = new int[size];
    for (int i = 0; i < size; i++) {
      String path = values.lookupOrd(i).utf8ToString();
      String[] labels = FacetsConfig.stringToPath(path);
      // A hierarchical dimension is itself a value of its documents, which nobody counts.
      if (labels.length == 1) continue;
      builderOf[i] =
          builders.computeIfAbsent(labels[0], name -> new FacetColumn.Builder(documents));
      numbers[i] = builderOf[i].addPath(path);
    }
    for (int document = 0; document < documents; document++) {
      if (!values.advanceExact(document)) continue;
      for (int i = values.docValueCount(); i > 0; i--) {
        int value = (int) values.nextOrd();
        if (builderOf[value] != null) builderOf[value].addValue(numbers[value]);
      }
      for (FacetColumn.Builder builder : builders.values()) builder.endDocument(document);
    }
    builders.forEach((dimension, builder) -> columns.put(dimension, builder.build()));
  }

  /** Returns the values of each dimension that occurs in the segment. */
  Map<String, FacetColumn> columns() {
    return columns;
  }
}
