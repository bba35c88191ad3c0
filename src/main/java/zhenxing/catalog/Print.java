package zhenxing.catalog;

/**
 * A text as it is compared with another that may print the same; made from the text where one is
 * compared, and kept nowhere.
 *
 * <p>Shingles tell how much of one text is in the other. A text of usual length keeps its letters
 * besides, so that two of them can be laid side by side: the fewer the letters, the less shingles
 * say. The numbers tell a reprint from another report in the same words: the daily figures of an
 * office, the notices of an exchange.
 *
 * @param size number of different shingles
 * @param shingles sample of the shingles
 * @param letters the letters and digits of the text, empty for more than {@value #LETTERS_KEPT}
 * @param numbers the numbers with the words around them
 */
public record Print(int size, Sample shingles, String letters, Numbers numbers) {

  private static final int SHINGLES_KEPT = 256;
  private static final int LETTERS_KEPT = 1_024;

  /** The print of a text; of the body, since a reprint often has another headline. */
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
   * How much of the shorter text the longer one holds, estimated from the samples: 1 for a copy or
   * a piece, about 0 for texts that have nothing to do with each other.
   */
  public double containment(Print other) {
    return shingles.containment(other.shingles);
  }

  /** Whether both texts have kept their letters. */
  boolean canBeAligned(Print other) {
    return !letters.isEmpty() && !other.letters.isEmpty();
  }

  /**
   * How much of the shorter text the longer one has in the same order, whatever stands between: 0
   * to 1. Of a copy in which every tenth character was changed it is 0.9, while no more than two
   * thirds of the shingles are left; two texts in one form share the form, and little of what
   * stands in its gaps.
   */
  double inOrder(Print other) {
    int shorter = Math.min(letters.length(), other.letters.length());
    return CommonSubsequence.length(letters, other.letters) / (double) shorter;
  }
}
