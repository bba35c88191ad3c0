package zhenxing.page;

import java.util.Arrays;

/**
 * Searches a text for many terms at once. It is a trie whose edges are stored in two hash tables
 * with open addressing: those to second characters, which are tried far more often, in a small one.
 * The number of the state after a first character is the character itself. At most positions of a
 * text no term starts; a bit set over the first two characters of all terms, small enough for the
 * processor's cache, rejects nearly all of those. Immutable once built by {@link Builder#build()},
 * so safe for use by several threads; searching allocates nothing.
 */
public final class TermTrie {

  /** Returned by {@link #longestAt} when no term starts at the position. */
  public static final long NONE = -1;

  /** Number of bits for the first two characters of terms, 16 KB. */
  private static final int BEGINNINGS = 1 << 17;

  /** The greatest number of a state, of 22 bits. */
  private static final int LAST_STATE = (1 << 22) - 1;

  /**
   * Added to a state in which a term ends, so that its number is looked up only if it is wanted.
   */
  private static final int ENDS = 1 << 22;

  /** Added to a state from which a term continues; from others no step is tried. */
  private static final int CONTINUES = 1 << 23;

  private static final int ALL = ENDS | CONTINUES | LAST_STATE;

  /** The first state that is not a first character. */
  private static final int FIRST_STATE = 1 << 16;

  // One bit for each pair of first characters.
  private final long[] begins;
  // One bit for each character that is a term; null if there is none.
  private final long[] alone;
  // From first to second characters: number of a state << 40 | character << 24 | next state; 0 for
  // a free slot.
  private final long[] seconds;
  // The same from all other states.
  private final long[] edges;
  // The term that ends in each state, -1 for none.
  private final int[] terms;

  private TermTrie(long[] begins, long[] alone, long[] seconds, long[] edges, int[] terms) {
    this.begins = begins;
    this.alone = alone;
    this.seconds = seconds;
    this.edges = edges;
    this.terms = terms;
  }

  /**
   * Returns the first position, at or after {@code from}, at which a term may start, or the length
   * of the text. Before it none does; that one starts there may be wrong.
   */
  public int nextStart(String text, int from) {
    int last = text.length() - 1;
    if (from > last) return text.length();
    char first = text.charAt(from);
    for (int i = from; i < last; i++) {
      char second = text.charAt(i + 1);
      if (mayBegin(first, second)) return i;
      first = second;
    }
    return mayBegin(first, (char) 0) ? last : text.length();
  }

  private boolean mayBegin(char first, char second) {
    int bit = beginning(first, second);
    return (begins[bit >>> 6] >>> bit & 1) != 0 || isAlone(first);
  }

  private boolean isAlone(char c) {
    return alone != null && (alone[c >>> 6] >>> c & 1) != 0;
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
  public long longestAt(String text, int from) {
    int end = text.length();
    char first = text.charAt(from);
    if (!mayBegin(first, from + 1 < end ? text.charAt(from + 1) : 0)) return NONE;
    int state = root(first);
    int found = 0;
    int length = 0;
    for (int i = from + 1; ; i++) {
      if ((state & ENDS) != 0) {
        found = state;
        length = i - from;
      }
      state = i < end ? next(state, text.charAt(i)) : 0;
      if (state == 0) return found == 0 ? NONE : pack(term(found), length);
    }
  }

  /** Receives the terms found by {@link #scan}. */
  public interface Sink {
    void found(int term, int start, int end);
  }

  /** Finds terms from left to right, the longest at each position, without overlaps. */
  public void scan(String text, Sink sink) {
    for (int i = nextStart(text, 0); i < text.length(); ) {
      long found = longestAt(text, i);
      int end = found == NONE ? i + 1 : i + length(found);
      if (found != NONE) sink.found(id(found), i, end);
      i = nextStart(text, end);
    }
  }

  /** The state after a first character. */
  public int root(char c) {
    return c | CONTINUES | (isAlone(c) ? ENDS : 0);
  }

  /** The state after one more character, or 0 if no term continues with it. */
  public int next(int state, char c) {
    if ((state & CONTINUES) == 0) return 0;
    int number = state & LAST_STATE;
    return step(number < FIRST_STATE ? seconds : edges, number, c);
  }

  /** The id of the term that ends in a state, or -1. */
  public int term(int state) {
    return (state & ENDS) == 0 ? -1 : terms[state & LAST_STATE];
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
    for (int slot = slot(key, edges); ; slot = behind(slot, edges)) {
      long edge = edges[slot];
      if (edge >>> 24 == key) return (int) edge & ALL;
      if (edge == 0) return 0;
    }
  }

  private static void put(long[] edges, long edge) {
    int slot = slot(edge >>> 24, edges);
    while (edges[slot] != 0) slot = behind(slot, edges);
    edges[slot] = edge;
  }

  private static int slot(long key, long[] edges) {
    // Fibonacci hashing: the high bits are well mixed.
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) ((mixed >>> 32) * edges.length >>> 32);
  }

  private static int behind(int slot, long[] edges) {
    return slot + 1 == edges.length ? 0 : slot + 1;
  }

  /** Collects terms for a trie. Not thread-safe. */
  public static final class Builder {
    private final long[] begins = new long[BEGINNINGS / Long.SIZE];
    private long[] alone;
    private long[] edges = new long[1 << 12];
    private int[] terms = new int[FIRST_STATE + (1 << 12)];
    private int states = FIRST_STATE;

    /** Creates a builder without terms. */
    public Builder() {
      Arrays.fill(terms, 0, FIRST_STATE, -1);
    }

    /**
     * Adds a term. If it was added before, its id is replaced.
     *
     * @param term not empty
     * @param id not negative; several terms may share one
     * @throws IllegalArgumentException if the term is empty
     */
    public Builder add(String term, int id) {
      if (term.isEmpty()) throw new IllegalArgumentException("an empty term matches everywhere");
      if (term.length() == 1) setAlone(term.charAt(0));
      else setBeginning(term.charAt(0), term.charAt(1));
      int state = term.charAt(0);
      for (int i = 1; i < term.length(); i++) {
        int next = step(edges, state, term.charAt(i));
        if (next == 0) {
          next = newState();
          if ((states - FIRST_STATE) * 2 > edges.length) grow();
          put(edges, (long) state << 40 | (long) term.charAt(i) << 24 | next);
        }
        state = next;
      }
      terms[state] = id;
      return this;
    }

    /** The id of a term added before, or -1. */
    public int id(String term) {
      int state = term.charAt(0);
      for (int i = 1; i < term.length() && state != 0; i++) {
        state = step(edges, state, term.charAt(i));
      }
      return state == 0 ? -1 : terms[state];
    }

    /** Builds a trie of all terms added so far. The builder can be used further. */
    public TermTrie build() {
      boolean[] continues = new boolean[states];
      int first = 0;
      for (long edge : edges) {
        int state = (int) (edge >>> 40);
        continues[state] = true;
        if (edge != 0 && state < FIRST_STATE) first++;
      }
      long[] seconds = table(first);
      long[] others = table(states - FIRST_STATE - first);
      for (long edge : edges) {
        if (edge == 0) continue;
        int next = (int) edge & LAST_STATE;
        int marks = (terms[next] < 0 ? 0 : ENDS) | (continues[next] ? CONTINUES : 0);
        put(edge >>> 40 < FIRST_STATE ? seconds : others, edge | marks);
      }
      long[] single = alone == null ? null : alone.clone();
      return new TermTrie(begins.clone(), single, seconds, others, terms.clone());
    }

    /** A table of which three fifths are filled, so that it takes few pages of memory. */
    private static long[] table(int filled) {
      return new long[filled + filled * 2 / 3 + 1];
    }

    private void setBeginning(char first, char second) {
      int bit = beginning(first, second);
      begins[bit >>> 6] |= 1L << bit;
    }

    private void setAlone(char c) {
      if (alone == null) alone = new long[FIRST_STATE / Long.SIZE];
      alone[c >>> 6] |= 1L << c;
    }

    private int newState() {
      if (states > LAST_STATE) throw new IllegalStateException("too many terms for one trie");
      if (states == terms.length) terms = Arrays.copyOf(terms, 2 * states - FIRST_STATE);
      terms[states] = -1;
      return states++;
    }

    private void grow() {
      long[] old = edges;
      edges = new long[old.length * 2];
      for (long edge : old) if (edge != 0) put(edges, edge);
    }
  }
}
