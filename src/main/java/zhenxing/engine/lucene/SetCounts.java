package zhenxing.engine.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.FixedBitSet;

/**
 * Counts for every document in how many of several sets it is. The counts are stored as bit planes:
 * the first long array holds the lowest binary digit of the count of each document, the second the
 * next digit, and so on. Adding a set is a binary addition with carry, done for 64 documents at a
 * time.
 *
 * <pre>
 * sets {a, b} and {b, c}: counts a = 1, b = 2, c = 1
 * planes: digit 0 is set for a and c, digit 1 for b
 * </pre>
 */
final class SetCounts {

  private final int documents;
  private final List<long[]> digits = new ArrayList<>();

  SetCounts(int documents) {
    this.documents = documents;
  }

  /** Adds a set. The bit set is modified and must not be used afterwards. */
  void add(FixedBitSet set) {
    long[] carry = set.getBits();
    for (long[] digit : digits) {
      long left = 0;
      for (int i = 0; i < carry.length; i++) {
        long both = digit[i] & carry[i];
        digit[i] ^= carry[i];
        carry[i] = both;
        left |= both;
      }
      if (left == 0) return;
    }
    digits.add(carry);
  }

  /**
   * Returns the documents that are in at least this many of the sets.
   *
   * @param count at least 1
   */
  FixedBitSet atLeast(int count) {
    FixedBitSet result = new FixedBitSet(documents);
    long[] found = result.getBits();
    if (count >= 1L << digits.size()) return result;
    for (int i = 0; i < found.length; i++) {
      long greater = 0;
      long equal = -1;
      for (int d = digits.size() - 1; d >= 0; d--) {
        long digit = digits.get(d)[i];
        if ((count >> d & 1) == 0) {
          greater |= equal & digit;
          equal &= ~digit;
        } else {
          equal &= digit;
        }
      }
      found[i] = greater | equal;
    }
    return result;
  }
}
