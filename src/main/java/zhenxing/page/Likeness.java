package zhenxing.page;

import java.text.Normalizer;
import java.util.Locale;

/** Compares headlines by their letters and digits only. */
final class Likeness {

  private Likeness() {}

  /**
   * The letters and digits of a text in lower case, with full-width forms converted to ASCII
   * (NFKC).
   */
  static String letters(String text) {
    String folded =
        Normalizer.isNormalized(text, Normalizer.Form.NFKC)
            ? text
            : Normalizer.normalize(text, Normalizer.Form.NFKC);
    StringBuilder letters = new StringBuilder(folded.length());
    folded
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /**
   * The length of the longest common subsequence of two texts. Time grows with the product of their
   * lengths, so callers pass short texts.
   */
  static int common(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int i = 0; i < a.length(); i++) {
      int diagonal = 0;
      for (int j = 0; j < b.length(); j++) {
        int above = row[j + 1];
        row[j + 1] = a.charAt(i) == b.charAt(j) ? diagonal + 1 : Math.max(above, row[j]);
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
