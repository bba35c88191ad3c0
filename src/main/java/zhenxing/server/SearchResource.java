package zhenxing.server;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import java.io.IOException;
import zhenxing.api.SearchParameters;
import zhenxing.api.SearchResponse;
import zhenxing.api.SearchService;

/** {@code GET /search} and {@code GET /facets}. */
final class SearchResource {

  private final SearchService service;
  private final JsonMapper json;

  SearchResource(SearchService service, JsonMapper json) {
    this.service = service;
    this.json = json;
  }

  void search(Context ctx) throws IOException {
    answer(ctx, service.search(SearchParameters.of(ctx.queryParamMap())));
  }

  void facets(Context ctx) throws IOException {
    SearchParameters parameters = SearchParameters.of(ctx.queryParamMap()).withoutHits();
    answer(ctx, service.search(parameters).withoutHits());
  }

  /** Written as bytes at once, since this is the answer that is asked for most. */
  private void answer(Context ctx, SearchResponse response) throws IOException {
    ctx.contentType(ContentType.APPLICATION_JSON).result(json.writeValueAsBytes(response));
  }
}
