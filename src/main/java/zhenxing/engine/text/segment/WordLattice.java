package zhenxing.engine.text.segment;

import java.util.Arrays;
import org.apache.lucene.analysis.cn.smart.CharType;
import org.apache.lucene.analysis.cn.smart.Utility;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.ArrayUtil;

/**
 * Finds the words of a sentence as smartcn does: of all ways through the words of the dictionary
 * the one whose pairs of neighbours are the most probable together (Viterbi's algorithm over a
 * hidden Markov model of words, after ICTCLAS). What may be a word, the sums and their order are
 * those of smartcn's {@code HHMMSegmenter}, {@code SegGraph} and {@code BiSegGraph}, to the last
 * bit, since of two ways of one sum the first one is taken. All is kept in arrays that the next
 * sentence uses again. For one thread.
 */
final class WordLattice {

  /** The share that the probability of its first word alone has in that of a pair. */
  private static final double SMOOTHING = 0.1;

  /** The least probability of a pair. */
  private static final double LEAST = 1.0 / Utility.MAX_FREQUENCE;

  /** What stands between the two words of a pair. */
  private static final char BETWEEN = '@';

  /** For most sentences enough; longer ones make the arrays grow. */
  private static final int INITIAL_SIZE = 256;

  /** A slot each for the frequencies of the words met last; 48 KB. */
  private static final int REMEMBERED = 4096;

  private static final int FULL_WIDTH_SHIFT = '０' - '0';

  private final WordDictionary dictionary = WordDictionary.get();
  private final BigramDictionary bigrams = BigramDictionary.get();

  /** The marks that are spelled for what is no word, and behind them the sentence, no blanks. */
  private char[] text = new char[INITIAL_SIZE];

  private int textLength;

  /** Where each character of the text is in the sentence. */
  private int[] places = new int[INITIAL_SIZE];

  /** For each character of the text the first node that begins there or behind it. */
  private int[] firstNodes = new int[INITIAL_SIZE];

  /**
   * How many nodes there are: the beginning, all that may be a word by where it starts, the end.
   */
  private int nodes;

  private int[] starts = new int[INITIAL_SIZE];
  private int[] ends = new int[INITIAL_SIZE];

  /** Where in the text the node is spelled for its pairs, the hash of that, and its frequency. */
  private int[] spellings = new int[INITIAL_SIZE];

  private int[] spellingEnds = new int[INITIAL_SIZE];
  private long[] hashes = new long[INITIAL_SIZE];
  private int[] frequencies = new int[INITIAL_SIZE];

  /** The least sum of weights from the beginning to a node, and the node before it on that way. */
  private double[] sums = new double[INITIAL_SIZE];

  private int[] previous = new int[INITIAL_SIZE];

  /** The nodes of the best way in order, without beginning and end. */
  private int[] words = new int[INITIAL_SIZE];

  /** The hashes of pairs of nodes that may follow each other, and how often each was counted. */
  private long[] pairs = new long[INITIAL_SIZE];

  private int[] pairFrequencies = new int[INITIAL_SIZE];

  /** By the lower bits of a word's frequency, the weight of its pairs that were never counted. */
  private final int[] rememberedFrequencies = new int[REMEMBERED];

  private final double[] rememberedWeights = new double[REMEMBERED];

  private final Mark begin;
  private final Mark end;
  private final Mark string;
  private final Mark number;
  private final int marksLength;

  /** What the dictionaries know the ends of a sentence, letters and digits by. */
  private record Mark(int start, int end, long hash, int frequency) {}

  WordLattice() {
    begin = mark(Utility.START_CHAR_ARRAY);
    end = mark(Utility.END_CHAR_ARRAY);
    string = mark(Utility.STRING_CHAR_ARRAY);
    number = mark(Utility.NUMBER_CHAR_ARRAY);
    marksLength = textLength;
    Arrays.fill(rememberedFrequencies, -1);
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
   * Takes the sentence from {@code from} to before {@code to} in and finds its words.
   *
   * @return how many words it has
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

  /** Where in the sentence a word begins. */
  int start(int word) {
    return places[starts[words[word]]];
  }

  /** Where in the sentence a word ends; blanks within are part of it. */
  int end(int word) {
    return places[ends[words[word]] - 1] + 1;
  }

  /** Writes a word: Latin letters small and in half width, a comma for every punctuation mark. */
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
    // One more for the end, and one to tell where the nodes of the end are over.
    firstNodes = ArrayUtil.grow(firstNodes, most + 2);
    textLength = marksLength;
    for (int i = from; i < to; i++) {
      if (Utility.getCharType(buffer[i]) == CharType.SPACE_LIKE) continue;
      text[textLength] = buffer[i];
      places[textLength++] = i - from;
    }
  }

  /** Adds what may be a word and begins here; returns where the next may begin. */
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

  /** Adds the character and all words of the dictionary that begin with it, over blanks too. */
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

  /** Letters or digits that are next to each other. */
  private int runEnd(int start, int type, int fullWidthType) {
    int i = start + 1;
    while (i < textLength && isNextTo(i)) {
      int found = Utility.getCharType(text[i]);
      if (found != type && found != fullWidthType) break;
      i++;
    }
    return i;
  }

  /** Whether no blank was left out before this character. */
  private boolean isNextTo(int i) {
    return places[i] == places[i - 1] + 1;
  }

  /** The pairs of each node and all that begin where it ends, in order. */
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
        // Each word that begins here goes on from the one before it.
        while (spelled < spellingEnds[right]) {
          hash = BigramDictionary.append(hash, text[spelled++]);
        }
        pairs[count++] = hash;
      }
    }
    return count;
  }

  /** The best sum of each node, nodes of smaller starts first: theirs are settled by then. */
  private void weigh() {
    int pairCount = pair();
    bigrams.lookUp(pairs, pairCount, pairFrequencies);
    sums[0] = 0;
    int pair = 0;
    for (int left = 0; left < nodes - 1; left++) {
      double sum = sums[left];
      double total = 1.0 + frequencies[left];
      double alone = SMOOTHING * total / Utility.MAX_FREQUENCE;
      double unseen = unseen(frequencies[left], alone);
      int to = firstNodes[ends[left] + 1];
      for (int right = firstNodes[ends[left]]; right < to; right++) {
        int count = pairFrequencies[pair++];
        double weight =
            count == 0
                ? unseen
                : -Math.log(alone + (1.0 - SMOOTHING) * ((1.0 - LEAST) * count / total + LEAST));
        if (sum + weight < sums[right]) {
          sums[right] = sum + weight;
          previous[right] = left;
        }
      }
    }
  }

  /** The weight of a pair that was never counted; a logarithm for most nodes otherwise. */
  private double unseen(int frequency, double alone) {
    int slot = frequency & (REMEMBERED - 1);
    if (rememberedFrequencies[slot] != frequency) {
      rememberedFrequencies[slot] = frequency;
      rememberedWeights[slot] = -Math.log(alone + (1.0 - SMOOTHING) * LEAST);
    }
    return rememberedWeights[slot];
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
