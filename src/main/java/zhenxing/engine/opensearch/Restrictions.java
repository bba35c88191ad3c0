package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import zhenxing.engine.Filters;
import zhenxing.engine.YearFilter;
import zhenxing.engine.facets.Dimension;

/** Translates filters into queries. */
final class Restrictions {

  private final Filters filters;
  private final Fields.Places places;
  private final Map<Dimension, ObjectNode> selections = new EnumMap<>(Dimension.class);

  Restrictions(Filters filters) {
    this.filters = filters;
    this.places = Fields.Places.of(filters);
    Map<Dimension, List<ObjectNode>> any = new EnumMap<>(Dimension.class);
    for (String province : filters.provinces()) {
      select(any, Dimension.PLACE, Dsl.term(places.province, province));
    }
    for (String city : filters.cities()) {
      select(any, Dimension.PLACE, termOrNone(places.city, city, places.path));
    }
    for (String industry : filters.industries()) {
      select(any, Dimension.INDUSTRY, termOrNone(Fields.INDUSTRY, industry, Fields.INDUSTRY));
    }
    for (String source : filters.sources()) {
      select(any, Dimension.SOURCE, Dsl.term(Fields.SOURCE, source));
    }
    for (YearFilter years : filters.years()) {
      select(
          any,
          Dimension.YEAR,
          years.unknown()
              ? Dsl.missing(Fields.YEAR)
              : Dsl.range(Fields.YEAR, years.from(), years.to()));
    }
    any.forEach((dimension, values) -> selections.put(dimension, Dsl.any(values)));
  }

  private static void select(
      Map<Dimension, List<ObjectNode>> any, Dimension dimension, ObjectNode value) {
    any.computeIfAbsent(dimension, d -> new ArrayList<>()).add(value);
  }

  private static ObjectNode termOrNone(String field, String value, String dimension) {
    return value.equals(Filters.UNKNOWN) ? Dsl.missing(dimension) : Dsl.term(field, value);
  }

  /** Returns the field of a dimension that facets count. */
  String field(Dimension dimension) {
    return switch (dimension) {
      case PLACE -> places.path;
      case INDUSTRY -> Fields.INDUSTRY;
      case YEAR -> Fields.YEAR;
      case SOURCE -> Fields.SOURCE;
    };
  }

  /**
   * Returns a query for each dimension with selected values, any of which suffices; may be empty.
   */
  List<ObjectNode> selections() {
    return List.copyOf(selections.values());
  }

  /** Returns the same for all dimensions but one; may be empty. */
  List<ObjectNode> selectionsWithout(Dimension dimension) {
    Map<Dimension, ObjectNode> others = new EnumMap<>(selections);
    others.remove(dimension);
    return List.copyOf(others.values());
  }

  /** Returns a query for the range of dates; the list is empty if the filters have none. */
  List<ObjectNode> dates() {
    if (filters.from() == null && filters.to() == null) return List.of();
    long from = filters.from() == null ? Integer.MIN_VALUE : filters.from().sortKey();
    long to = filters.to() == null ? Integer.MAX_VALUE : filters.to().lastSortKey();
    return List.of(Dsl.range(Fields.DATE, from, to));
  }

  /** Returns the queries for dates and selections; may be empty. */
  List<ObjectNode> all() {
    List<ObjectNode> all = new ArrayList<>(dates());
    all.addAll(selections());
    return all;
  }

  /** Returns a query for what a query finds under all of the filters. */
  ObjectNode restricted(ObjectNode query) {
    if (all().isEmpty()) return query;
    Dsl.Bool restricted = new Dsl.Bool().must(query);
    all().forEach(restricted::filter);
    return restricted.query();
  }

  /** Returns a query for articles about a selected place; the filters must select one. */
  ObjectNode aboutChosenPlaces() {
    List<ObjectNode> about = new ArrayList<>();
    for (String province : filters.provinces()) {
      about.add(Dsl.term(Fields.Places.SUBJECTS.province, province));
    }
    for (String city : filters.cities()) {
      about.add(Dsl.term(Fields.Places.SUBJECTS.city, city));
    }
    return Dsl.any(about);
  }

  /** Returns the selected values, each with a query for the articles that have it. */
  Map<String, ObjectNode> named() {
    Map<String, ObjectNode> named = new java.util.LinkedHashMap<>();
    for (String province : filters.provinces()) {
      named.putIfAbsent(province, Dsl.term(places.province, province));
    }
    for (String city : known(filters.cities())) {
      named.putIfAbsent(city, Dsl.term(places.city, city));
    }
    for (String industry : known(filters.industries())) {
      named.putIfAbsent(industry, Dsl.term(Fields.INDUSTRY, industry));
    }
    for (String source : filters.sources()) {
      named.putIfAbsent(source, Dsl.term(Fields.SOURCE, source));
    }
    return named;
  }

  private static List<String> known(List<String> values) {
    return values.stream().filter(value -> !value.equals(Filters.UNKNOWN)).toList();
  }
}
