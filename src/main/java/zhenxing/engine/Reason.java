package zhenxing.engine;

import java.util.Objects;

/**
 * A reason why two articles are related.
 *
 * @param kind the kind of relation
 * @param value what the articles have in common; {@link Kind} says in which form
 */
public record Reason(Kind kind, String value) {

  /** Kinds of relation, each with the form of its value. */
  public enum Kind {
    /** Both texts contain a phrase. The value is the phrase. */
    PHRASE,
    /** Both articles are filed under a city. The value is its short name. */
    CITY,
    /** Both articles are filed under an industry. The value is its slug. */
    INDUSTRY,
    /**
     * The articles are close in time. The value is the number of days between them as an ISO 8601
     * duration ({@code P12D}), or the month or year they share if one of the dates is not exact to
     * the day ({@code 2023-03}, {@code 2023}).
     */
    TIME,
    /**
     * The contents are similar, and the articles share nothing else. The value is the most similar
     * pair of sentences, the article's and the hit's, separated by a line break.
     */
    SIMILAR
  }

  public Reason {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(value, "value");
  }
}
