package zhenxing.catalog;

import java.util.Arrays;

/**
 * The length of the longest common subsequence of two texts: the longest text that can be made from
 * either by deleting characters. Bit-parallel algorithm (Hyyrö, Bit-parallel LCS-length computation
 * revisited, 2004), which handles 64 characters of one text per step for each character of the
 * other.
 */
final class CommonSubsequence {

  private final String text;
  private final int words;

  /**
   * A hash table with open addressing from characters to rows of {@link #places}; 0 is a free slot.
   */
  private final char[] keys;

  private final int[] rows;

  /**
   * For each character a bit set of its positions in the text. The first row is empty, for
   * characters that do not occur.
   */
  private final long[] places;

  private int used = 1;

  private CommonSubsequence(String text) {
    this.text = text;
    this.words = (text.length() + 63) / 64;
    int size = Integer.highestOneBit(text.length()) * 4;
    this.keys = new char[size];
    this.rows = new int[size];
    this.places = new long[(text.length() + 1) * words];
    for (int i = 0; i < text.length(); i++) {
      int slot = slot(text.charAt(i));
      if (rows[slot] == 0) {
        keys[slot] = text.charAt(i);
        rows[slot] = used++;
      }
      places[rows[slot] * words + i / 64] |= 1L << i;
    }
  }

  /**
   * Returns the length of the longest common subsequence. Time: product of the lengths divided by
   * 64.
   */
  static int length(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) return 0;
    boolean ordered = a.length() <= b.length();
    return new CommonSubsequence(ordered ? a : b).with(ordered ? b : a);
  }

  private int slot(char c) {
    int slot = (c * 0x9E3779B1 >>> 16) & keys.length - 1;
    while (rows[slot] != 0 && keys[slot] != c) slot = slot + 1 & keys.length - 1;
    return slot;
  }

  /** A bit is cleared where the subsequence grows by one, so the cleared bits are counted. */
  private int with(String other) {
    long[] open = new long[words];
    Arrays.fill(open, -1);
    for (int i = 0; i < other.length(); i++) {
      int row = rows[slot(other.charAt(i))] * words;
      if (row == 0) continue;
      long carry = 0;
      for (int word = 0; word < words; word++) {
        long before = open[word];
        long same = before & places[row + word];
        long sum = before + same;
        long all = sum + carry;
        carry = Long.compareUnsigned(sum, before) < 0 || Long.compareUnsigned(all, sum) < 0 ? 1 : 0;
        open[word] = all | before & ~same;
      }
    }
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      if ((open[i / 64] >>> i & 1) == 0) length++;
    }
    return length;
  }
}
