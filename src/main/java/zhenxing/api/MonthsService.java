package zhenxing.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import zhenxing.api.MonthsResponse.MonthJson;
import zhenxing.article.PublicationDate;
import zhenxing.engine.Filters;
import zhenxing.engine.Match;
import zhenxing.engine.SearchEngine;
import zhenxing.engine.SearchRequest;
import zhenxing.engine.SearchResult;
import zhenxing.engine.SortOrder;
import zhenxing.engine.Wanted;
import zhenxing.engine.YearFilter;
import zhenxing.engine.query.Clause;
import zhenxing.engine.query.QueryParser;

/** Counts the results of a search by month. Safe for use by many threads. */
public final class MonthsService {

  /**
   * Maximum number of years. Each month costs a search, and a longer period is better charted by
   * year.
   */
  private static final int MOST_YEARS = 3;

  private static final int MONTHS_OF_A_YEAR = 12;
  private static final Wanted TOTAL = new Wanted(0, true, 0);

  private final SearchEngine engine;
  private final QueryParser parser = new QueryParser();

  public MonthsService(SearchEngine engine) {
    this.engine = engine;
  }

  /**
   * Counts the results in each month of the year, or range of years, that the parameters filter by.
   * {@code from} and {@code to} are ignored, as a facet ignores the filter on its own dimension.
   * Order and page are ignored as well.
   *
   * @throws ProblemException if the parameters do not name exactly one year or range, if the range
   *     is too long, or if the query exceeds a limit
   * @throws zhenxing.engine.NoIndexException if there is no index
   */
  public MonthsResponse count(SearchParameters parameters) throws IOException {
    YearFilter years = years(parameters.filters());
    Clause query = SearchService.parse(parser, parameters.q(), parameters.strict()).clause();
    Filters filters = parameters.filters();
    SearchResult whole =
        engine.search(
            request(query, parameters.match(), within(filters, filters.years(), null), false));
    // If the choice between words and phrase was left open, it is made once, so that all months are
    // counted in the same way.
    Match match = whole.matched().used();
    boolean timedOut = whole.timedOut();
    int dated = 0;
    List<MonthJson> months = new ArrayList<>();
    for (int year = years.from(); year <= years.to(); year++) {
      for (int month = 1; month <= MONTHS_OF_A_YEAR; month++) {
        PublicationDate date = new PublicationDate(year, month, 0);
        Filters inMonth = within(filters, List.of(), date);
        SearchResult each = engine.search(request(query, match, inMonth, false));
        SearchResult joined =
            parameters.collapse() ? engine.search(request(query, match, inMonth, true)) : each;
        timedOut |= each.timedOut() || joined.timedOut();
        dated += each.total();
        months.add(new MonthJson(date.toString(), joined.total()));
      }
    }
    return new MonthsResponse(months, Math.max(0, whole.total() - dated), timedOut);
  }

  private static YearFilter years(Filters filters) {
    List<YearFilter> years = filters.years();
    if (years.size() == 1) {
      YearFilter only = years.getFirst();
      if (!only.unknown() && only.from() > 0 && only.to() - only.from() < MOST_YEARS) return only;
    }
    throw ParameterReader.bad(
        "year",
        "year 应为一年或不超过 " + MOST_YEARS + " 年的一段，如 2022..2023",
        "year must be one year, or a range of at most " + MOST_YEARS + " years such as 2022..2023");
  }

  private static Filters within(Filters filters, List<YearFilter> years, PublicationDate month) {
    return new Filters(
        filters.cities(),
        filters.provinces(),
        filters.industries(),
        filters.sources(),
        years,
        month,
        month,
        filters.subjectsOnly());
  }

  private static SearchRequest request(
      Clause query, Match match, Filters filters, boolean collapse) {
    return new SearchRequest(
        query, match, filters, SortOrder.NEWEST, null, collapse, TOTAL, SearchRequest.TIME_LIMIT);
  }
}
