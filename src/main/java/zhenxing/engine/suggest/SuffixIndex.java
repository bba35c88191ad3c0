package zhenxing.engine.suggest;

import java.util.List;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.MSBRadixSorter;
import zhenxing.engine.text.LatinWords;

/**
 * A sorted array of the suffixes of a list of texts that can be walked like a trie. A node of the
 * trie is a {@link Range} of suffixes that share their first characters; its children are the
 * ranges inside it that share one more character. Nodes are not stored. An array holds how many
 * characters each suffix shares with the previous one, and from it the borders of children are
 * found.
 *
 * <p>Every suffix has a rank; lower is better. The texts are given best first. A suffix that is a
 * complete text has the index of its text as its rank. A suffix inside a text has that index plus
 * the number of texts, so that it ranks after all complete texts. The best rank within a range is
 * found in logarithmic time with a binary tree of minima, so that a search can follow the most
 * promising branch first and stop when it has enough.
 *
 * <p>Needs about 14 bytes of memory per character of text. Immutable.
 */
final class SuffixIndex {

  /** Maximum depth of the trie, in characters. Nobody types more than that to get a completion. */
  static final int MAX_DEPTH = 32;

  /** Terminates a text. Folded text contains no control characters other than the separator. */
  static final char END = '\0';

  /** Number of suffixes in a leaf of the tree of minima. */
  private static final int LEAF = 16;

  private final char[] text;
  private final int texts;
  private final int[] starts;
  private final int[] suffixes;
  private final int[] ranks;
  private final byte[] shared;
  private final int[] roots;
  private final int[] best; // a binary heap of minima: ranks, by leaf
  private final int leaves;

  /**
   * A node of the trie: the suffixes from {@code from} (inclusive) to {@code to} (exclusive), which
   * share their first {@code depth} characters.
   */
  record Range(int from, int to, int depth) {

    boolean isEmpty() {
      return from >= to;
    }
  }

  /** Receives a child and the character that leads to it. */
  interface Children {
    void child(char c, Range range);
  }

  /**
   * @param folded the folded texts, best first, without {@link #END}
   */
  SuffixIndex(List<String> folded) {
    texts = folded.size();
    int length = folded.stream().mapToInt(t -> t.length() + 1).sum();
    text = new char[length];
    starts = new int[texts];
    int[] positions = new int[length];
    int[] rankAt = new int[length];
    int count = 0;
    int at = 0;
    for (int t = 0; t < texts; t++) {
      String one = folded.get(t);
      one.getChars(0, one.length(), text, at);
      starts[t] = at;
      for (int i = 0; i < one.length(); i++) {
        if (!canBegin(one, i)) continue;
        positions[count++] = at + i;
        rankAt[at + i] = i == 0 ? t : texts + t;
      }
      at += one.length() + 1;
    }
    suffixes = ArrayUtil.copyOfSubArray(positions, 0, count);
    sort();
    ranks = new int[count];
    for (int i = 0; i < count; i++) ranks[i] = rankAt[suffixes[i]];
    shared = new byte[count];
    int[] borders = new int[count + 1];
    int children = 0;
    for (int i = 0; i < count; i++) {
      shared[i] = (byte) (i == 0 ? 0 : sharedWithPrevious(i));
      if (shared[i] == 0) borders[children++] = i;
    }
    borders[children] = count;
    roots = ArrayUtil.copyOfSubArray(borders, 0, children + 1);
    leaves = Integer.highestOneBit(Math.max(1, (count + LEAF - 1) / LEAF) * 2 - 1);
    best = minima();
  }

  /**
   * Whether a match may begin at a position: at every character except inside a Latin word or
   * number.
   */
  private static boolean canBegin(String text, int at) {
    char c = text.charAt(at);
    if (c < ' ' || Character.isLowSurrogate(c)) return false;
    return at == 0 || !LatinWords.isLatin(c) || !LatinWords.isLatin(text.charAt(at - 1));
  }

  private void sort() {
    new MSBRadixSorter(2 * MAX_DEPTH) {
      @Override
      protected int byteAt(int i, int k) {
        char c = text[suffixes[i] + k / 2];
        if (c == END) return -1;
        return k % 2 == 0 ? c >> 8 : c & 0xFF;
      }

      @Override
      protected void swap(int i, int j) {
        int kept = suffixes[i];
        suffixes[i] = suffixes[j];
        suffixes[j] = kept;
      }
    }.sort(0, suffixes.length);
  }

  private int sharedWithPrevious(int i) {
    int n = 0;
    int a = suffixes[i - 1];
    int b = suffixes[i];
    while (n < MAX_DEPTH && text[a + n] == text[b + n] && text[a + n] != END) n++;
    return n;
  }

  private int[] minima() {
    int[] heap = new int[2 * leaves];
    for (int leaf = 0; leaf < leaves; leaf++) heap[leaves + leaf] = smallest(leaf);
    for (int node = leaves - 1; node > 0; node--) {
      heap[node] = Math.min(heap[2 * node], heap[2 * node + 1]);
    }
    return heap;
  }

  private int smallest(int leaf) {
    int smallest = Integer.MAX_VALUE;
    for (int i = leaf * LEAF; i < Math.min(ranks.length, (leaf + 1) * LEAF); i++) {
      smallest = Math.min(smallest, ranks[i]);
    }
    return smallest;
  }

  /** Returns the root of the trie, which contains every suffix. */
  Range root() {
    return new Range(0, suffixes.length, 0);
  }

  /**
   * Passes the children of a node to a callback, in character order. The end of a text is not a
   * child.
   */
  void children(Range range, Children sink) {
    if (range.depth == MAX_DEPTH) return;
    if (range.depth == 0 && range.from == 0 && range.to == suffixes.length) {
      for (int i = 0; i + 1 < roots.length; i++) child(roots[i], roots[i + 1], 0, sink);
      return;
    }
    int from = range.from;
    for (int i = from + 1; i < range.to; i++) {
      if (shared[i] > range.depth) continue;
      child(from, i, range.depth, sink);
      from = i;
    }
    if (from < range.to) child(from, range.to, range.depth, sink);
  }

  private void child(int from, int to, int depth, Children sink) {
    char c = characterAt(from, depth);
    if (c != END) sink.child(c, new Range(from, to, depth + 1));
  }

  /** Returns the child that a character leads to. It is empty if there is none. */
  Range child(Range range, char c) {
    if (range.depth == MAX_DEPTH) return new Range(range.from, range.from, MAX_DEPTH);
    int from = firstNotBelow(range, c);
    int to = firstNotBelow(new Range(from, range.to, range.depth), (char) (c + 1));
    return new Range(from, to, range.depth + 1);
  }

  /**
   * Returns the suffixes of a node that end there, that is, those that consist of the node's
   * characters only.
   */
  Range ending(Range range) {
    if (range.depth == MAX_DEPTH) return new Range(range.from, range.from, MAX_DEPTH);
    int to = firstNotBelow(range, (char) (END + 1));
    return new Range(range.from, to, range.depth);
  }

  private int firstNotBelow(Range range, char c) {
    int low = range.from;
    int high = range.to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (characterAt(middle, range.depth) < c) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private char characterAt(int i, int depth) {
    return text[suffixes[i] + depth];
  }

  /** Returns the best rank in a range, which must not be empty. */
  int bestRank(Range range) {
    int first = range.from / LEAF + 1;
    int last = range.to / LEAF;
    if (first >= last) return bestOf(range.from, range.to);
    int smallest = Math.min(bestOf(range.from, first * LEAF), bestOf(last * LEAF, range.to));
    int low = leaves + first;
    int high = leaves + last;
    for (; low < high; low /= 2, high /= 2) {
      if (low % 2 == 1) smallest = Math.min(smallest, best[low++]);
      if (high % 2 == 1) smallest = Math.min(smallest, best[--high]);
    }
    return smallest;
  }

  private int bestOf(int from, int to) {
    int smallest = Integer.MAX_VALUE;
    for (int i = from; i < to; i++) smallest = Math.min(smallest, ranks[i]);
    return smallest;
  }

  /**
   * Returns the first suffix with the best rank in a range.
   *
   * @param rank that rank, see {@link #bestRank}
   */
  int findBest(Range range, int rank) {
    int i = range.from;
    while (ranks[i] != rank) i = i % LEAF == LEAF - 1 ? firstAfter(i / LEAF, rank) : i + 1;
    return i;
  }

  /**
   * Returns the beginning of the first leaf after another one that has a rank at least as good.
   * There must be one.
   */
  private int firstAfter(int leaf, int rank) {
    int node = leaves + leaf + 1;
    // Up while a subtree has nothing good enough, then down to its first leaf that has.
    while (best[node] > rank) node = node % 2 == 0 ? node + 1 : (node + 1) / 2;
    while (node < leaves) node = best[2 * node] <= rank ? 2 * node : 2 * node + 1;
    return (node - leaves) * LEAF;
  }

  /** Returns the index of the text that a rank belongs to. */
  int textOf(int rank) {
    return rank < texts ? rank : rank - texts;
  }

  /** Whether a rank belongs to a complete text rather than to a suffix inside a text. */
  boolean isWhole(int rank) {
    return rank < texts;
  }

  /** Returns the position of a suffix in its text. */
  int offset(int suffix) {
    return suffixes[suffix] - starts[textOf(ranks[suffix])];
  }

  /** Returns the characters that lead from the root to a range, which must not be empty. */
  String path(Range range) {
    return new String(text, suffixes[range.from], range.depth);
  }
}
