package zhenxing.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import zhenxing.engine.suggest.Suggestion;

/** Suggestions for a reader who types. */
public record SuggestResponse(List<SuggestionJson> suggestions) {

  /** A suggestion. The id is present only for titles (id of the article) and industries (slug). */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SuggestionJson(String text, String kind, String id, String highlighted) {}

  /** Converts suggestions to the form of the API. */
  public static SuggestResponse of(List<Suggestion> suggestions) {
    return new SuggestResponse(suggestions.stream().map(SuggestResponse::json).toList());
  }

  private static SuggestionJson json(Suggestion suggestion) {
    return new SuggestionJson(
        suggestion.text(), suggestion.kind().label(), suggestion.id(), suggestion.highlighted());
  }
}
