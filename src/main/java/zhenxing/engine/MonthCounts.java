package zhenxing.engine;

import java.util.List;

/**
 * The number of articles that a search finds in each month of some years.
 *
 * @param counts one count for each month, beginning with January of the first year; counts of
 *     groups if reprints are joined
 * @param undated number of articles of these years whose date is only a year; reprints are counted
 *     separately
 * @param timedOut whether the time limit was reached, so that the counts are incomplete
 */
public record MonthCounts(List<Integer> counts, int undated, boolean timedOut) {

  /** Number of months in a year. */
  public static final int A_YEAR = 12;

  public MonthCounts {
    counts = List.copyOf(counts);
  }
}
