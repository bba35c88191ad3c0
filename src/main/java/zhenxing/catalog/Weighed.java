package zhenxing.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Words with their weight for or against a decision, to be shown as evidence. */
record Weighed(String words, double weight) {

  /**
   * The words with the greatest absolute weights, as text: 游客 1.2, 会展 -0.4.
   *
   * @param most the maximum number of words
   * @param parts weights are rounded to multiples of 1/parts
   */
  static String strongest(List<Weighed> said, int most, int parts) {
    return said.stream()
        .sorted(Comparator.comparingDouble(s -> -Math.abs(s.weight)))
        .limit(most)
        .map(s -> s.words + " " + rounded(s.weight, parts))
        .collect(Collectors.joining(", "));
  }

  /** A weight rounded to a multiple of 1/parts, for display. */
  static double rounded(double weight, int parts) {
    return (double) Math.round(weight * parts) / parts;
  }
}
