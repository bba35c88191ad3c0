package zhenxing.catalog;

import java.util.Arrays;

/**
 * Converts a text to the set of its shingles: all sequences of {@value #LENGTH} letters and digits.
 * Punctuation, white space and case are ignored.
 */
final class Shingles {

  private static final int LENGTH = 4;

  /** Number of UTF-16 units of a text that are read. */
  private static final int LONGEST = 100_000;

  private Shingles() {}

  /** The letters and digits of a text, in lower case. */
  static char[] letters(String text) {
    int end = Math.min(text.length(), LONGEST);
    char[] letters = new char[end];
    int n = 0;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) letters[n++] = Character.toLowerCase(c);
    }
    return Arrays.copyOf(letters, n);
  }

  /** Well-mixed hashes of the different shingles, ascending. */
  static int[] of(char[] letters) {
    int[] hashes = new int[Math.max(0, letters.length - LENGTH + 1)];
    for (int i = 0; i < hashes.length; i++) hashes[i] = Sample.hash(letters, i, i + LENGTH);
    Arrays.sort(hashes);
    int n = 0;
    for (int i = 0; i < hashes.length; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) hashes[n++] = hashes[i];
    }
    return Arrays.copyOf(hashes, n);
  }
}
