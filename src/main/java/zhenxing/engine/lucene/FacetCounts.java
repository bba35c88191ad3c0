package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.facet.LabelAndValue;
import zhenxing.engine.FacetValue;
import zhenxing.engine.Facets;
import zhenxing.engine.Filters;
import zhenxing.engine.YearFilter;
import zhenxing.engine.lucene.document.Fields;
import zhenxing.engine.lucene.document.PlaceFields;

/** Makes Lucene's facet counts into the facets of a result. */
final class FacetCounts {

  private static final Comparator<FacetValue> ORDER =
      Comparator.comparingInt(FacetValue::count).reversed().thenComparing(FacetValue::value);

  private final Source counts;
  private final int size;

  /** Where counts come from. */
  interface Source {

    /** The counts that hold for a dimension. */
    ValueCounts of(String dimension);

    /** Whether any article has a value in the dimension. */
    boolean has(String dimension);
  }

  /**
   * @param size how many values of a dimension at most
   */
  FacetCounts(Source counts, int size) {
    this.counts = counts;
    this.size = size;
  }

  Facets facets(Filters filters) throws IOException {
    return new Facets(
        places(filters),
        industries(filters.industries()),
        years(filters.years()),
        flat(Fields.SOURCE_FACET, filters.sources()));
  }

  private List<FacetValue> industries(List<String> selected) throws IOException {
    List<String> named = new ArrayList<>(selected);
    boolean none = named.removeAll(List.of(Filters.UNKNOWN));
    return withNone(flat(Fields.INDUSTRY_FACET, named), Fields.INDUSTRY_FACET, none);
  }

  /** The values and behind them the articles without one, where there are any. */
  private List<FacetValue> withNone(List<FacetValue> values, String dimension, boolean selected)
      throws IOException {
    int count = count(dimension, Fields.NONE);
    if (count > 0 || selected) values.add(FacetValue.leaf(null, count, selected));
    return values;
  }

  private List<FacetValue> flat(String dimension, List<String> selected) throws IOException {
    List<FacetValue> values = new ArrayList<>();
    for (LabelAndValue counted : top(dimension)) {
      values.add(
          FacetValue.leaf(
              counted.label, counted.value.intValue(), selected.contains(counted.label)));
    }
    // What is selected stays in sight, so that it can be taken back.
    Set<String> missing = new LinkedHashSet<>(selected);
    values.forEach(value -> missing.remove(value.value()));
    for (String value : missing) values.add(FacetValue.leaf(value, count(dimension, value), true));
    values.sort(ORDER);
    return values;
  }

  private List<FacetValue> places(Filters filters) throws IOException {
    String dimension = PlaceFields.of(filters).facet();
    List<FacetValue> provinces = new ArrayList<>();
    for (LabelAndValue counted : top(dimension)) {
      String province = counted.label;
      List<FacetValue> cities = new ArrayList<>();
      for (LabelAndValue city : top(dimension, province)) {
        cities.add(
            FacetValue.leaf(
                city.label, city.value.intValue(), filters.cities().contains(city.label)));
      }
      cities.sort(ORDER);
      boolean selected = filters.provinces().contains(province);
      provinces.add(new FacetValue(province, counted.value.intValue(), selected, cities));
    }
    Set<String> missing = new LinkedHashSet<>(filters.provinces());
    provinces.forEach(province -> missing.remove(province.value()));
    for (String value : missing) {
      provinces.add(FacetValue.leaf(value, count(dimension, value), true));
    }
    provinces.sort(ORDER);
    return withNone(provinces, dimension, filters.cities().contains(Filters.UNKNOWN));
  }

  /** All years from the first to the last that occurs, then the articles without one. */
  private List<FacetValue> years(List<YearFilter> filters) throws IOException {
    TreeMap<Integer, Integer> byYear = new TreeMap<>();
    int unknown = 0;
    if (counts.has(Fields.YEAR_FACET)) {
      for (LabelAndValue counted : counts.of(Fields.YEAR_FACET).all(Fields.YEAR_FACET)) {
        if (counted.label.equals(Fields.NONE)) unknown = counted.value.intValue();
        else byYear.put(Integer.parseInt(counted.label), counted.value.intValue());
      }
    }
    List<FacetValue> years = new ArrayList<>();
    if (!byYear.isEmpty()) {
      for (int year = byYear.firstKey(); year <= byYear.lastKey(); year++) {
        years.add(yearValue(year, byYear.getOrDefault(year, 0), filters));
      }
    }
    boolean unknownSelected = filters.stream().anyMatch(YearFilter::unknown);
    if (unknown > 0 || unknownSelected) years.add(FacetValue.leaf(null, unknown, unknownSelected));
    return years;
  }

  private static FacetValue yearValue(int year, int count, List<YearFilter> filters) {
    boolean selected = filters.stream().anyMatch(filter -> filter.matches(year));
    return FacetValue.leaf(String.valueOf(year), count, selected);
  }

  private LabelAndValue[] top(String dimension, String... path) throws IOException {
    if (!counts.has(dimension)) return new LabelAndValue[0];
    // One more, as the label of those without a value is no value.
    return Arrays.stream(counts.of(dimension).top(size + 1, dimension, path))
        .filter(counted -> !counted.label.equals(Fields.NONE))
        .limit(size)
        .toArray(LabelAndValue[]::new);
  }

  private int count(String dimension, String value) throws IOException {
    if (!counts.has(dimension)) return 0;
    return counts.of(dimension).of(dimension, value);
  }
}
