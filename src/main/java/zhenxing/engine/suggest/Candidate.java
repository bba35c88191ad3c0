package zhenxing.engine.suggest;

import java.util.Objects;

/**
 * Something of the corpus that can be suggested.
 *
 * @param kind what it is
 * @param text as readers write it
 * @param id of the article that has the title, slug of the industry; null for the rest
 * @param articles how many articles have it
 */
public record Candidate(Suggestion.Kind kind, String text, String id, int articles) {

  public Candidate {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(text, "text");
  }
}
