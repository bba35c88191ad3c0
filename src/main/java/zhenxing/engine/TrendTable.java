package zhenxing.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import zhenxing.engine.TrendRequest.By;
import zhenxing.engine.Trends.Point;

/** Arranges the counts of an engine, by year or place, as series with the same keys. */
public final class TrendTable {

  /** Maximum number of places. China has fewer cities; a corpus with more states odd ones. */
  private static final int MOST_PLACES = 500;

  private TrendTable() {}

  /**
   * Returns one series for each query.
   *
   * @param articles number of all articles by key
   * @param found number of results by key, for each query
   * @param by what the keys are; years in digits
   * @return by year, all years from the first to the last of the articles; by place, the places for
   *     which some query has results, those with most results first
   */
  public static List<List<Point>> series(
      Map<String, Integer> articles, List<Map<String, Integer>> found, By by) {
    List<String> keys = by == By.YEAR ? years(articles.keySet()) : places(found);
    List<List<Point>> series = new ArrayList<>();
    for (Map<String, Integer> counts : found) {
      List<Point> points = new ArrayList<>();
      for (String key : keys) {
        points.add(new Point(key, counts.getOrDefault(key, 0), articles.getOrDefault(key, 0)));
      }
      series.add(points);
    }
    return series;
  }

  private static List<String> years(Set<String> found) {
    TreeSet<Integer> years = new TreeSet<>();
    for (String year : found) years.add(Integer.valueOf(year));
    List<String> keys = new ArrayList<>();
    if (!years.isEmpty()) {
      for (int year = years.first(); year <= years.last(); year++) keys.add("" + year);
    }
    return keys;
  }

  private static List<String> places(List<Map<String, Integer>> found) {
    Map<String, Integer> sums = new HashMap<>();
    for (Map<String, Integer> counts : found) {
      counts.forEach((place, count) -> sums.merge(place, count, Integer::sum));
    }
    return sums.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_PLACES)
        .map(Map.Entry::getKey)
        .toList();
  }
}
