package zhenxing.api;

import java.util.ArrayList;
import java.util.List;
import zhenxing.engine.Trends;
import zhenxing.engine.Trends.Point;

/** How many articles each query finds by year or place. */
public record TrendsResponse(
    String by, List<SeriesJson> series, boolean timedOut, List<String> warnings) {

  /** The counts of one query, and how it was taken: {@code words} or {@code phrase}. */
  public record SeriesJson(String query, String match, List<PointJson> points) {}

  /** One count; {@code articles} is how many there are at all, under the same filters. */
  public record PointJson(String key, int count, int articles, double perThousand) {}

  /**
   * The answer.
   *
   * @param parameters what was asked for
   * @param warnings what was not taken as it was written
   */
  public static TrendsResponse of(
      TrendParameters parameters, Trends trends, List<String> warnings) {
    List<SeriesJson> series = new ArrayList<>();
    for (int i = 0; i < trends.series().size(); i++) {
      List<PointJson> points = trends.series().get(i).stream().map(TrendsResponse::json).toList();
      series.add(new SeriesJson(parameters.queries().get(i), trends.used().get(i).label(), points));
    }
    return new TrendsResponse(
        TrendParameters.name(parameters.by()), series, trends.timedOut(), warnings);
  }

  private static PointJson json(Point point) {
    return new PointJson(point.key(), point.count(), point.articles(), point.perThousand());
  }
}
