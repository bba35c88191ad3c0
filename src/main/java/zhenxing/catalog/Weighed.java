package zhenxing.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Words with what they say for or against something, to be named in the evidence. */
record Weighed(String words, double weight) {

  /**
   * The words that say most, with their weights: 游客 1.2, 会展 -0.4.
   *
   * @param most how many at most
   * @param parts weights are rounded to so many parts of 1
   */
  static String strongest(List<Weighed> said, int most, int parts) {
    return said.stream()
        .sorted(Comparator.comparingDouble(s -> -Math.abs(s.weight)))
        .limit(most)
        .map(s -> s.words + " " + rounded(s.weight, parts))
        .collect(Collectors.joining(", "));
  }

  /** A weight rounded to parts of 1, for a reader. */
  static double rounded(double weight, int parts) {
    return (double) Math.round(weight * parts) / parts;
  }
}
