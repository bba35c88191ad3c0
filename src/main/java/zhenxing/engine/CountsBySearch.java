package zhenxing.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import zhenxing.article.Article;
import zhenxing.article.PublicationDate;
import zhenxing.engine.Spread.FirstUse;
import zhenxing.engine.TrendRequest.By;
import zhenxing.engine.Trends.Point;
import zhenxing.engine.query.Clause;

/** Counts by means of ordinary searches, for engines without a faster way. */
final class CountsBySearch {

  private static final Wanted TOTAL = new Wanted(0, true, 0);
  private static final Wanted FIRST_AND_YEARS = Wanted.page(1, 1);

  private CountsBySearch() {}

  /**
   * Implements {@link SearchEngine#months} by one search per month, or two if reprints are joined.
   */
  static MonthCounts months(SearchEngine engine, SearchRequest request, YearFilter years)
      throws IOException {
    Filters filters = request.filters();
    SearchResult whole =
        engine.search(
            search(request, request.match(), filters.within(List.of(years), null, null), false));
    // The interpretation is decided once, so that it is the same for every month.
    Match match = whole.matched().used();
    boolean timedOut = whole.timedOut();
    int dated = 0;
    List<Integer> counts = new ArrayList<>();
    for (int year = years.from(); year <= years.to(); year++) {
      for (int month = 1; month <= MonthCounts.A_YEAR; month++) {
        PublicationDate date = new PublicationDate(year, month, 0);
        Filters inMonth = filters.within(List.of(), date, date);
        SearchResult each = engine.search(search(request, match, inMonth, false));
        SearchResult joined =
            request.collapse() ? engine.search(search(request, match, inMonth, true)) : each;
        timedOut |= each.timedOut() || joined.timedOut();
        dated += each.total();
        counts.add(joined.total());
      }
    }
    return new MonthCounts(counts, Math.max(0, whole.total() - dated), timedOut);
  }

  private static SearchRequest search(
      SearchRequest request, Match match, Filters filters, boolean collapse) {
    return new SearchRequest(
        request.query(),
        match,
        filters,
        SortOrder.NEWEST,
        null,
        collapse,
        TOTAL,
        request.timeLimit());
  }

  /** Implements {@link SearchEngine#spread} by one search per place. */
  static Spread spread(SearchEngine engine, TrendRequest request) throws IOException {
    Clause query = request.queries().getFirst();
    Trends trends = engine.trends(request);
    Match match = trends.used().getFirst();
    SearchResult all = engine.search(oldest(query, match, false, request));
    boolean timedOut = trends.timedOut() || all.timedOut();
    List<FirstUse> places = new ArrayList<>();
    List<Clause> anyPlace = new ArrayList<>();
    for (Point point : trends.series().getFirst()) {
      Clause here =
          new Clause.HasValue(
              request.by() == By.CITY ? Clause.Facet.CITY : Clause.Facet.PROVINCE, point.key());
      anyPlace.add(here);
      SearchResult found =
          engine.search(
              oldest(new Clause.AllOf(List.of(query, here)), match, request.collapse(), request));
      timedOut |= found.timedOut();
      SortedMap<Integer, Integer> years = years(found, request.filters());
      if (years.isEmpty() || found.hits().isEmpty()) continue;
      Article first = found.hits().getFirst().article();
      if (first.date() != null) places.add(new FirstUse(point.key(), first, years));
    }
    int placed = 0;
    if (!anyPlace.isEmpty()) {
      Clause somewhere = new Clause.AllOf(List.of(query, new Clause.AnyOf(anyPlace)));
      SearchResult found = engine.search(oldest(somewhere, match, false, request));
      timedOut |= found.timedOut();
      placed = dated(found, request.filters());
    }
    int dated = dated(all, request.filters());
    return new Spread(places, match, all.total() - dated, Math.max(0, dated - placed), timedOut);
  }

  private static SearchRequest oldest(
      Clause query, Match match, boolean collapse, TrendRequest request) {
    return new SearchRequest(
        query,
        match,
        request.filters(),
        SortOrder.OLDEST,
        null,
        collapse,
        FIRST_AND_YEARS,
        request.timeLimit());
  }

  /**
   * Returns the counts of the years that pass the filters. A year facet also counts years that the
   * filters exclude.
   */
  private static SortedMap<Integer, Integer> years(SearchResult found, Filters filters) {
    SortedMap<Integer, Integer> years = new TreeMap<>();
    for (FacetValue value : found.facets().years()) {
      if (value.value() == null || value.count() == 0) continue;
      Integer year = Integer.valueOf(value.value());
      boolean passes =
          filters.years().isEmpty() || filters.years().stream().anyMatch(f -> f.matches(year));
      if (passes) years.put(year, value.count());
    }
    return years;
  }

  private static int dated(SearchResult found, Filters filters) {
    return years(found, filters).values().stream().mapToInt(Integer::intValue).sum();
  }
}
