package zhenxing.indexing;

import java.util.Arrays;

/** A set of pairs of an article and a probe. */
final class Pairs {

  private long[] pairs = new long[1024];
  private int count;

  void add(int article, int probe) {
    if (count == pairs.length) {
      compact();
      // If there were few duplicates, the array must grow.
      if (count > pairs.length / 2) pairs = Arrays.copyOf(pairs, 2 * pairs.length);
    }
    pairs[count++] = (long) article << 32 | probe;
  }

  /** Returns all pairs, sorted by article, then by probe. */
  long[] ascending() {
    compact();
    return Arrays.copyOf(pairs, count);
  }

  private void compact() {
    Arrays.sort(pairs, 0, count);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || pairs[i] != pairs[i - 1]) pairs[kept++] = pairs[i];
    }
    count = kept;
  }

  static int article(long pair) {
    return (int) (pair >> 32);
  }

  static int probe(long pair) {
    return (int) pair;
  }
}
