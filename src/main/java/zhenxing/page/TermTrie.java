package zhenxing.page;

import java.util.Arrays;

/**
 * Searches a text for many terms at once. It is a trie whose edges are stored in one hash table
 * with open addressing. At most positions of a text no term starts; a bit set over the first two
 * characters of all terms, small enough for the processor's cache, rejects nearly all of those.
 * Immutable once built by {@link Builder#build()}, so safe for use by several threads; searching
 * allocates nothing.
 */
public final class TermTrie {

  /** Returned by {@link #longestAt} when no term starts at the position. */
  public static final long NONE = -1;

  /** Number of bits for the first two characters of terms, 16 KB. */
  private static final int BEGINNINGS = 1 << 17;

  /** The greatest state number, of 24 bits. */
  private static final int LAST_STATE = (1 << 24) - 1;

  // One bit for each pair of first characters; all are set if there is a term of one character.
  private final long[] begins;
  // State after each first character, 0 for none.
  private final int[] roots;
  // state << 40 | character << 24 | next state; 0 for a free slot.
  private final long[] edges;
  // The term that ends in each state, -1 for none.
  private final int[] terms;

  private TermTrie(long[] begins, int[] roots, long[] edges, int[] terms) {
    this.begins = begins;
    this.roots = roots;
    this.edges = edges;
    this.terms = terms;
  }

  /** Whether a term may start at a position. False means that none does; true may be wrong. */
  public boolean mayStartAt(CharSequence text, int at) {
    char second = at + 1 < text.length() ? text.charAt(at + 1) : 0;
    int bit = beginning(text.charAt(at), second);
    return (begins[bit >>> 6] >>> bit & 1) != 0;
  }

  private static int beginning(char first, char second) {
    // The high bits of the product are well mixed.
    return (first << 16 | second) * 0x9E3779B1 >>> 32 - 17;
  }

  /**
   * Finds the longest term that starts at a position.
   *
   * @return {@code id << 32 | length}, to be read with {@link #id(long)} and {@link #length(long)};
   *     or {@link #NONE}
   */
  public long longestAt(CharSequence text, int from) {
    if (!mayStartAt(text, from)) return NONE;
    int state = roots[text.charAt(from)];
    if (state == 0) return NONE;
    long found = terms[state] < 0 ? NONE : pack(terms[state], 1);
    int end = text.length();
    for (int i = from + 1; i < end; i++) {
      state = step(edges, state, text.charAt(i));
      if (state == 0) return found;
      if (terms[state] >= 0) found = pack(terms[state], i + 1 - from);
    }
    return found;
  }

  /** Receives the terms found by {@link #scan}. */
  public interface Sink {
    void found(int term, int start, int end);
  }

  /** Finds terms from left to right, the longest at each position, without overlaps. */
  public void scan(CharSequence text, Sink sink) {
    for (int i = 0; i < text.length(); i++) {
      long found = longestAt(text, i);
      if (found == NONE) continue;
      int end = i + length(found);
      sink.found(id(found), i, end);
      i = end - 1;
    }
  }

  /** The state after a first character, or 0 if no term begins with it. */
  public int root(char c) {
    return roots[c];
  }

  /** The state after one more character, or 0 if no term continues with it. */
  public int next(int state, char c) {
    return step(edges, state, c);
  }

  /** The id of the term that ends in a state, or -1. */
  public int term(int state) {
    return terms[state];
  }

  /** The id in a result of {@link #longestAt}. */
  public static int id(long found) {
    return (int) (found >>> 32);
  }

  /** The length in a result of {@link #longestAt}, in UTF-16 units. */
  public static int length(long found) {
    return (int) found;
  }

  private static long pack(int id, int length) {
    return (long) id << 32 | length;
  }

  private static int step(long[] edges, int state, char c) {
    long key = (long) state << 16 | c;
    int mask = edges.length - 1;
    for (int slot = slot(key, mask); ; slot = slot + 1 & mask) {
      long edge = edges[slot];
      if (edge >>> 24 == key) return (int) edge & LAST_STATE;
      if (edge == 0) return 0;
    }
  }

  private static int slot(long key, int mask) {
    // Fibonacci hashing: the high bits are well mixed.
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32) & mask;
  }

  /** Collects terms for a trie. Not thread-safe. */
  public static final class Builder {
    private final int[] roots = new int[1 << 16];
    private final long[] begins = new long[BEGINNINGS / Long.SIZE];
    private long[] edges = new long[1 << 12];
    private int[] terms = new int[1 << 12];
    // State 0 means "none".
    private int states = 1;

    /**
     * Adds a term. If it was added before, its id is replaced.
     *
     * @param term not empty
     * @param id not negative; several terms may share one
     * @throws IllegalArgumentException if the term is empty
     */
    public Builder add(String term, int id) {
      if (term.isEmpty()) throw new IllegalArgumentException("an empty term matches everywhere");
      if (term.length() == 1) Arrays.fill(begins, -1);
      else setBeginning(term.charAt(0), term.charAt(1));
      int state = roots[term.charAt(0)];
      if (state == 0) roots[term.charAt(0)] = state = newState();
      for (int i = 1; i < term.length(); i++) {
        int next = step(edges, state, term.charAt(i));
        if (next == 0) {
          next = newState();
          if (states * 2 > edges.length) grow();
          put((long) state << 40 | (long) term.charAt(i) << 24 | next);
        }
        state = next;
      }
      terms[state] = id;
      return this;
    }

    /** The id of a term added before, or -1. */
    public int id(String term) {
      int state = roots[term.charAt(0)];
      for (int i = 1; i < term.length() && state != 0; i++) {
        state = step(edges, state, term.charAt(i));
      }
      return state == 0 ? -1 : terms[state];
    }

    /** Builds a trie of all terms added so far. The builder can be used further. */
    public TermTrie build() {
      return new TermTrie(begins.clone(), roots.clone(), edges.clone(), terms.clone());
    }

    private void setBeginning(char first, char second) {
      int bit = beginning(first, second);
      begins[bit >>> 6] |= 1L << bit;
    }

    private int newState() {
      if (states > LAST_STATE) throw new IllegalStateException("too many terms for one trie");
      if (states == terms.length) terms = Arrays.copyOf(terms, states * 2);
      terms[states] = -1;
      return states++;
    }

    private void put(long edge) {
      int mask = edges.length - 1;
      int slot = slot(edge >>> 24, mask);
      while (edges[slot] != 0) slot = slot + 1 & mask;
      edges[slot] = edge;
    }

    private void grow() {
      long[] old = edges;
      edges = new long[old.length * 2];
      for (long edge : old) if (edge != 0) put(edge);
    }
  }
}
