package zhenxing.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import zhenxing.engine.SearchEngine;
import zhenxing.engine.suggest.Suggestion;

/** {@code GET /suggest}. */
final class SuggestResource {

  private final SearchEngine engine;

  SuggestResource(SearchEngine engine) {
    this.engine = engine;
  }

  /** A suggestion; the id is only there for titles (the article) and industries (the slug). */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record SuggestionJson(String text, String kind, String id, String highlighted) {

    static SuggestionJson of(Suggestion suggestion) {
      return new SuggestionJson(
          suggestion.text(), suggestion.kind().label(), suggestion.id(), suggestion.highlighted());
    }
  }

  void suggest(Context ctx) throws IOException {
    SuggestParameters parameters = SuggestParameters.of(ctx.queryParamMap());
    List<SuggestionJson> suggestions =
        engine.suggestions().complete(parameters.q(), parameters.size()).stream()
            .map(SuggestionJson::of)
            .toList();
    ctx.json(Map.of("suggestions", suggestions));
  }
}
