package zhenxing.engine;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How the bare words of a query are interpreted. Bare words are those without a field prefix and
 * without quotation marks.
 */
public enum Match {
  /**
   * As words. Of one or two words all are required; of more, a number that still leaves enough
   * results.
   */
  WORDS,
  /**
   * As phrases: each run of characters between spaces must occur literally, as if it stood in
   * quotation marks, or be replaced by another name of the same thing.
   */
  PHRASE,
  /**
   * As {@link #PHRASE} if that finds something and the query is not a sentence; otherwise as {@link
   * #WORDS}.
   */
  AUTO;

  /** Returns the name used in requests, which is in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the constant with this label, or empty if there is none. */
  public static Optional<Match> of(String label) {
    return Arrays.stream(values()).filter(match -> match.label().equals(label)).findFirst();
  }
}
