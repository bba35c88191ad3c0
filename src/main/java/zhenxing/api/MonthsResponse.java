package zhenxing.api;

import java.util.List;

/**
 * Number of results of a search by month.
 *
 * @param months ascending, without gaps
 * @param undated number of results in these years whose date names no month; reprints are counted
 *     separately
 * @param timedOut whether the time limit was reached, so that the counts are incomplete
 */
public record MonthsResponse(List<MonthJson> months, int undated, boolean timedOut) {

  /** A month such as {@code 2023-03} with its count. */
  public record MonthJson(String value, int count) {}
}
