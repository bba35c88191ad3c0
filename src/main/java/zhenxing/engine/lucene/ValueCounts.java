package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;

/**
 * How many articles of a result have each facet value; or, where reprints are joined, how many
 * groups. A group counts once for a value, however many of its articles have it: what the others
 * add is taken off.
 */
final class ValueCounts {

  private static final LabelAndValue[] NOTHING = {};
  private static final Comparator<LabelAndValue> ORDER =
      Comparator.comparingInt((LabelAndValue counted) -> counted.value.intValue())
          .reversed()
          .thenComparing(counted -> counted.label);

  private final Facets articles;

  /** What to take off, by the path above a value and its label. */
  private final Map<List<String>, Map<String, Integer>> surplus = new HashMap<>();

  /**
   * @param articles the counts of articles
   * @param surplus what to take off, by the value's path as the index has it
   */
  ValueCounts(Facets articles, Map<String, Integer> surplus) {
    this.articles = articles;
    surplus.forEach(
        (path, count) -> {
          List<String> parts = List.of(FacetsConfig.stringToPath(path));
          int last = parts.size() - 1;
          this.surplus
              .computeIfAbsent(parts.subList(0, last), above -> new HashMap<>())
              .put(parts.get(last), count);
        });
  }

  /** The values that most have, of a dimension or below a value; among equals by label. */
  LabelAndValue[] top(int size, String dimension, String... path) throws IOException {
    Map<String, Integer> off = surplus.getOrDefault(above(dimension, path), Map.of());
    // Those with something taken off may fall behind as many others.
    int most = (int) Math.min(Integer.MAX_VALUE, (long) size + off.size());
    LabelAndValue[] counted = counted(articles.getTopChildren(most, dimension, path), off);
    return Arrays.stream(counted).sorted(ORDER).limit(size).toArray(LabelAndValue[]::new);
  }

  /** All values of a dimension that occur. */
  LabelAndValue[] all(String dimension) throws IOException {
    Map<String, Integer> off = surplus.getOrDefault(List.of(dimension), Map.of());
    return counted(articles.getAllChildren(dimension), off);
  }

  /** How many have a value, given by its path below the dimension. */
  int of(String dimension, String... path) throws IOException {
    int count = Math.max(0, articles.getSpecificValue(dimension, path).intValue());
    int last = path.length - 1;
    List<String> above = above(dimension, Arrays.copyOf(path, last));
    return count - surplus.getOrDefault(above, Map.of()).getOrDefault(path[last], 0);
  }

  private static List<String> above(String dimension, String... path) {
    return Stream.concat(Stream.of(dimension), Stream.of(path)).toList();
  }

  private static LabelAndValue[] counted(FacetResult result, Map<String, Integer> off) {
    if (result == null) return NOTHING;
    return Arrays.stream(result.labelValues)
        .map(
            counted -> {
              int count = counted.value.intValue() - off.getOrDefault(counted.label, 0);
              return new LabelAndValue(counted.label, count);
            })
        .toArray(LabelAndValue[]::new);
  }
}
