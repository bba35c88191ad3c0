package zhenxing.catalog;

/**
 * The data of a text by which it is compared with a possible reprint. Computed from the text when
 * needed and not stored.
 *
 * <p>Shingles tell how much of one text is in the other. Texts of usual length also keep their
 * letters, so that two of them can be aligned, because shingles are less reliable the shorter the
 * text. Numbers distinguish a reprint from another report in the same words, such as an authority's
 * daily figures.
 *
 * @param size number of different shingles
 * @param shingles sample of the shingles
 * @param letters letters and digits of the text; empty if there are more than {@value
 *     #LETTERS_KEPT}
 * @param numbers the numbers with their contexts
 */
public record Print(int size, Sample shingles, String letters, Numbers numbers) {

  private static final int SHINGLES_KEPT = 256;
  private static final int LETTERS_KEPT = 1_024;

  /**
   * Computes the print of an article's body. The headline is left out, since reprints often have
   * another.
   */
  public static Print of(String text) {
    char[] letters = Shingles.letters(text);
    int[] shingles = Shingles.of(letters);
    return new Print(
        shingles.length,
        Sample.of(shingles, SHINGLES_KEPT),
        letters.length > LETTERS_KEPT ? "" : new String(letters),
        Numbers.of(letters));
  }

  /**
   * Estimates how much of the shorter text is contained in the longer one: 1 for a copy or an
   * excerpt, about 0 for unrelated texts.
   */
  public double containment(Print other) {
    return shingles.containment(other.shingles);
  }

  /** Whether both texts have kept their letters. */
  boolean canBeAligned(Print other) {
    return !letters.isEmpty() && !other.letters.isEmpty();
  }

  /**
   * How much of the shorter text occurs in the longer one in the same order, 0 to 1. If a tenth of
   * the characters of a copy is changed, this is 0.9, while at most two thirds of the shingles are
   * left. Two texts of the same form share the form but little else.
   */
  double inOrder(Print other) {
    int shorter = Math.min(letters.length(), other.letters.length());
    return CommonSubsequence.length(letters, other.letters) / (double) shorter;
  }
}
