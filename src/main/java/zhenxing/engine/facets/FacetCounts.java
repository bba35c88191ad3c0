package zhenxing.engine.facets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import zhenxing.catalog.Gazetteer;
import zhenxing.engine.FacetValue;
import zhenxing.engine.Facets;
import zhenxing.engine.Filters;
import zhenxing.engine.YearFilter;
import zhenxing.engine.facets.DimensionCounts.Counted;

/** Builds the facets of a search result from the counts of facet values. */
public final class FacetCounts {

  private static final Comparator<FacetValue> ORDER =
      (one, other) ->
          one.count() == other.count()
              ? one.value().compareTo(other.value())
              : Integer.compare(other.count(), one.count());

  private static final Gazetteer GAZETTEER = Gazetteer.builtIn();

  /**
   * A selected year is not shown if it is this many years or more from all years that occur,
   * because years are listed without gaps.
   */
  private static final int FAR_YEARS = 100;

  private final Map<Dimension, DimensionCounts> counts;
  private final int size;

  /**
   * @param counts the counts of every dimension
   * @param size maximum number of values per dimension
   */
  public FacetCounts(Map<Dimension, DimensionCounts> counts, int size) {
    this.counts = counts;
    this.size = size;
  }

  /** Returns the facets, in which the values that the filters select are marked. */
  public Facets facets(Filters filters) {
    return new Facets(
        places(filters),
        industries(filters.industries()),
        years(filters.years()),
        flat(Dimension.SOURCE, filters.sources()));
  }

  private List<FacetValue> industries(List<String> selected) {
    List<String> named = new ArrayList<>(selected);
    boolean none = named.removeAll(List.of(Filters.UNKNOWN));
    return withNone(flat(Dimension.INDUSTRY, named), Dimension.INDUSTRY, none);
  }

  /** Appends an entry for the articles without a value, if there are any or if it is selected. */
  private List<FacetValue> withNone(
      List<FacetValue> values, Dimension dimension, boolean selected) {
    int count = count(dimension, DimensionCounts.NONE);
    if (count > 0 || selected) values.add(FacetValue.leaf(null, count, selected));
    return values;
  }

  private List<FacetValue> flat(Dimension dimension, List<String> selected) {
    return leaves(dimension, selected, selected);
  }

  /**
   * Returns the most frequent values of a dimension or below a value.
   *
   * @param selected values to mark
   * @param always values that are listed even if they are not among the most frequent, so that
   *     readers can deselect them or those below them
   * @param path as for {@link DimensionCounts#all}
   */
  private List<FacetValue> leaves(
      Dimension dimension, List<String> selected, List<String> always, String... path) {
    List<FacetValue> values = new ArrayList<>();
    for (Counted counted : top(dimension, path)) {
      values.add(
          FacetValue.leaf(counted.label(), counted.count(), selected.contains(counted.label())));
    }
    if (always.isEmpty()) return values;
    Set<String> missing = new LinkedHashSet<>(always);
    values.forEach(value -> missing.remove(value.value()));
    for (String value : missing) {
      int count = count(dimension, below(path, value));
      values.add(FacetValue.leaf(value, count, selected.contains(value)));
    }
    values.sort(ORDER);
    return values;
  }

  private static String[] below(String[] path, String value) {
    String[] longer = Arrays.copyOf(path, path.length + 1);
    longer[path.length] = value;
    return longer;
  }

  private List<FacetValue> places(Filters filters) {
    Map<String, List<String>> cities = citiesByProvince(filters.cities());
    List<String> always = new ArrayList<>(filters.provinces());
    always.addAll(cities.keySet());
    List<FacetValue> values = new ArrayList<>();
    for (FacetValue province : leaves(Dimension.PLACE, filters.provinces(), always)) {
      String name = province.value();
      values.add(
          new FacetValue(
              name,
              province.count(),
              province.selected(),
              leaves(
                  Dimension.PLACE, filters.cities(), cities.getOrDefault(name, List.of()), name)));
    }
    return withNone(values, Dimension.PLACE, filters.cities().contains(Filters.UNKNOWN));
  }

  /** Returns the cities by the provinces that have one of this name, usually one. */
  private static Map<String, List<String>> citiesByProvince(List<String> cities) {
    Map<String, List<String>> byProvince = new LinkedHashMap<>();
    for (String city : cities) {
      for (String province : provincesOf(city)) {
        byProvince.computeIfAbsent(province, p -> new ArrayList<>()).add(city);
      }
    }
    return byProvince;
  }

  /** Returns the provinces that have a city of this name, usually one. */
  private static List<String> provincesOf(String city) {
    return GAZETTEER.provinces().stream()
        .filter(
            province ->
                GAZETTEER.cities(province).stream().anyMatch(place -> city.equals(place.city())))
        .toList();
  }

  /**
   * Returns all years from the first to the last that occurs, followed by the articles without a
   * year.
   */
  private List<FacetValue> years(List<YearFilter> filters) {
    TreeMap<Integer, Integer> byYear = new TreeMap<>();
    int unknown = 0;
    for (Counted year : counts.get(Dimension.YEAR).all()) {
      if (year.label().equals(DimensionCounts.NONE)) unknown = year.count();
      else byYear.put(Integer.parseInt(year.label()), year.count());
    }
    List<FacetValue> years = new ArrayList<>();
    addSelected(filters, byYear);
    if (!byYear.isEmpty()) {
      for (int year = byYear.firstKey(); year <= byYear.lastKey(); year++) {
        years.add(yearValue(year, byYear.getOrDefault(year, 0), filters));
      }
    }
    boolean unknownSelected = filters.stream().anyMatch(YearFilter::unknown);
    if (unknown > 0 || unknownSelected) years.add(FacetValue.leaf(null, unknown, unknownSelected));
    return years;
  }

  /**
   * Adds the selected years, so that readers can deselect them, unless they are too far from the
   * others.
   */
  private static void addSelected(List<YearFilter> filters, TreeMap<Integer, Integer> byYear) {
    for (YearFilter filter : filters) {
      if (filter.unknown()) continue;
      for (int year : new int[] {filter.from(), filter.to()}) {
        boolean near =
            byYear.isEmpty()
                || year > byYear.firstKey() - FAR_YEARS && year < byYear.lastKey() + FAR_YEARS;
        if (near) byYear.putIfAbsent(year, 0);
      }
    }
  }

  private static FacetValue yearValue(int year, int count, List<YearFilter> filters) {
    boolean selected = filters.stream().anyMatch(filter -> filter.matches(year));
    return FacetValue.leaf(String.valueOf(year), count, selected);
  }

  private List<Counted> top(Dimension dimension, String... path) {
    // One more, because the label for "no value" does not count as a value.
    List<Counted> top = counts.get(dimension).top(size + 1, path);
    top.removeIf(counted -> counted.label().equals(DimensionCounts.NONE));
    return top.size() > size ? top.subList(0, size) : top;
  }

  private int count(Dimension dimension, String... path) {
    return counts.get(dimension).of(path);
  }
}
