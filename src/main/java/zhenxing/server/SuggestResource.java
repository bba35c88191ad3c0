package zhenxing.server;

import io.javalin.http.Context;
import java.io.IOException;
import zhenxing.api.SuggestParameters;
import zhenxing.api.SuggestResponse;
import zhenxing.engine.SearchEngine;

/** {@code GET /suggest}. */
final class SuggestResource {

  private final SearchEngine engine;

  SuggestResource(SearchEngine engine) {
    this.engine = engine;
  }

  void suggest(Context ctx) throws IOException {
    SuggestParameters parameters = SuggestParameters.of(QueryParameters.of(ctx));
    Answer.json(ctx, SuggestResponse.of(engine.complete(parameters.q(), parameters.size())));
  }
}
