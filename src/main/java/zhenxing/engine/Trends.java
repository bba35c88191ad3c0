package zhenxing.engine;

import java.util.List;

/**
 * Numbers of results by year or place.
 *
 * @param series one list of points for each query, in the order of the queries; all lists have the
 *     same keys
 * @param used how each query was interpreted, words or phrase
 * @param timedOut whether the time limit was reached, so that the counts are incomplete
 */
public record Trends(List<List<Point>> series, List<Match> used, boolean timedOut) {

  public Trends {
    series = series.stream().map(List::copyOf).toList();
    used = List.copyOf(used);
  }

  /**
   * The count for one query and one year or place.
   *
   * @param key the year, province or city
   * @param count number of articles that the query finds, with the filters applied; number of
   *     groups if reprints are joined
   * @param articles number of all articles that pass the filters
   */
  public record Point(String key, int count, int articles) {

    /** Returns the number of results per thousand articles, or 0 if there are no articles. */
    public double perThousand() {
      return articles == 0 ? 0 : 1000.0 * count / articles;
    }
  }
}
