package zhenxing.engine.text.segment;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The words of smartcn's {@code coredict.mem} and how frequent they are, as a trie whose branches
 * are in one hash table: the node of a beginning and one character more is the cell with both in
 * its key. A cell is one number with key and frequency, so that a step costs one look at memory,
 * and a map of bits turns down most steps that lead nowhere before that. Each Chinese character is
 * a node, also one that the dictionary does not know. Immutable.
 */
final class WordDictionary {

  /** What {@link #frequency(int)} says of a beginning that is no word itself. */
  static final int NO_WORD = -1;

  /** What {@link #child} says where no word goes on so. */
  static final int NO_NODE = -1;

  private static final char FIRST_HANZI = '\u4e00';
  private static final char LAST_HANZI = '\u9fa5';
  private static final int HANZI = LAST_HANZI - FIRST_HANZI + 1;

  /** Enough for any of the {@link #HANZI}. */
  private static final int HANZI_BITS = 15;

  /** The lower bits of a cell are the frequency and one more; 0 is for what is no word. */
  private static final int FREQUENCY_BITS = 24;

  private static final long FREQUENCY = (1L << FREQUENCY_BITS) - 1;

  /** Odd, near 2^64 divided by the golden ratio: spreads keys over their upper bits. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /** The map is 128 KB, small enough for the processor's cache. */
  private static final int MAP_BITS = 20;

  /** The characters, then an open-addressed table of the longer nodes; 0 is an empty cell. */
  private final long[] cells;

  private final int tableBits;

  /** A bit is set where a key may be in the table; in a tenth of the others, too. */
  private final long[] map = new long[1 << (MAP_BITS - 6)];

  /** The frequencies of 始##始 and the like, which stand for ends and kinds and are in no text. */
  private final Map<String, Integer> marks = new HashMap<>();

  /**
   * Takes the tables of smartcn.
   *
   * @param firsts the first characters of words, in a hash table with 0 for an empty slot
   * @param rows for each of them which row has its words
   * @param rests for each row the words without their first character, null for nothing more
   * @param frequencies how often each was counted
   */
  private WordDictionary(char[] firsts, short[] rows, char[][][] rests, int[][] frequencies) {
    int most = 0;
    for (char[][] row : rests) {
      if (row == null) continue;
      for (char[] rest : row) if (rest != null) most += rest.length;
    }
    // More cells than nodes, as a beginning that words share was counted with each: 80% are taken.
    tableBits = Integer.SIZE - Integer.numberOfLeadingZeros(most);
    cells = new long[HANZI + (1 << tableBits)];
    // Each character is a word that was never counted, until the tables say more.
    Arrays.fill(cells, 0, HANZI, 1);
    for (int slot = 0; slot < firsts.length; slot++) {
      if (firsts[slot] == 0) continue;
      char[][] row = rests[rows[slot]];
      for (int i = 0; i < row.length; i++) {
        String rest = row[i] == null ? "" : new String(row[i]);
        put(firsts[slot] + rest, frequencies[rows[slot]][i]);
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

  /** The one dictionary, read when it is first asked for. */
  static WordDictionary get() {
    return Loaded.DICTIONARY;
  }

  /** The node of one character from U+4E00 to U+9FA5. */
  int node(char hanzi) {
    return hanzi - FIRST_HANZI;
  }

  /** The node of a beginning and one character more, or {@link #NO_NODE} if no word begins so. */
  int child(int node, char hanzi) {
    long key = key(node, hanzi);
    int bit = bit(key);
    if ((map[bit >>> 6] >>> bit & 1) == 0) return NO_NODE;
    int cell = find(key);
    return cells[cell] == 0 ? NO_NODE : cell;
  }

  /**
   * How often the word that ends at this node was counted, or {@link #NO_WORD}; each character is
   * one.
   */
  int frequency(int node) {
    return (int) (cells[node] & FREQUENCY) - 1;
  }

  /** How often a mark such as 始##始 was counted; 0 for one that is not known. */
  int frequency(char[] mark) {
    return marks.getOrDefault(new String(mark), 0);
  }

  private void put(String word, int frequency) {
    if (word.indexOf('#') > 0) marks.put(word, frequency);
    // Texts are cut where Chinese characters end, so words with others are never met.
    if (!word.chars().allMatch(c -> c >= FIRST_HANZI && c <= LAST_HANZI)) return;
    int node = node(word.charAt(0));
    for (int i = 1; i < word.length(); i++) {
      long key = key(node, word.charAt(i));
      node = find(key);
      int bit = bit(key);
      map[bit >>> 6] |= 1L << bit;
      if (cells[node] == 0) cells[node] = key << FREQUENCY_BITS;
    }
    cells[node] = cells[node] & ~FREQUENCY | frequency + 1;
  }

  private long key(int node, char hanzi) {
    // One more than the node, so that no key is 0, which is an empty cell.
    return (long) (node + 1) << HANZI_BITS | node(hanzi);
  }

  private static int bit(long key) {
    return (int) (key * SPREAD >>> (Long.SIZE - MAP_BITS));
  }

  /** The cell with this key, or the empty one where it would be. */
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
