package zhenxing.engine.text.segment;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The words of smartcn's {@code coredict.mem} with their counts, as a trie. The edges are in one
 * hash table: the node for a prefix and one more character is the cell whose key combines both. A
 * cell is one long with key and count, so that a step is a single memory access; a bit map rejects
 * most steps to absent nodes before that. Every Chinese character is a node, even if the dictionary
 * lacks it. Immutable, safe for use by several threads; loaded on first use.
 */
final class WordDictionary {

  /** Returned by {@link #frequency(int)} for a prefix that is no word. */
  static final int NO_WORD = -1;

  /** Returned by {@link #child} if no word continues this way. */
  static final int NO_NODE = -1;

  private static final char[] NOTHING = {};

  private static final char FIRST_HANZI = '\u4e00';
  private static final char LAST_HANZI = '\u9fa5';
  private static final int HANZI = LAST_HANZI - FIRST_HANZI + 1;

  /** Number of bits for one of the {@link #HANZI} characters. */
  private static final int HANZI_BITS = 15;

  /** The lower bits of a cell are the count + 1; 0 if the node is no word. */
  private static final int FREQUENCY_BITS = 24;

  private static final long FREQUENCY = (1L << FREQUENCY_BITS) - 1;

  /**
   * An odd number near 2^64 divided by the golden ratio; multiplication moves the variation of keys
   * to the upper bits.
   */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /** 20 bits are 128 KB, small enough for the processor's cache. */
  private static final int MAP_BITS = 20;

  /**
   * Cells of the single characters, followed by a hash table with open addressing for longer
   * prefixes; 0 is empty.
   */
  private final long[] cells;

  private final int tableBits;

  /** A clear bit proves that a key is absent. A tenth of the absent keys have a set bit. */
  private final long[] map = new long[1 << (MAP_BITS - 6)];

  /**
   * Counts of pseudo-words such as 始##始, which stand for sentence ends and classes of characters.
   */
  private final Map<String, Integer> marks = new HashMap<>();

  /**
   * Builds the dictionary from smartcn's tables.
   *
   * @param firsts first characters of words, in a hash table with 0 for an empty slot
   * @param rows for each of these slots, the number of the row with its words
   * @param rests for each row the words without their first character; null for the character alone
   * @param frequencies the counts, in the same form
   */
  private WordDictionary(char[] firsts, short[] rows, char[][][] rests, int[][] frequencies) {
    int most = 0;
    for (char[][] row : rests) {
      if (row == null) continue;
      for (char[] rest : row) if (rest != null) most += rest.length;
    }
    // An upper bound for the number of nodes, since common prefixes are counted repeatedly. The
    // table becomes 80% full.
    tableBits = Integer.SIZE - Integer.numberOfLeadingZeros(most);
    cells = new long[HANZI + (1 << tableBits)];
    // Every character is a word with count 0 unless the tables say otherwise.
    Arrays.fill(cells, 0, HANZI, 1);
    for (int slot = 0; slot < firsts.length; slot++) {
      if (firsts[slot] == 0) continue;
      char[][] row = rests[rows[slot]];
      for (int i = 0; i < row.length; i++) {
        char[] rest = row[i] == null ? NOTHING : row[i];
        put(firsts[slot], rest, frequencies[rows[slot]][i]);
      }
    }
  }

  private static final class Loaded {
    private static final WordDictionary DICTIONARY = load();

    private static WordDictionary load() {
      Object[] arrays = SmartcnArrays.read("coredict.mem", 4);
      return new WordDictionary(
          (char[]) arrays[1], (short[]) arrays[0], (char[][][]) arrays[2], (int[][]) arrays[3]);
    }
  }

  /** The only instance, loaded on first use. */
  static WordDictionary get() {
    return Loaded.DICTIONARY;
  }

  /** The node of a single character from U+4E00 to U+9FA5. */
  int node(char hanzi) {
    return hanzi - FIRST_HANZI;
  }

  /**
   * The node of a prefix extended by a character, or {@link #NO_NODE} if no word begins with it.
   */
  int child(int node, char hanzi) {
    long key = key(node, hanzi);
    int bit = bit(key);
    if ((map[bit >>> 6] >>> bit & 1) == 0) return NO_NODE;
    int cell = find(key);
    return cells[cell] == 0 ? NO_NODE : cell;
  }

  /**
   * The count of the word that ends at a node, or {@link #NO_WORD}. Each single character is a
   * word.
   */
  int frequency(int node) {
    return (int) (cells[node] & FREQUENCY) - 1;
  }

  /** The count of a pseudo-word such as 始##始; 0 if unknown. */
  int frequency(char[] mark) {
    return marks.getOrDefault(new String(mark), 0);
  }

  private void put(char first, char[] rest, int frequency) {
    // Texts are split where Chinese characters end, so words with other characters cannot occur.
    boolean hasOthers = !isHanzi(first);
    for (char c : rest) hasOthers |= !isHanzi(c);
    if (hasOthers) {
      String word = first + new String(rest);
      if (word.indexOf('#') > 0) marks.put(word, frequency);
      return;
    }
    int node = node(first);
    for (char c : rest) {
      long key = key(node, c);
      node = find(key);
      int bit = bit(key);
      map[bit >>> 6] |= 1L << bit;
      if (cells[node] == 0) cells[node] = key << FREQUENCY_BITS;
    }
    cells[node] = cells[node] & ~FREQUENCY | frequency + 1;
  }

  private static boolean isHanzi(char c) {
    return c >= FIRST_HANZI && c <= LAST_HANZI;
  }

  private long key(int node, char hanzi) {
    // Plus one, so that no key is 0, which marks an empty cell.
    return (long) (node + 1) << HANZI_BITS | node(hanzi);
  }

  private static int bit(long key) {
    return (int) (key * SPREAD >>> (Long.SIZE - MAP_BITS));
  }

  /** The cell with this key, or the empty cell where it would be inserted. */
  private int find(long key) {
    int mask = (1 << tableBits) - 1;
    int slot = (int) (key * SPREAD >>> (Long.SIZE - tableBits));
    while (true) {
      long cell = cells[HANZI + slot];
      if (cell == 0 || cell >>> FREQUENCY_BITS == key) return HANZI + slot;
      slot = slot + 1 & mask;
    }
  }
}
