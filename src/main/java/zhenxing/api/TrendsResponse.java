package zhenxing.api;

import java.util.ArrayList;
import java.util.List;
import zhenxing.engine.Trends;
import zhenxing.engine.Trends.Point;

/** The numbers of results of several queries by year or place. */
public record TrendsResponse(
    String by, List<SeriesJson> series, boolean timedOut, List<String> warnings) {

  /** The counts of a query, and how it was interpreted: {@code words} or {@code phrase}. */
  public record SeriesJson(String query, String match, List<PointJson> points) {}

  /** A count. {@code articles} is the number of all articles under the same filters. */
  public record PointJson(String key, int count, int articles, double perThousand) {}

  /**
   * Converts trends to the form of the API.
   *
   * @param parameters the request
   * @param warnings parts of the queries that were not interpreted as written
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
