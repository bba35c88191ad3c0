package zhenxing.api;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import zhenxing.api.MonthsResponse.MonthJson;
import zhenxing.article.PublicationDate;
import zhenxing.engine.Filters;
import zhenxing.engine.MonthCounts;
import zhenxing.engine.SearchEngine;
import zhenxing.engine.SearchRequest;
import zhenxing.engine.SortOrder;
import zhenxing.engine.Wanted;
import zhenxing.engine.YearFilter;
import zhenxing.engine.query.Clause;
import zhenxing.engine.query.QueryParser;

/** Counts the results of a search by month. Immutable, safe for use by many threads. */
public final class MonthsService {

  /** A longer period is better charted by year. */
  private static final int MOST_YEARS = 3;

  private final SearchEngine engine;
  private final Duration timeLimit;
  private final QueryParser parser = new QueryParser();

  /**
   * @param timeLimit time after which counting is cut off; more than zero
   */
  public MonthsService(SearchEngine engine, Duration timeLimit) {
    this.engine = engine;
    this.timeLimit = timeLimit;
  }

  /**
   * Counts the results in each month of the year or range of years that the parameters name. The
   * parameters {@code from}, {@code to}, order and page are ignored.
   *
   * @throws ProblemException if the parameters name no year, several separate years or more than
   *     {@value #MOST_YEARS}, or if the query exceeds a limit
   * @throws zhenxing.engine.NoIndexException if there is no index
   */
  public MonthsResponse count(SearchParameters parameters) throws IOException {
    YearFilter years = years(parameters.filters());
    Clause query = SearchService.parse(parser, parameters).clause();
    SearchRequest request =
        new SearchRequest(
            query,
            parameters.match(),
            parameters.filters(),
            SortOrder.NEWEST,
            null,
            parameters.collapse(),
            Wanted.hits(0),
            timeLimit);
    MonthCounts counted = engine.months(request, years);
    List<MonthJson> months = new ArrayList<>();
    for (int count : counted.counts()) {
      int year = years.from() + months.size() / MonthCounts.A_YEAR;
      int month = 1 + months.size() % MonthCounts.A_YEAR;
      months.add(new MonthJson(new PublicationDate(year, month, 0).toString(), count));
    }
    return new MonthsResponse(months, counted.undated(), counted.timedOut());
  }

  private static YearFilter years(Filters filters) {
    List<YearFilter> years = filters.years();
    if (years.size() == 1) {
      YearFilter only = years.getFirst();
      boolean isShort = !only.unknown() && only.to() - only.from() < MOST_YEARS;
      if (isShort && isDate(only.from()) && isDate(only.to())) return only;
    }
    throw ParameterReader.bad(
        "year",
        "year 应为一年或不超过 " + MOST_YEARS + " 年的一段，如 2022..2023",
        "year must be one year, or a range of at most " + MOST_YEARS + " years such as 2022..2023");
  }

  /** Whether an article can be dated to this year. */
  private static boolean isDate(int year) {
    return year >= 1000 && year <= 2999;
  }
}
