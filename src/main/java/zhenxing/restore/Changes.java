package zhenxing.restore;

import java.util.Arrays;
import zhenxing.article.RepairKind;

/**
 * The changes between a text as found and the text as it is now, in ascending order and without
 * overlaps.
 *
 * <p>A damaged text of 50 MB has millions of changes, so they are stored as bytes: for each change
 * the length of the unchanged text before it combined with its kind, the length of the new text,
 * and the length of the old text, each as a variable-length number with seven bits per byte.
 */
final class Changes {

  static final Changes NONE = new Changes();

  private static final RepairKind[] KINDS = RepairKind.values();

  /** Number of bits for the kind. */
  private static final int KIND_BITS = Integer.SIZE - Integer.numberOfLeadingZeros(KINDS.length);

  /**
   * The position is stored once per this number of changes, so that a change can be found by its
   * number.
   */
  private static final int MARKED = 16;

  private byte[] bytes = {};
  private int length;
  private int size;
  private int lastEnd;
  private int lastWasEnd;

  /**
   * For every stored position: the offset in {@link #bytes}, and the end of the change before it in
   * the new and in the old text.
   */
  private int[] marks = {};

  int size() {
    return size;
  }

  /**
   * Appends a change. The text between it and the previous change is the same in both versions.
   *
   * @param start start of the range in the new text; {@code end} its end
   * @param wasStart start of the range in the old text; {@code wasEnd} its end
   */
  void add(int start, int end, int wasStart, int wasEnd, RepairKind kind) {
    if (size % MARKED == 0) mark();
    // Three numbers of at most 32 bits, and the kind.
    if (length + 16 > bytes.length) bytes = Arrays.copyOf(bytes, grown(bytes.length));
    append((long) (start - lastEnd) << KIND_BITS | kind.ordinal());
    append(end - start);
    append(wasEnd - wasStart);
    lastEnd = end;
    lastWasEnd = wasEnd;
    size++;
  }

  /**
   * Appends the changes of another text that follows this one.
   *
   * @param start where that text begins in the new text
   * @param wasStart where that text begins in the old text
   */
  void addAll(Changes others, int start, int wasStart) {
    for (Cursor change = others.cursor(); !change.isDone(); change.next()) {
      add(
          start + change.start,
          start + change.end,
          wasStart + change.wasStart,
          wasStart + change.wasEnd,
          change.kind);
    }
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

  /** Returns a cursor at the first change. */
  Cursor cursor() {
    return new Cursor(0);
  }

  /** Returns a cursor at the change with number {@code i}. */
  Cursor at(int i) {
    Cursor cursor = new Cursor(i / MARKED);
    while (cursor.index < i) cursor.next();
    return cursor;
  }

  /** A position in the list of changes: at a change, or after the last one. */
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

    /** Moves to the next change. */
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

    /** Whether the cursor is after the last change. */
    boolean isDone() {
      return index >= size;
    }

    /** Start of the change in the new text. */
    int start() {
      return start;
    }

    int end() {
      return end;
    }

    /** Start of the change in the old text. */
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
   * Combines these changes with later ones, which were made to this list's new text. The result
   * leads from this list's old text to the later list's new text. Changes that overlap are merged
   * into one.
   */
  Changes then(Changes later) {
    if (size == 0) return later;
    if (later.size == 0) return this;
    Changes joined = new Changes();
    Cursor mine = cursor();
    Cursor its = later.cursor();
    // Offsets from the text between both lists to the old text and to the new text.
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

  /**
   * Whether an earlier change comes before a later one. At the same position the earlier one comes
   * first.
   */
  private static boolean precedes(Cursor earlier, Cursor later) {
    return earlier.start < later.wasStart
        || earlier.start == later.wasStart
            && (earlier.start == earlier.end || earlier.end >= later.wasEnd);
  }

  /** Whether [start, end) overlaps [from, to), or is an empty range inside it. */
  private static boolean isInside(int start, int end, int from, int to) {
    return start < to && end > from && (start > from || end > start);
  }

  /** Of two kinds of overlapping changes, the one that is more informative to readers. */
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
