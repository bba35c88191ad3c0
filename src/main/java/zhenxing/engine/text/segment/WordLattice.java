package zhenxing.engine.text.segment;

import org.apache.lucene.analysis.cn.smart.CharType;
import org.apache.lucene.analysis.cn.smart.Utility;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.ArrayUtil;

/**
 * Splits a sentence into words as smartcn does. Of all ways to split it into words of the
 * dictionary, it takes the one whose pairs of neighbouring words have the highest probability
 * (Viterbi algorithm over a hidden Markov model of words, after ICTCLAS). The possible words, the
 * weights and the order of additions are exactly those of smartcn's {@code HHMMSegmenter}, {@code
 * SegGraph} and {@code BiSegGraph}, because the first of several ways with the same sum is taken.
 *
 * <pre>
 * 东北全面振兴
 * 东北 | 全面 | 振兴
 * </pre>
 *
 * <p>All arrays are reused for the next sentence, so an instance must be used by one thread only.
 */
final class WordLattice {

  /** Separates the two words of a pair. */
  private static final char BETWEEN = '@';

  /** Large enough for most sentences; arrays grow for longer ones. */
  private static final int INITIAL_SIZE = 256;

  private static final int FULL_WIDTH_SHIFT = '０' - '0';

  private final WordDictionary dictionary = WordDictionary.get();
  private final BigramDictionary bigrams = BigramDictionary.get();
  private final PairWeights weights = new PairWeights();

  /** The pseudo-words, followed by the sentence without white space. */
  private char[] text = new char[INITIAL_SIZE];

  private int textLength;

  /** The position in the sentence of each character of {@link #text}. */
  private int[] places = new int[INITIAL_SIZE];

  /** For each character of {@link #text} the first node that starts there or later. */
  private int[] firstNodes = new int[INITIAL_SIZE];

  /** The number of nodes: the beginning, all possible words ordered by start, the end. */
  private int nodes;

  private int[] starts = new int[INITIAL_SIZE];
  private int[] ends = new int[INITIAL_SIZE];

  /** For each node the range of {@link #text} that spells it for pairs, its hash, and its count. */
  private int[] spellings = new int[INITIAL_SIZE];

  private int[] spellingEnds = new int[INITIAL_SIZE];
  private long[] hashes = new long[INITIAL_SIZE];
  private int[] frequencies = new int[INITIAL_SIZE];

  /**
   * For each node, the least sum of weights from the beginning to it, and the node before it on
   * that path.
   */
  private double[] sums = new double[INITIAL_SIZE];

  private int[] previous = new int[INITIAL_SIZE];

  /** The nodes of the best path, in order, without beginning and end. */
  private int[] words = new int[INITIAL_SIZE];

  /** Hashes of all pairs of nodes that can follow each other, and their counts. */
  private long[] pairs = new long[INITIAL_SIZE];

  private int[] pairFrequencies = new int[INITIAL_SIZE];

  private final Mark begin;
  private final Mark end;
  private final Mark string;
  private final Mark number;
  private final int marksLength;

  /** The pseudo-word that stands for an end of the sentence, for letters or for digits. */
  private record Mark(int start, int end, long hash, int frequency) {}

  WordLattice() {
    begin = mark(Utility.START_CHAR_ARRAY);
    end = mark(Utility.END_CHAR_ARRAY);
    string = mark(Utility.STRING_CHAR_ARRAY);
    number = mark(Utility.NUMBER_CHAR_ARRAY);
    marksLength = textLength;
  }

  private Mark mark(char[] spelling) {
    long hash = BigramDictionary.NO_CHARACTERS;
    for (char c : spelling) {
      hash = BigramDictionary.append(hash, c);
      text[textLength++] = c;
    }
    int start = textLength - spelling.length;
    return new Mark(start, textLength, hash, dictionary.frequency(spelling));
  }

  /**
   * Splits a sentence into words. The words can be read with {@link #start}, {@link #end} and
   * {@link #write} until the next call.
   *
   * @param from position in the buffer where the sentence begins
   * @param to position after its last character
   * @return the number of words
   */
  int segment(char[] buffer, int from, int to) {
    take(buffer, from, to);
    nodes = 0;
    add(marksLength - 1, marksLength, begin);
    for (int i = marksLength; i < textLength; ) i = addAllFrom(i);
    firstNodes[textLength] = nodes;
    add(textLength, textLength + 1, end);
    firstNodes[textLength + 1] = nodes;
    weigh();
    return goBack();
  }

  /** Start of a word in the sentence. */
  int start(int word) {
    return places[starts[words[word]]];
  }

  /** End of a word in the sentence; white space inside it is included. */
  int end(int word) {
    return places[ends[words[word]] - 1] + 1;
  }

  /**
   * Writes a word: Latin letters in lower case and half width, a comma for every punctuation mark.
   */
  void write(int word, CharTermAttribute term) {
    int start = starts[words[word]];
    int length = ends[words[word]] - start;
    if (Utility.getCharType(text[start]) == CharType.DELIMITER) {
      term.copyBuffer(Utility.COMMON_DELIMITER, 0, Utility.COMMON_DELIMITER.length);
      return;
    }
    char[] written = term.resizeBuffer(length);
    for (int i = 0; i < length; i++) written[i] = folded(text[start + i]);
    term.setLength(length);
  }

  private static char folded(char c) {
    char half = isFullWidth(c) ? (char) (c - FULL_WIDTH_SHIFT) : c;
    return half >= 'A' && half <= 'Z' ? (char) (half + ('a' - 'A')) : half;
  }

  private static boolean isFullWidth(char c) {
    return c >= '０' && (c <= '９' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ');
  }

  private void take(char[] buffer, int from, int to) {
    int most = marksLength + to - from;
    text = ArrayUtil.grow(text, most);
    places = ArrayUtil.grow(places, most);
    // One more for the end, and one to mark where the nodes of the end stop.
    firstNodes = ArrayUtil.grow(firstNodes, most + 2);
    textLength = marksLength;
    for (int i = from; i < to; i++) {
      if (Utility.getCharType(buffer[i]) == CharType.SPACE_LIKE) continue;
      text[textLength] = buffer[i];
      places[textLength++] = i - from;
    }
  }

  /**
   * Adds the possible words that start at a position.
   *
   * @return the position where the next ones can start
   */
  private int addAllFrom(int start) {
    firstNodes[start] = nodes;
    char c = text[start];
    int next = start + 1;
    switch (Utility.getCharType(c)) {
      case CharType.HANZI -> addWords(start);
      case CharType.LETTER, CharType.FULLWIDTH_LETTER -> {
        next = runEnd(start, CharType.LETTER, CharType.FULLWIDTH_LETTER);
        add(start, next, string);
      }
      case CharType.DIGIT, CharType.FULLWIDTH_DIGIT -> {
        next = runEnd(start, CharType.DIGIT, CharType.FULLWIDTH_DIGIT);
        add(start, next, number);
      }
      case CharType.SURROGATE -> {
        boolean isPair =
            next < textLength && isNextTo(next) && Character.isSurrogatePair(c, text[next]);
        if (isPair) next++;
        addSpelled(start, next, 0);
      }
      case CharType.DELIMITER -> addSpelled(start, next, Utility.MAX_FREQUENCE);
      default -> add(start, next, string);
    }
    for (int i = start + 1; i < next; i++) firstNodes[i] = nodes;
    return next;
  }

  /**
   * Adds the character and all words of the dictionary that begin with it, ignoring white space.
   */
  private void addWords(int start) {
    long hash = BigramDictionary.NO_CHARACTERS;
    int node = dictionary.node(text[start]);
    for (int next = start + 1; node != WordDictionary.NO_NODE; next++) {
      hash = BigramDictionary.append(hash, text[next - 1]);
      int frequency = dictionary.frequency(node);
      if (frequency != WordDictionary.NO_WORD) add(start, next, start, next, hash, frequency);
      if (next == textLength || Utility.getCharType(text[next]) != CharType.HANZI) return;
      node = dictionary.child(node, text[next]);
    }
  }

  private void addSpelled(int start, int end, int frequency) {
    long hash = BigramDictionary.NO_CHARACTERS;
    for (int i = start; i < end; i++) hash = BigramDictionary.append(hash, text[i]);
    add(start, end, start, end, hash, frequency);
  }

  private void add(int start, int end, Mark mark) {
    add(start, end, mark.start, mark.end, mark.hash, mark.frequency);
  }

  private void add(int start, int end, int spelling, int spellingEnd, long hash, int frequency) {
    if (nodes == starts.length) grow();
    starts[nodes] = start;
    ends[nodes] = end;
    spellings[nodes] = spelling;
    spellingEnds[nodes] = spellingEnd;
    hashes[nodes] = hash;
    frequencies[nodes] = frequency;
    sums[nodes] = Double.MAX_VALUE;
    nodes++;
  }

  private void grow() {
    starts = ArrayUtil.grow(starts, nodes + 1);
    int size = starts.length;
    ends = ArrayUtil.growExact(ends, size);
    spellings = ArrayUtil.growExact(spellings, size);
    spellingEnds = ArrayUtil.growExact(spellingEnds, size);
    hashes = ArrayUtil.growExact(hashes, size);
    frequencies = ArrayUtil.growExact(frequencies, size);
    sums = ArrayUtil.growExact(sums, size);
    previous = ArrayUtil.growExact(previous, size);
    words = ArrayUtil.growExact(words, size);
  }

  /** The end of a run of adjacent letters or digits. */
  private int runEnd(int start, int type, int fullWidthType) {
    int i = start + 1;
    while (i < textLength && isNextTo(i)) {
      int found = Utility.getCharType(text[i]);
      if (found != type && found != fullWidthType) break;
      i++;
    }
    return i;
  }

  /** Whether there is no white space before this character. */
  private boolean isNextTo(int i) {
    return places[i] == places[i - 1] + 1;
  }

  /**
   * Collects the hashes of all pairs of nodes of which the second starts where the first ends, in
   * order.
   *
   * @return their number
   */
  private int pair() {
    int count = 0;
    for (int left = 0; left < nodes - 1; left++) {
      int from = firstNodes[ends[left]];
      int to = firstNodes[ends[left] + 1];
      if (count + to - from > pairs.length) {
        pairs = ArrayUtil.grow(pairs, count + to - from);
        pairFrequencies = ArrayUtil.growExact(pairFrequencies, pairs.length);
      }
      long hash = BigramDictionary.append(hashes[left], BETWEEN);
      int spelled = spellings[from];
      for (int right = from; right < to; right++) {
        // Words that start at the same position are prefixes of each other, so their hashes
        // continue one another.
        while (spelled < spellingEnds[right]) {
          hash = BigramDictionary.append(hash, text[spelled++]);
        }
        pairs[count++] = hash;
      }
    }
    return count;
  }

  /**
   * Computes the best sum of each node. Nodes are processed by start, so the sum of a node is final
   * before it is used.
   */
  private void weigh() {
    int pairCount = pair();
    bigrams.lookUp(pairs, pairCount, pairFrequencies);
    sums[0] = 0;
    int pair = 0;
    for (int left = 0; left < nodes - 1; left++) {
      double sum = sums[left];
      int frequency = frequencies[left];
      double uncounted = weights.uncounted(frequency);
      int to = firstNodes[ends[left] + 1];
      for (int right = firstNodes[ends[left]]; right < to; right++) {
        int count = pairFrequencies[pair++];
        double weight = count == 0 ? uncounted : PairWeights.counted(count, frequency);
        if (sum + weight < sums[right]) {
          sums[right] = sum + weight;
          previous[right] = left;
        }
      }
    }
  }

  private int goBack() {
    int count = 0;
    for (int node = previous[nodes - 1]; node != 0; node = previous[node]) words[count++] = node;
    for (int i = 0, j = count - 1; i < j; i++, j--) {
      int word = words[i];
      words[i] = words[j];
      words[j] = word;
    }
    return count;
  }
}
