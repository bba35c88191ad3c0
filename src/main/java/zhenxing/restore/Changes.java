package zhenxing.restore;

import java.util.Arrays;
import zhenxing.article.RepairKind;

/**
 * The changes that lead from a text as found to a text as it now stands, in ascending order and
 * without overlap. Held in plain arrays: a damaged text of 50 MB has millions of them.
 */
final class Changes {

  static final Changes NONE = new Changes();

  private static final RepairKind[] KINDS = RepairKind.values();

  private int[] start = new int[0];
  private int[] end = new int[0];
  private int[] wasStart = new int[0];
  private int[] wasEnd = new int[0];
  private byte[] kind = new byte[0];
  private int size;

  int size() {
    return size;
  }

  /** Where change {@code i} begins in the text as it now stands. */
  int start(int i) {
    return start[i];
  }

  int end(int i) {
    return end[i];
  }

  /** Where change {@code i} begins in the text as found. */
  int wasStart(int i) {
    return wasStart[i];
  }

  int wasEnd(int i) {
    return wasEnd[i];
  }

  RepairKind kind(int i) {
    return KINDS[kind[i]];
  }

  void add(int start, int end, int wasStart, int wasEnd, RepairKind kind) {
    if (size == this.start.length) grow();
    this.start[size] = start;
    this.end[size] = end;
    this.wasStart[size] = wasStart;
    this.wasEnd[size] = wasEnd;
    this.kind[size++] = (byte) kind.ordinal();
  }

  private void grow() {
    int capacity = Math.max(16, size + (size >> 1));
    start = Arrays.copyOf(start, capacity);
    end = Arrays.copyOf(end, capacity);
    wasStart = Arrays.copyOf(wasStart, capacity);
    wasEnd = Arrays.copyOf(wasEnd, capacity);
    kind = Arrays.copyOf(kind, capacity);
  }

  /**
   * These changes followed by {@code later} ones, whose "as found" is this one's "as it now
   * stands". A later change that touches the inside of an earlier one is joined with it.
   */
  Changes then(Changes later) {
    if (size == 0) return later;
    if (later.size == 0) return this;
    Changes joined = new Changes();
    int i = 0;
    int j = 0;
    // What to add to a place in the middle text to get the place as found, and as it now stands.
    int toFound = 0;
    int toNow = 0;
    while (i < size || j < later.size) {
      boolean earlierFirst = j == later.size || i < size && precedes(i, later, j);
      int from = earlierFirst ? start[i] : later.wasStart[j];
      int to = earlierFirst ? end[i] : later.wasEnd[j];
      int foundFrom = from + toFound;
      int nowFrom = from + toNow;
      RepairKind strongest = null;
      boolean first = true;
      while (true) {
        if (i < size && (first ? earlierFirst : isInside(start[i], end[i], from, to))) {
          to = Math.max(to, end[i]);
          toFound = wasEnd[i] - end[i];
          strongest = stronger(strongest, kind(i++));
        } else if (j < later.size
            && (first ? !earlierFirst : isInside(later.wasStart[j], later.wasEnd[j], from, to))) {
          to = Math.max(to, later.wasEnd[j]);
          toNow = later.end[j] - later.wasEnd[j];
          strongest = stronger(strongest, later.kind(j++));
        } else {
          break;
        }
        first = false;
      }
      joined.add(nowFrom, to + toNow, foundFrom, to + toFound, strongest);
    }
    return joined;
  }

  /** Whether earlier change i comes before later change j; of two at one place the earlier. */
  private boolean precedes(int i, Changes later, int j) {
    return start[i] < later.wasStart[j]
        || start[i] == later.wasStart[j] && (start[i] == end[i] || end[i] >= later.wasEnd[j]);
  }

  /** Whether [start, end) has a character in common with [from, to), or is a point within it. */
  private static boolean isInside(int start, int end, int from, int to) {
    return start < to && end > from && (start > from || end > start);
  }

  /** Of two kinds that meet at one place, the one that tells the reader more. */
  private static RepairKind stronger(RepairKind a, RepairKind b) {
    return a == null || rank(b) > rank(a) ? b : a;
  }

  private static int rank(RepairKind kind) {
    return switch (kind) {
      case SCRIPT -> 0;
      case SPACE -> 1;
      case PUNCTUATION -> 2;
      case ENTITIES -> 3;
      case READINGS -> 4;
      case BYTES -> 5;
      case UNREPAIRED -> 6;
      case REPEATED -> 7;
      case FURNITURE -> 8;
    };
  }
}
