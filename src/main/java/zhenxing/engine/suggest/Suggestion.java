package zhenxing.engine.suggest;

import java.util.Locale;

/**
 * A completion offered to a reader.
 *
 * @param kind what it is
 * @param text the text as displayed
 * @param id id of an article for a title, slug for an industry, otherwise null
 * @param highlighted the text as HTML; the part that matches the input is in {@code <mark>}, which
 *     is the only element
 */
public record Suggestion(Kind kind, String text, String id, String highlighted) {

  /** What can be suggested. */
  public enum Kind {
    PLACE,
    INDUSTRY,
    PHRASE,
    TITLE;

    /** Returns the name used in the API. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
