package zhenxing.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import zhenxing.api.SearchParameters;
import zhenxing.api.SearchResponse;
import zhenxing.api.SearchResponse.HitJson;
import zhenxing.api.SearchService;

/** {@code GET /search} and {@code GET /facets}. */
final class SearchResource {

  private final SearchService service;
  private final Searches searches;

  /**
   * @param searches is notified of each search
   */
  SearchResource(SearchService service, Searches searches) {
    this.service = service;
    this.searches = searches;
  }

  void search(Context ctx) throws IOException {
    Map<String, List<String>> query = QueryParameters.of(ctx);
    FieldSelection fields = FieldSelection.of(query, HitJson.class);
    SearchParameters parameters = SearchParameters.of(FieldSelection.others(query));
    SearchResponse response = searched(parameters);
    if (fields.isAll()) {
      Answer.json(ctx, response);
      return;
    }
    ObjectNode answer = Answer.tree(response);
    fields.keepOfEach(answer.get("hits"));
    Answer.json(ctx, answer);
  }

  void facets(Context ctx) throws IOException {
    SearchParameters parameters = SearchParameters.of(QueryParameters.of(ctx)).withoutHits();
    Answer.json(ctx, searched(parameters).withoutHits());
  }

  private SearchResponse searched(SearchParameters parameters) throws IOException {
    SearchResponse response = service.search(parameters);
    searches.done(parameters, response);
    return response;
  }
}
