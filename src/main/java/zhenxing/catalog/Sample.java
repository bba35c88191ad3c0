package zhenxing.catalog;

import java.util.Arrays;

/**
 * A sample of a set of hashes: those below a bound (FracMinHash, Brown and Irber 2016). Unlike a
 * MinHash signature it measures containment: how much of a smaller set is in a larger one. The
 * bound is halved until few enough are left; two samples are compared under the lower of their
 * bounds.
 *
 * @param level how often the bound was halved
 * @param hashes the hashes below it, ascending
 */
public record Sample(int level, int[] hashes) {

  /** Samples ascending, different hashes. */
  static Sample of(int[] hashes, int most) {
    int level = 0;
    int kept = hashes.length;
    while (kept > most) kept = below(hashes, ++level);
    return new Sample(level, Arrays.copyOf(hashes, kept));
  }

  /** How many hashes are below the bound of a level. */
  private static int below(int[] hashes, int level) {
    if (level == 0) return hashes.length;
    int bound = (int) ((1L << 32 - level) + Integer.MIN_VALUE);
    int at = Arrays.binarySearch(hashes, bound);
    return at < 0 ? -at - 1 : at;
  }

  /** A well-mixed hash of a run of letters. */
  static int hash(char[] letters, int from, int to) {
    long mixed = 0;
    for (int i = from; i < to; i++) {
      mixed = (mixed ^ letters[i]) * 0x9E3779B97F4A7C15L;
      mixed ^= mixed >>> 29;
    }
    return (int) (mixed * 0xBF58476D1CE4E5B9L >>> 32);
  }

  /**
   * How much of the smaller set the larger one holds, 0 to 1; 0 where nothing is left to compare.
   */
  double containment(Sample other) {
    int fewer = compared(other);
    return fewer == 0 ? 0 : shared(other).length / 2.0 / fewer;
  }

  /** How many hashes of the smaller set are compared. */
  int compared(Sample other) {
    int common = Math.max(level, other.level);
    return Math.min(below(hashes, common), below(other.hashes, common));
  }

  /** Where the hashes are that both have: a place in this sample, the place in the other, ... */
  int[] shared(Sample other) {
    int common = Math.max(level, other.level);
    int mine = below(hashes, common);
    int theirs = below(other.hashes, common);
    int[] places = new int[2 * Math.min(mine, theirs)];
    int n = 0;
    for (int i = 0, j = 0; i < mine && j < theirs; ) {
      if (hashes[i] == other.hashes[j]) {
        places[n++] = i++;
        places[n++] = j++;
      } else if (hashes[i] < other.hashes[j]) {
        i++;
      } else {
        j++;
      }
    }
    return Arrays.copyOf(places, n);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sample that
        && level == that.level
        && Arrays.equals(hashes, that.hashes);
  }

  @Override
  public int hashCode() {
    return 31 * level + Arrays.hashCode(hashes);
  }

  @Override
  public String toString() {
    return hashes.length + " at level " + level;
  }
}
