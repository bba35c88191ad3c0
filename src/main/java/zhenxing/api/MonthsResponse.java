package zhenxing.api;

import java.util.List;

/**
 * How many articles a search finds in each month of a few years.
 *
 * @param months ascending without gaps
 * @param undated how many articles of these years, each of its own, tell no month
 * @param timedOut whether counting was cut off, so that the counts are incomplete
 */
public record MonthsResponse(List<MonthJson> months, int undated, boolean timedOut) {

  /** A month such as {@code 2023-03}. */
  public record MonthJson(String value, int count) {}
}
