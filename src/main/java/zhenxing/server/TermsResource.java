package zhenxing.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import zhenxing.api.SearchParameters;
import zhenxing.api.SearchService;
import zhenxing.engine.SearchEngine;
import zhenxing.engine.query.Clause;
import zhenxing.engine.query.QueryParser;

/**
 * {@code GET /terms}: takes the parameters of a search. {@code size} is the number of phrases;
 * order, cursor and facets are ignored.
 */
final class TermsResource {

  private final SearchEngine engine;
  private final Duration timeLimit;
  private final QueryParser parser = new QueryParser();

  TermsResource(SearchEngine engine, Duration timeLimit) {
    this.engine = engine;
    this.timeLimit = timeLimit;
  }

  void terms(Context ctx) throws IOException {
    SearchParameters parameters = SearchParameters.of(QueryParameters.of(ctx));
    Clause query = SearchService.parse(parser, parameters).clause();
    Answer.json(ctx, engine.terms(parameters.request(query).within(timeLimit)));
  }
}
