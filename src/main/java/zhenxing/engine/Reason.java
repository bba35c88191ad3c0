package zhenxing.engine;

import java.util.Objects;

/**
 * Why an article is related to another.
 *
 * @param kind in which way
 * @param value what they have in common, see {@link Kind}
 */
public record Reason(Kind kind, String value) {

  /** In which way two articles are related; the value is said with each. */
  public enum Kind {
    /** A phrase that both texts hold: the phrase. */
    PHRASE,
    /** A city that both are about: its short name. */
    CITY,
    /** An industry that both are filed under: its slug. */
    INDUSTRY,
    /**
     * Nearness in time: how many days lie between them, as an ISO 8601 duration ({@code P12D}), or
     * the month or year they share where one of the dates is no more exact ({@code 2023-03}, {@code
     * 2023}).
     */
    TIME,
    /**
     * Likeness of content where nothing else is shared: the sentence of the article and the one of
     * the hit that are most alike, with a line break between them.
     */
    SIMILAR
  }

  public Reason {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(value, "value");
  }
}
