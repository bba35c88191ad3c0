package zhenxing.engine.text.segment;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.apache.lucene.util.ArrayUtil;

/**
 * The words of smartcn's {@code coredict.mem} and how frequent they are, as a double-array trie
 * (Aoe, 1989): the child of node {@code n} by a character is cell {@code base[n] + code}, if {@code
 * check} of that cell says that it is a child of {@code n}. Each Chinese character is a node, also
 * one that the dictionary does not know. Immutable.
 */
final class WordDictionary {

  /** What {@link #frequency(int)} says of a beginning that is no word itself. */
  static final int NO_WORD = -1;

  /** What {@link #child} says where no word goes on so. */
  static final int NO_NODE = -1;

  private static final char FIRST_HANZI = '\u4e00';
  private static final char LAST_HANZI = '\u9fa5';
  private static final int HANZI = LAST_HANZI - FIRST_HANZI + 1;

  private int[] base = new int[HANZI];
  private int[] check = new int[HANZI];
  private int[] frequency = new int[HANZI];

  /** The frequencies of 始##始 and the like, which stand for ends and kinds and are in no text. */
  private final Map<String, Integer> marks = new HashMap<>();

  private WordDictionary(Map<String, Integer> frequencies) {
    Arrays.fill(check, NO_NODE);
    frequencies.forEach(
        (word, count) -> {
          if (word.indexOf('#') > 0) marks.put(word, count);
          if (word.length() == 1 && isHanzi(word)) frequency[node(word.charAt(0))] = count;
        });
    String[] longer =
        frequencies.keySet().stream()
            // Texts are cut where Chinese characters end, so other words are never met.
            .filter(word -> word.length() > 1 && isHanzi(word))
            .sorted()
            .toArray(String[]::new);
    layOut(longer, frequencies);
  }

  private static final class Loaded {
    private static final WordDictionary DICTIONARY = load();

    private static WordDictionary load() {
      Object[] arrays = SmartcnArrays.read("coredict.mem", 4);
      short[] rows = (short[]) arrays[0];
      char[] firsts = (char[]) arrays[1];
      char[][][] rests = (char[][][]) arrays[2];
      int[][] frequencies = (int[][]) arrays[3];
      Map<String, Integer> words = new HashMap<>();
      for (int slot = 0; slot < firsts.length; slot++) {
        // The first characters are in a hash table; this slot is empty.
        if (firsts[slot] == 0) continue;
        char[][] row = rests[rows[slot]];
        for (int i = 0; i < row.length; i++) {
          String rest = row[i] == null ? "" : new String(row[i]);
          words.put(firsts[slot] + rest, frequencies[rows[slot]][i]);
        }
      }
      return new WordDictionary(words);
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
    int cell = base[node] + node(hanzi);
    return cell < check.length && check[cell] == node ? cell : NO_NODE;
  }

  /**
   * How often the word that ends at this node was counted, or {@link #NO_WORD}; each character is
   * one.
   */
  int frequency(int node) {
    return frequency[node];
  }

  /** How often a mark such as 始##始 was counted; 0 for one that is not known. */
  int frequency(char[] mark) {
    return marks.getOrDefault(new String(mark), 0);
  }

  /** The memory that the words take. */
  long bytes() {
    return (long) Integer.BYTES * (base.length + check.length + frequency.length);
  }

  private static boolean isHanzi(String word) {
    return word.chars().allMatch(c -> c >= FIRST_HANZI && c <= LAST_HANZI);
  }

  /** Words that are next to each other, begin alike up to a node, and are longer than that. */
  private record Branch(int node, int length, int from, int to) {}

  /** Shorter beginnings first; the children of a node go to the first cells that are all free. */
  private void layOut(String[] words, Map<String, Integer> frequencies) {
    Queue<Branch> branches = new ArrayDeque<>();
    for (int from = 0, to; from < words.length; from = to) {
      to = alike(words, 0, from, words.length);
      branches.add(new Branch(node(words[from].charAt(0)), 1, from, to));
    }
    BitSet taken = new BitSet();
    taken.set(0, HANZI);
    while (!branches.isEmpty()) {
      Branch branch = branches.remove();
      int length = branch.length;
      base[branch.node] = freeBase(words, branch, taken);
      for (int from = branch.from, to; from < branch.to; from = to) {
        to = alike(words, length, from, branch.to);
        String first = words[from];
        int cell = base[branch.node] + node(first.charAt(length));
        taken.set(cell);
        makeRoom(cell);
        check[cell] = branch.node;
        boolean isWord = first.length() == length + 1;
        frequency[cell] = isWord ? frequencies.get(first) : NO_WORD;
        int rest = isWord ? from + 1 : from;
        if (rest < to) branches.add(new Branch(cell, length + 1, rest, to));
      }
    }
    int cells = taken.length();
    base = Arrays.copyOf(base, cells);
    check = Arrays.copyOf(check, cells);
    frequency = Arrays.copyOf(frequency, cells);
  }

  /** Up to where the words have the same character in this place as the first one. */
  private static int alike(String[] words, int place, int from, int limit) {
    int to = from + 1;
    while (to < limit && words[to].charAt(place) == words[from].charAt(place)) to++;
    return to;
  }

  private int freeBase(String[] words, Branch branch, BitSet taken) {
    int[] children =
        Arrays.stream(words, branch.from, branch.to)
            .mapToInt(word -> node(word.charAt(branch.length)))
            .distinct()
            .toArray();
    int cell = taken.nextClearBit(HANZI);
    while (true) {
      int candidate = cell - children[0];
      if (Arrays.stream(children).noneMatch(child -> taken.get(candidate + child))) {
        return candidate;
      }
      cell = taken.nextClearBit(cell + 1);
    }
  }

  private void makeRoom(int cell) {
    if (cell < check.length) return;
    int before = check.length;
    check = ArrayUtil.grow(check, cell + 1);
    Arrays.fill(check, before, check.length, NO_NODE);
    base = ArrayUtil.growExact(base, check.length);
    frequency = ArrayUtil.growExact(frequency, check.length);
  }
}
