package zhenxing.catalog;

import java.util.Arrays;
import java.util.List;

/**
 * The authors of an article, in both forms that an article has.
 *
 * @param text all authors in one string, or null when unknown
 * @param names the authors' names in the order of the byline; empty when unknown
 */
record Byline(String text, List<String> names) {

  private static final String BETWEEN_NAMES = "[\\s　、，,]+";

  /** Joins names to one string. */
  private static final String JOINT = "、";

  Byline {
    names = List.copyOf(names);
  }

  /**
   * Creates a byline from one or both forms; a missing form is derived from the other. Both may be
   * null.
   */
  static Byline of(String text, List<String> names) {
    boolean named = names != null && !names.isEmpty();
    if (text == null || text.isBlank()) {
      return named ? new Byline(String.join(JOINT, names), names) : new Byline(null, List.of());
    }
    return new Byline(text, names != null ? names : split(text));
  }

  private static List<String> split(String text) {
    return Arrays.stream(text.split(BETWEEN_NAMES)).filter(name -> !name.isEmpty()).toList();
  }
}
