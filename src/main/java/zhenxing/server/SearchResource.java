package zhenxing.server;

import io.javalin.http.Context;
import java.io.IOException;
import zhenxing.api.SearchParameters;
import zhenxing.api.SearchService;

/** {@code GET /search} and {@code GET /facets}. */
final class SearchResource {

  private final SearchService service;

  SearchResource(SearchService service) {
    this.service = service;
  }

  void search(Context ctx) throws IOException {
    ctx.json(service.search(SearchParameters.of(ctx.queryParamMap())));
  }

  void facets(Context ctx) throws IOException {
    ctx.json(service.search(SearchParameters.of(ctx.queryParamMap())).withoutHits());
  }
}
