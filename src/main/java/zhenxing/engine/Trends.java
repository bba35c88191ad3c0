package zhenxing.engine;

import java.util.List;

/**
 * How many articles queries find by year or place.
 *
 * @param series the points of each query, in the order of the queries; all series have the same
 *     keys
 * @param used how each query was taken: words or phrase
 * @param timedOut whether counting was cut off, so that the counts are incomplete
 */
public record Trends(List<List<Point>> series, List<Match> used, boolean timedOut) {

  public Trends {
    series = series.stream().map(List::copyOf).toList();
    used = List.copyOf(used);
  }

  /**
   * One count.
   *
   * @param key the year, province or city
   * @param count how many articles the query finds there, under the filters; groups where reprints
   *     are joined
   * @param articles how many there are at all, under the same filters
   */
  public record Point(String key, int count, int articles) {

    /** How many of a thousand articles the query finds; 0 where there is none at all. */
    public double perThousand() {
      return articles == 0 ? 0 : 1000.0 * count / articles;
    }
  }
}
