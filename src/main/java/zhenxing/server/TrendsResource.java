package zhenxing.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import zhenxing.api.SearchService;
import zhenxing.api.TrendParameters;
import zhenxing.api.TrendsResponse;
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
  private final Duration timeLimit;
  private final QueryParser parser = new QueryParser();

  TrendsResource(SearchEngine engine, Duration timeLimit) {
    this.engine = engine;
    this.timeLimit = timeLimit;
  }

  void trends(Context ctx) throws IOException {
    TrendParameters parameters = TrendParameters.of(QueryParameters.of(ctx));
    List<Clause> queries = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    for (String text : parameters.queries()) {
      ParsedQuery query =
          parameters.excluded().from(SearchService.parse(parser, text, parameters.strict()));
      queries.add(query.clause());
      for (QueryWarning warning : query.warnings()) {
        warnings.add(parameters.language().message(warning));
      }
    }
    Trends trends =
        engine.trends(
            new TrendRequest(
                queries,
                parameters.match(),
                parameters.filters(),
                parameters.by(),
                parameters.collapse(),
                timeLimit));
    Answer.json(ctx, TrendsResponse.of(parameters, trends, warnings));
  }
}
