package zhenxing.engine.suggest;

import java.util.Locale;

/**
 * What a reader may be about to type.
 *
 * @param kind what it is
 * @param text as readers write it
 * @param id of the article that has the title, slug of the industry; null for the rest
 * @param highlighted the text as HTML, what was typed in {@code <mark>}, the only element
 */
public record Suggestion(Kind kind, String text, String id, String highlighted) {

  /** What can be suggested. */
  public enum Kind {
    PLACE,
    INDUSTRY,
    PHRASE,
    TITLE;

    /** The name in the API. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
