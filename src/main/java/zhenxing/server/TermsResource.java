package zhenxing.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import zhenxing.engine.CharacteristicTerm;
import zhenxing.engine.CharacteristicTerms;
import zhenxing.engine.SearchEngine;
import zhenxing.engine.query.QueryParser;

/**
 * {@code GET /terms}: the parameters of a search, of which {@code size} says how many phrases;
 * order, cursor and facets do not matter.
 */
final class TermsResource {

  private final SearchEngine engine;
  private final QueryParser parser = new QueryParser();

  TermsResource(SearchEngine engine) {
    this.engine = engine;
  }

  private record TermsJson(List<CharacteristicTerm> terms, boolean timedOut) {}

  void terms(Context ctx) throws IOException {
    SearchParameters parameters = SearchParameters.of(ctx.queryParamMap());
    CharacteristicTerms found =
        engine.terms(
            parameters.request(
                SearchService.parse(
                        parser, parameters.q(), parameters.strict(), parameters.language())
                    .clause()));
    ctx.json(new TermsJson(found.terms(), found.timedOut()));
  }
}
