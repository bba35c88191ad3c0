package zhenxing.engine.lucene;

import java.util.ArrayList;
import java.util.List;
import zhenxing.engine.facets.DimensionCounts;
import zhenxing.engine.lucene.reprints.ReprintGroups;

/**
 * The number of articles in a result that have each value of a facet dimension, or the number of
 * reprint groups if reprints are joined.
 */
final class ValueCounts implements DimensionCounts {

  private final FacetDimension dimension;
  private final int[] counts;

  /**
   * @param counts the counts by value number
   */
  private ValueCounts(FacetDimension dimension, int[] counts) {
    this.dimension = dimension;
    this.counts = counts;
  }

  /**
   * Counts the values of the articles in a result.
   *
   * @param joined the groups to count instead of their articles, or null
   */
  static ValueCounts of(FacetDimension dimension, MatchingSet matching, ReprintGroups joined) {
    int[] counts = matching.facetCounts(dimension);
    if (joined == null) return new ValueCounts(dimension, counts);
    int[] groups = counts.clone();
    joined.takeRepeated(matching.documents(), dimension::of, groups);
    return new ValueCounts(dimension, groups);
  }

  @Override
  public List<Counted> all(String... path) {
    FacetDimension.Value above = dimension.at(path);
    List<Counted> all = new ArrayList<>();
    if (above == null) return all;
    for (FacetDimension.Value value : above.below().values()) {
      int count = counts[value.number()];
      if (count > 0) all.add(new Counted(value.label(), count));
    }
    return all;
  }

  @Override
  public int of(String... path) {
    FacetDimension.Value value = dimension.at(path);
    return value == null ? 0 : counts[value.number()];
  }
}
