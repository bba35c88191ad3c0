package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import zhenxing.engine.Filters;
import zhenxing.engine.YearFilter;
import zhenxing.engine.lucene.document.Documents;
import zhenxing.engine.lucene.document.Fields;
import zhenxing.engine.lucene.document.PlaceFields;

/** Translates filters into Lucene queries. */
final class Restrictions {

  private final FacetsConfig config = Documents.facetsConfig();

  /** Returns a query for what matches the text and all filters. */
  Query all(Query text, Filters filters) {
    Map<String, Query> selections = selections(filters);
    if (selections.isEmpty() && !areDated(filters)) return text;
    BooleanQuery.Builder query = new BooleanQuery.Builder().add(text, Occur.MUST);
    if (areDated(filters)) query.add(dates(filters), Occur.FILTER);
    for (Query selection : selections.values()) query.add(selection, Occur.FILTER);
    return query.build();
  }

  /** Whether the filters have a first or last date. */
  static boolean areDated(Filters filters) {
    return filters.from() != null || filters.to() != null;
  }

  /** Returns a query for the articles between the first and last date of the filters. */
  static Query dates(Filters filters) {
    int from = filters.from() == null ? Integer.MIN_VALUE : filters.from().sortKey();
    int to = filters.to() == null ? Integer.MAX_VALUE : filters.to().lastSortKey();
    return IntPoint.newRangeQuery(Fields.DATE, from, to);
  }

  /**
   * Returns one query for each dimension that has selected values. It matches the articles that
   * have any of them.
   */
  Map<String, Query> selections(Filters filters) {
    Map<String, BooleanQuery.Builder> any = new HashMap<>();
    PlaceFields places = PlaceFields.of(filters);
    for (String province : filters.provinces()) {
      select(any, places.facet(), term(places.province(), province));
    }
    for (String city : filters.cities()) {
      select(any, places.facet(), termOrNone(places.city(), city, places.facet()));
    }
    for (String industry : filters.industries()) {
      select(
          any, Fields.INDUSTRY_FACET, termOrNone(Fields.INDUSTRY, industry, Fields.INDUSTRY_FACET));
    }
    for (String source : filters.sources()) {
      select(any, Fields.SOURCE_FACET, term(Fields.SOURCE, source));
    }
    for (YearFilter years : filters.years()) {
      select(any, Fields.YEAR_FACET, years.unknown() ? none(Fields.YEAR_FACET) : range(years));
    }
    Map<String, Query> selections = new HashMap<>();
    any.forEach((dimension, query) -> selections.put(dimension, query.build()));
    return selections;
  }

  /**
   * Returns a query for the articles that are about one of the selected places. At least one must
   * be selected.
   */
  static Query aboutChosenPlaces(Filters filters) {
    BooleanQuery.Builder about = new BooleanQuery.Builder();
    for (String province : filters.provinces()) {
      about.add(term(PlaceFields.SUBJECTS.province(), province), Occur.SHOULD);
    }
    for (String city : filters.cities()) {
      about.add(term(PlaceFields.SUBJECTS.city(), city), Occur.SHOULD);
    }
    return about.build();
  }

  /**
   * Returns a query that matches the same articles as {@code text}, but scores those higher that
   * are about a selected place, so that they come first if nothing else distinguishes the articles.
   */
  static Query subjectsFirst(Query text, Filters filters) {
    return new BooleanQuery.Builder()
        .add(text, Occur.MUST)
        .add(new ConstantScoreQuery(aboutChosenPlaces(filters)), Occur.SHOULD)
        .build();
  }

  private static void select(Map<String, BooleanQuery.Builder> any, String dimension, Query value) {
    any.computeIfAbsent(dimension, d -> new BooleanQuery.Builder()).add(value, Occur.SHOULD);
  }

  private static Query term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }

  private static Query range(YearFilter years) {
    return IntPoint.newRangeQuery(Fields.YEAR, years.from(), years.to());
  }

  private Query termOrNone(String field, String value, String dimension) {
    return value.equals(Filters.UNKNOWN) ? none(dimension) : term(field, value);
  }

  /** Returns a query for the articles without a value in a dimension. */
  private Query none(String dimension) {
    String field = config.getDimConfig(dimension).indexFieldName;
    return new TermQuery(DrillDownQuery.term(field, dimension, Fields.NONE));
  }

  /** Returns the filter values that no article has. */
  List<String> missingValues(Filters filters, IndexSearcher searcher) throws IOException {
    List<String> missing = new ArrayList<>();
    PlaceFields places = PlaceFields.of(filters);
    addMissing(searcher, missing, places.province(), filters.provinces());
    addMissing(searcher, missing, places.city(), named(filters.cities()));
    addMissing(searcher, missing, Fields.INDUSTRY, named(filters.industries()));
    addMissing(searcher, missing, Fields.SOURCE, filters.sources());
    return missing;
  }

  private static List<String> named(List<String> values) {
    return values.stream().filter(value -> !value.equals(Filters.UNKNOWN)).toList();
  }

  private static void addMissing(
      IndexSearcher searcher, List<String> missing, String field, List<String> values)
      throws IOException {
    for (String value : values) {
      if (searcher.count(term(field, value)) == 0) missing.add(value);
    }
  }
}
