package zhenxing.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import zhenxing.api.SearchService;
import zhenxing.api.SpreadParameters;
import zhenxing.api.SpreadResponse;
import zhenxing.engine.SearchEngine;
import zhenxing.engine.Spread;
import zhenxing.engine.TrendRequest;
import zhenxing.engine.query.ParsedQuery;
import zhenxing.engine.query.QueryParser;

/** {@code GET /spread}. */
final class SpreadResource {

  private final SearchEngine engine;
  private final Duration timeLimit;
  private final QueryParser parser = new QueryParser();

  SpreadResource(SearchEngine engine, Duration timeLimit) {
    this.engine = engine;
    this.timeLimit = timeLimit;
  }

  void spread(Context ctx) throws IOException {
    SpreadParameters parameters = SpreadParameters.of(QueryParameters.of(ctx));
    ParsedQuery query =
        parameters
            .excluded()
            .from(SearchService.parse(parser, parameters.q(), parameters.strict()));
    Spread spread =
        engine.spread(
            new TrendRequest(
                List.of(query.clause()),
                parameters.match(),
                parameters.filters(),
                parameters.by(),
                parameters.collapse(),
                timeLimit));
    List<String> warnings = query.warnings().stream().map(parameters.language()::message).toList();
    Answer.json(ctx, SpreadResponse.of(parameters, spread, warnings));
  }
}
