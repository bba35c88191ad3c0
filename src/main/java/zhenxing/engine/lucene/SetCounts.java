package zhenxing.engine.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.FixedBitSet;

/**
 * Counts for every document in how many sets it is. The counts stand in binary across sets of bits:
 * the first has the lowest digit of every count, the next the second lowest. So 64 documents are
 * counted with a few operations, and compared with a few more.
 */
final class SetCounts {

  private final int documents;
  private final List<long[]> digits = new ArrayList<>();

  SetCounts(int documents) {
    this.documents = documents;
  }

  /** Counts the documents of a set, which is used up. */
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

  /** The documents that are in so many of the sets, at least 1. */
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
