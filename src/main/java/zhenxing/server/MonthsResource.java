package zhenxing.server;

import io.javalin.http.Context;
import java.io.IOException;
import zhenxing.api.MonthsService;
import zhenxing.api.SearchParameters;

/** {@code GET /months}: takes the parameters of a search. */
final class MonthsResource {

  private final MonthsService service;

  MonthsResource(MonthsService service) {
    this.service = service;
  }

  void months(Context ctx) throws IOException {
    Answer.json(ctx, service.count(SearchParameters.of(QueryParameters.of(ctx))));
  }
}
