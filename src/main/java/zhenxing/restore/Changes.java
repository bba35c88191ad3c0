package zhenxing.restore;

import java.util.Arrays;
import zhenxing.article.RepairKind;

/**
 * The changes that lead from a text as found to a text as it now stands, in ascending order and
 * without overlap.
 *
 * <p>A damaged text of 50 MB has millions of them, so they are kept as bytes: for each the length
 * of the unchanged text before it with its kind, the length of what stands there now, and of what
 * was found there, seven bits to a byte.
 */
final class Changes {

  static final Changes NONE = new Changes();

  private static final RepairKind[] KINDS = RepairKind.values();

  /** Bits that the kind takes. */
  private static final int KIND_BITS = Integer.SIZE - Integer.numberOfLeadingZeros(KINDS.length);

  /** So many changes lie between two marks, from which others are found. */
  private static final int MARKED = 16;

  private byte[] bytes = {};
  private int length;
  private int size;
  private int lastEnd;
  private int lastWasEnd;

  /** The length of the bytes, the last end and the last end as found in front of marked changes. */
  private int[] marks = {};

  int size() {
    return size;
  }

  /** Adds a change; what lies between it and the one before is the same now and as found. */
  void add(int start, int end, int wasStart, int wasEnd, RepairKind kind) {
    if (size % MARKED == 0) mark();
    // Three numbers of 32 bits at most, and the kind.
    if (length + 16 > bytes.length) bytes = Arrays.copyOf(bytes, grown(bytes.length));
    append((long) (start - lastEnd) << KIND_BITS | kind.ordinal());
    append(end - start);
    append(wasEnd - wasStart);
    lastEnd = end;
    lastWasEnd = wasEnd;
    size++;
  }

  private void mark() {
    int at = size / MARKED * 3;
    if (at + 3 > marks.length) marks = Arrays.copyOf(marks, grown(marks.length));
    marks[at] = length;
    marks[at + 1] = lastEnd;
    marks[at + 2] = lastWasEnd;
  }

  private static int grown(int capacity) {
    return Math.max(48, capacity + (capacity >> 1));
  }

  private void append(long number) {
    for (; number >= 0x80; number >>>= 7) bytes[length++] = (byte) (number | 0x80);
    bytes[length++] = (byte) number;
  }

  /** One change after the other. */
  Cursor cursor() {
    return new Cursor(0);
  }

  /** A cursor at change {@code i}. */
  Cursor at(int i) {
    Cursor cursor = new Cursor(i / MARKED);
    while (cursor.index < i) cursor.next();
    return cursor;
  }

  /** A place in the changes: at one of them, or behind the last. */
  final class Cursor {
    private int index;
    private int at;
    private int start;
    private int end;
    private int wasStart;
    private int wasEnd;
    private RepairKind kind;

    private Cursor(int mark) {
      index = mark * MARKED - 1;
      if (size > 0) {
        at = marks[3 * mark];
        end = marks[3 * mark + 1];
        wasEnd = marks[3 * mark + 2];
      }
      next();
    }

    /** Goes on to the next change. */
    void next() {
      if (++index >= size) return;
      long gapAndKind = number();
      int gap = (int) (gapAndKind >> KIND_BITS);
      kind = KINDS[(int) gapAndKind & (1 << KIND_BITS) - 1];
      start = end + gap;
      wasStart = wasEnd + gap;
      end = start + (int) number();
      wasEnd = wasStart + (int) number();
    }

    private long number() {
      long number = 0;
      for (int bits = 0; ; bits += 7) {
        byte next = bytes[at++];
        number |= (long) (next & 0x7F) << bits;
        if (next >= 0) return number;
      }
    }

    /** Whether there is no change here any more. */
    boolean isDone() {
      return index >= size;
    }

    /** Where the change begins in the text as it now stands. */
    int start() {
      return start;
    }

    int end() {
      return end;
    }

    /** Where the change begins in the text as found. */
    int wasStart() {
      return wasStart;
    }

    int wasEnd() {
      return wasEnd;
    }

    RepairKind kind() {
      return kind;
    }
  }

  /**
   * These changes followed by {@code later} ones, whose "as found" is this one's "as it now
   * stands". A later change that touches the inside of an earlier one is joined with it.
   */
  Changes then(Changes later) {
    if (size == 0) return later;
    if (later.size == 0) return this;
    Changes joined = new Changes();
    Cursor mine = cursor();
    Cursor its = later.cursor();
    // What to add to a place in the middle text to get the place as found, and as it now stands.
    int toFound = 0;
    int toNow = 0;
    while (!mine.isDone() || !its.isDone()) {
      boolean earlierFirst = its.isDone() || !mine.isDone() && precedes(mine, its);
      int from = earlierFirst ? mine.start : its.wasStart;
      int to = earlierFirst ? mine.end : its.wasEnd;
      int foundFrom = from + toFound;
      int nowFrom = from + toNow;
      RepairKind strongest = null;
      boolean first = true;
      while (true) {
        if (!mine.isDone() && (first ? earlierFirst : isInside(mine.start, mine.end, from, to))) {
          to = Math.max(to, mine.end);
          toFound = mine.wasEnd - mine.end;
          strongest = stronger(strongest, mine.kind);
          mine.next();
        } else if (!its.isDone()
            && (first ? !earlierFirst : isInside(its.wasStart, its.wasEnd, from, to))) {
          to = Math.max(to, its.wasEnd);
          toNow = its.end - its.wasEnd;
          strongest = stronger(strongest, its.kind);
          its.next();
        } else {
          break;
        }
        first = false;
      }
      joined.add(nowFrom, to + toNow, foundFrom, to + toFound, strongest);
    }
    return joined;
  }

  /** Whether an earlier change comes before a later one; of two at one place the earlier. */
  private static boolean precedes(Cursor earlier, Cursor later) {
    return earlier.start < later.wasStart
        || earlier.start == later.wasStart
            && (earlier.start == earlier.end || earlier.end >= later.wasEnd);
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
