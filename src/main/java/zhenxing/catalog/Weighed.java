package zhenxing.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Words with their weight for or against a decision, to be shown as evidence. */
record Weighed(String words, double weight) {

  /**
   * The words with the greatest absolute weights, as text: 游客 1.2, 会展 -0.4.
   *
   * @param most the maximum number of words
   * @param parts weights are rounded to multiples of 1/parts
   */
  static String strongest(List<Weighed> said, int most, int parts) {
    List<Weighed> top = new ArrayList<>(most + 1);
    for (Weighed one : said) {
      int at = top.size();
      while (at > 0 && Math.abs(top.get(at - 1).weight) < Math.abs(one.weight)) at--;
      if (at == most) continue;
      top.add(at, one);
      if (top.size() > most) top.removeLast();
    }
    StringJoiner text = new StringJoiner(", ");
    for (Weighed one : top) text.add(one.words + " " + rounded(one.weight, parts));
    return text.toString();
  }

  /** A weight rounded to a multiple of 1/parts, for display. */
  static double rounded(double weight, int parts) {
    return (double) Math.round(weight * parts) / parts;
  }
}
