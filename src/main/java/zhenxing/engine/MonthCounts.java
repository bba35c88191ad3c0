package zhenxing.engine;

import java.util.List;

/**
 * How many articles a search finds in each month of some years.
 *
 * @param counts one for each month, beginning with January of the first year; groups where reprints
 *     are joined
 * @param undated how many articles of these years, each of its own, tell the year and no month
 * @param timedOut whether counting was cut off, so that the counts are incomplete
 */
public record MonthCounts(List<Integer> counts, int undated, boolean timedOut) {

  /** Months of a year. */
  public static final int A_YEAR = 12;

  public MonthCounts {
    counts = List.copyOf(counts);
  }
}
