package zhenxing.catalog;

import java.util.Arrays;

/**
 * Many terms searched for at once: a trie whose edges live in one open-addressing hash table, so
 * that a text position that starts no term costs one array read and a step deeper one probe.
 * Immutable after {@link Builder#build()}; a search allocates nothing.
 */
final class TermTrie {

  /** No term starts here. */
  static final long NONE = -1;

  private final int[] roots; // state behind each first character, 0 for none
  private final long[] keys; // state << 16 | character, -1 for a free slot
  private final int[] targets;
  private final int[] terms; // term that ends in a state, -1 for none

  private TermTrie(int[] roots, long[] keys, int[] targets, int[] terms) {
    this.roots = roots;
    this.keys = keys;
    this.targets = targets;
    this.terms = terms;
  }

  /**
   * The longest term that starts at a position.
   *
   * @return {@code id << 32 | length}, or {@link #NONE}
   */
  long longestAt(CharSequence text, int from) {
    int state = roots[text.charAt(from)];
    if (state == 0) return NONE;
    long found = terms[state] < 0 ? NONE : pack(terms[state], 1);
    int end = text.length();
    for (int i = from + 1; i < end; i++) {
      state = step(keys, targets, state, text.charAt(i));
      if (state == 0) return found;
      if (terms[state] >= 0) found = pack(terms[state], i + 1 - from);
    }
    return found;
  }

  /** Is told of each term that a scan finds. */
  interface Sink {
    void found(int term, int start, int end);
  }

  /** Finds the longest terms of a text from left to right; they do not overlap. */
  void scan(CharSequence text, Sink sink) {
    for (int i = 0; i < text.length(); i++) {
      long found = longestAt(text, i);
      if (found == NONE) continue;
      int end = i + length(found);
      sink.found(id(found), i, end);
      i = end - 1;
    }
  }

  /** The state behind a first character; 0 where no term begins so. */
  int root(char c) {
    return roots[c];
  }

  /** The state behind one more character; 0 where no term goes on so. */
  int next(int state, char c) {
    return step(keys, targets, state, c);
  }

  /** The term that ends in a state, or -1. */
  int term(int state) {
    return terms[state];
  }

  /** The term of a result of {@link #longestAt}. */
  static int id(long found) {
    return (int) (found >>> 32);
  }

  /** The length of a result of {@link #longestAt}, in UTF-16 units. */
  static int length(long found) {
    return (int) found;
  }

  private static long pack(int id, int length) {
    return (long) id << 32 | length;
  }

  private static int step(long[] keys, int[] targets, int state, char c) {
    long key = (long) state << 16 | c;
    int mask = keys.length - 1;
    for (int slot = slot(key, mask); ; slot = slot + 1 & mask) {
      if (keys[slot] == key) return targets[slot];
      if (keys[slot] < 0) return 0;
    }
  }

  private static int slot(long key, int mask) {
    long mixed = key * 0x9E3779B97F4A7C15L; // Fibonacci hashing: the high bits are the mixed ones
    return (int) (mixed >>> 32) & mask;
  }

  /** Collects terms. Not thread-safe. */
  static final class Builder {
    private final int[] roots = new int[1 << 16];
    private long[] keys = free(1 << 12);
    private int[] targets = new int[1 << 12];
    private int[] terms = new int[1 << 12];
    private int states = 1; // state 0 means "none"

    /**
     * Adds a term; the same term again takes the newer id.
     *
     * @param id not negative; several terms may share one
     */
    Builder add(String term, int id) {
      if (term.isEmpty()) throw new IllegalArgumentException("an empty term matches everywhere");
      int state = roots[term.charAt(0)];
      if (state == 0) roots[term.charAt(0)] = state = newState();
      for (int i = 1; i < term.length(); i++) {
        int next = step(keys, targets, state, term.charAt(i));
        if (next == 0) {
          next = newState();
          if (states * 2 > keys.length) grow();
          put((long) state << 16 | term.charAt(i), next);
        }
        state = next;
      }
      terms[state] = id;
      return this;
    }

    /** The id of a term added before, or -1. */
    int id(String term) {
      int state = roots[term.charAt(0)];
      for (int i = 1; i < term.length() && state != 0; i++) {
        state = step(keys, targets, state, term.charAt(i));
      }
      return state == 0 ? -1 : terms[state];
    }

    TermTrie build() {
      return new TermTrie(roots.clone(), keys.clone(), targets.clone(), terms.clone());
    }

    private int newState() {
      if (states == terms.length) terms = Arrays.copyOf(terms, states * 2);
      terms[states] = -1;
      return states++;
    }

    private void put(long key, int target) {
      int mask = keys.length - 1;
      int slot = slot(key, mask);
      while (keys[slot] >= 0) slot = slot + 1 & mask;
      keys[slot] = key;
      targets[slot] = target;
    }

    private void grow() {
      long[] oldKeys = keys;
      int[] oldTargets = targets;
      keys = free(oldKeys.length * 2);
      targets = new int[oldKeys.length * 2];
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldKeys[i] >= 0) put(oldKeys[i], oldTargets[i]);
      }
    }

    private static long[] free(int size) {
      long[] slots = new long[size];
      Arrays.fill(slots, -1);
      return slots;
    }
  }
}
