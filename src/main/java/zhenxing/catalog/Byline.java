package zhenxing.catalog;

import java.util.Arrays;
import java.util.List;

/**
 * Who wrote an article.
 *
 * @param text as one text, or null when unknown
 * @param names one by one, in the order of the byline; empty when unknown
 */
record Byline(String text, List<String> names) {

  private static final String BETWEEN_NAMES = "[\\s　、，,]+";

  /** What stands between the names where they are joined to one text. */
  private static final String JOINT = "、";

  Byline {
    names = List.copyOf(names);
  }

  /** Derives the one form from the other where only one is known; both may be null. */
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
