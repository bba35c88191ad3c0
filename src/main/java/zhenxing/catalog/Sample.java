package zhenxing.catalog;

import java.util.Arrays;

/**
 * A sample of a set of hashes: all hashes below a threshold (FracMinHash, Brown and Irber 2016).
 * Unlike a MinHash signature it estimates containment, that is, how much of a smaller set is in a
 * larger one. The threshold is halved until few enough hashes are left. Two samples are compared
 * below the lower of their thresholds.
 *
 * @param level how often the threshold was halved
 * @param hashes the hashes below it, ascending
 */
public record Sample(int level, int[] hashes) {

  /** Samples different hashes, given in ascending order, and keeps at most {@code most}. */
  static Sample of(int[] hashes, int most) {
    int level = 0;
    int kept = hashes.length;
    while (kept > most) kept = below(hashes, ++level);
    return new Sample(level, Arrays.copyOf(hashes, kept));
  }

  /** The number of hashes below the threshold of a level. */
  private static int below(int[] hashes, int level) {
    if (level == 0) return hashes.length;
    int bound = (int) ((1L << 32 - level) + Integer.MIN_VALUE);
    int at = Arrays.binarySearch(hashes, bound);
    return at < 0 ? -at - 1 : at;
  }

  /** A well-mixed hash of a range of letters. */
  static int hash(char[] letters, int from, int to) {
    long mixed = 0;
    for (int i = from; i < to; i++) {
      mixed = (mixed ^ letters[i]) * 0x9E3779B97F4A7C15L;
      mixed ^= mixed >>> 29;
    }
    return (int) (mixed * 0xBF58476D1CE4E5B9L >>> 32);
  }

  /**
   * Estimates how much of the smaller set is in the larger one, 0 to 1; 0 if there is nothing to
   * compare.
   */
  double containment(Sample other) {
    int fewer = compared(other);
    return fewer == 0 ? 0 : shared(other).length / 2.0 / fewer;
  }

  /** The number of hashes of the smaller set that are compared. */
  int compared(Sample other) {
    int common = Math.max(level, other.level);
    return Math.min(below(hashes, common), below(other.hashes, common));
  }

  /**
   * The indexes of the hashes that both have: index in this sample, index in the other, and so on.
   */
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
