package zhenxing.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import zhenxing.engine.SearchEngine;
import zhenxing.engine.TrendRequest;
import zhenxing.engine.Trends;
import zhenxing.engine.query.Clause;
import zhenxing.engine.query.ParsedQuery;
import zhenxing.engine.query.QueryParser;
import zhenxing.engine.query.QueryWarning;

/** {@code GET /trends}. */
final class TrendsResource {

  private final SearchEngine engine;
  private final QueryParser parser = new QueryParser();

  TrendsResource(SearchEngine engine) {
    this.engine = engine;
  }

  private record PointJson(String key, int count, double perThousand) {}

  private record SeriesJson(String query, List<PointJson> points) {}

  private record TrendsJson(
      String by, List<SeriesJson> series, boolean timedOut, List<String> warnings) {}

  void trends(Context ctx) throws IOException {
    TrendParameters parameters = TrendParameters.of(ctx.queryParamMap());
    List<Clause> queries = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    for (String text : parameters.queries()) {
      ParsedQuery query =
          SearchService.parse(parser, text, parameters.strict(), parameters.language());
      queries.add(query.clause());
      for (QueryWarning warning : query.warnings()) {
        warnings.add(parameters.language().message(warning));
      }
    }
    Trends trends = engine.trends(new TrendRequest(queries, parameters.filters(), parameters.by()));
    List<SeriesJson> series = new ArrayList<>();
    for (int i = 0; i < queries.size(); i++) {
      List<PointJson> points =
          trends.series().get(i).stream()
              .map(point -> new PointJson(point.key(), point.count(), point.perThousand()))
              .toList();
      series.add(new SeriesJson(parameters.queries().get(i), points));
    }
    ctx.json(
        new TrendsJson(TrendParameters.name(parameters.by()), series, trends.timedOut(), warnings));
  }
}
