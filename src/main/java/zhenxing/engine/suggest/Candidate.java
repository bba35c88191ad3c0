package zhenxing.engine.suggest;

import java.util.Objects;

/**
 * A text of the corpus that can be suggested to readers.
 *
 * @param kind what it is
 * @param text the text as displayed
 * @param id id of an article for a title, slug for an industry, otherwise null
 * @param articles number of articles that have it
 */
public record Candidate(Suggestion.Kind kind, String text, String id, int articles) {

  public Candidate {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(text, "text");
  }
}
