package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import zhenxing.engine.Deadline;
import zhenxing.engine.Filters;
import zhenxing.engine.MonthCounts;
import zhenxing.engine.SearchRequest;
import zhenxing.engine.YearFilter;

/** Counts what a search finds by month, with one search. */
final class MonthHistogram {

  /** Dates are numbers such as 20220315, and 20220000 where only the year is known. */
  private static final int DAYS = 100;

  private static final int YEAR = 100;

  private static final String MONTHS = "months";

  private final State state;
  private final Deadline deadline;

  MonthHistogram(State state, Deadline deadline) {
    this.state = state;
    this.deadline = deadline;
  }

  /** The answer where nothing was counted in time. */
  static MonthCounts late(YearFilter years) {
    List<Integer> counts = Collections.nCopies(months(years), 0);
    return new MonthCounts(counts, 0, true);
  }

  private static int months(YearFilter years) {
    return (years.to() - years.from() + 1) * MonthCounts.A_YEAR;
  }

  /**
   * @param taken the query of the request
   */
  MonthCounts of(SearchRequest request, Taken taken, YearFilter years) throws IOException {
    BucketCount count = new BucketCount(request.collapse(), BucketCount.VALUE);
    JsonNode found = state.search(body(request.filters(), taken, years, count), deadline.left());
    int[] counts = new int[months(years)];
    int undated = 0;
    for (JsonNode bucket : found.path("aggregations").path(MONTHS).path("buckets")) {
      int date = bucket.path("key").asInt() / DAYS;
      int month = date % YEAR;
      if (month == 0) {
        undated += bucket.path("doc_count").asInt();
      } else {
        counts[(date / YEAR - years.from()) * MonthCounts.A_YEAR + month - 1] = count.of(bucket);
      }
    }
    return new MonthCounts(Arrays.stream(counts).boxed().toList(), undated, state.isCutOff(found));
  }

  private static ObjectNode body(
      Filters filters, Taken taken, YearFilter years, BucketCount count) {
    Filters within = filters.within(List.of(years), null, null);
    ObjectNode body = State.counting(new Restrictions(within).restricted(taken.query()), 1);
    ObjectNode months = body.putObject("aggs").putObject(MONTHS);
    months
        .putObject("histogram")
        .put("field", Fields.DATE)
        .put("interval", DAYS)
        .put("min_doc_count", 1);
    count.add(months);
    return body;
  }
}
