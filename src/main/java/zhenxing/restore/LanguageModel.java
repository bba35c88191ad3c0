package zhenxing.restore;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;

/**
 * How probable words and pairs of words are in simplified Chinese news.
 *
 * <p>The counts are those of Lucene's smartcn (85,607 words, 328,856 pairs, from the People's
 * Daily), read from the resources of its jar because its classes are package-private: {@code
 * coredict.mem} holds, as serialized arrays, the words by their first character and their counts;
 * {@code bigramdict.mem} the FNV hashes of {@code word@word} and their counts. Words are looked up
 * by the same hash.
 */
final class LanguageModel {

  /** The hash of nothing; {@link #hash} extends it character by character. */
  static final long EMPTY = 0xcbf29ce484222325L;

  private static final long FNV_PRIME = 1099511628211L;

  /** What stands between the two words of a pair. */
  private static final char JOINT = '@';

  /** Weight of the pair's count against the word's alone; smartcn uses the same magnitude. */
  private static final double PAIR_WEIGHT = 0.92;

  /** What a character counts that is no word of the dictionary. */
  private static final double UNSEEN = 0.02;

  private static final long NUMBER = hash("未##数");
  private static final long START_OF_TEXT = hash("始##始");
  private static final long END_OF_TEXT = hash("末##末");

  /** How often a word of our own list may have been used among as many words. */
  private static final int NEW_WORD = 300;

  private final FrequencyTable words = new FrequencyTable(90_000);
  private final FrequencyTable pairs = new FrequencyTable(330_000);

  /** The counts of the words of one character. */
  private final int[] single = new int[0x10000];

  /** The characters of all words. */
  private final BitSet known = new BitSet(0x10000);

  /** A filter of neighbours within words, one bit by hash; it may say yes too often. */
  private final long[] neighbours = new long[1 << 15];

  private long total;

  /** The logarithm of the probability of a single character behind a word nobody counted. */
  private final double[] alone = new double[0x10000];

  /** The same behind a word that was never counted together with it. */
  private final double[] unpaired = new double[0x10000];

  private static final class Holder {
    static final LanguageModel INSTANCE = new LanguageModel();
  }

  static LanguageModel get() {
    return Holder.INSTANCE;
  }

  private LanguageModel() {
    try {
      readWords();
      readNewWords();
      readPairs();
      for (char c = 0; c < 0xFFFF; c++) {
        single[c] = words.get(wordOf(c));
        alone[c] = Math.log(alone(single[c]));
        unpaired[c] = Math.log((1 - PAIR_WEIGHT) * alone(single[c]));
      }
    } catch (IOException | ClassNotFoundException e) {
      throw new UncheckedIOException(
          "cannot read the dictionaries in the jar of lucene-analysis-smartcn", new IOException(e));
    }
  }

  private void readWords() throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = open("hhmm/coredict.mem")) {
      short[] rows = (short[]) in.readObject();
      char[] heads = (char[]) in.readObject();
      char[][][] tails = (char[][][]) in.readObject();
      int[][] counts = (int[][]) in.readObject();
      for (int slot = 0; slot < rows.length; slot++) {
        if (rows[slot] < 0 || tails[rows[slot]] == null) continue;
        for (int i = 0; i < tails[rows[slot]].length; i++) {
          char[] tail = tails[rows[slot]][i];
          String word = tail == null ? "" : new String(tail);
          addWord(heads[slot] + word, counts[rows[slot]][i]);
        }
      }
    }
  }

  private void readNewWords() throws IOException {
    try (InputStream in = LanguageModel.class.getResourceAsStream("words.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line; (line = lines.readLine()) != null; ) {
        if (line.startsWith("#")) continue;
        for (String word : line.split(" ")) {
          if (count(hash(word)) < NEW_WORD) addWord(word, NEW_WORD - count(hash(word)));
        }
      }
    }
  }

  private void addWord(String word, int count) {
    words.add(hash(word), count);
    total += count;
    for (int i = 0; i < word.length(); i++) known.set(word.charAt(i));
    for (int i = 1; i < word.length(); i++) {
      int bit = bitOf(word.charAt(i - 1), word.charAt(i));
      neighbours[bit >> 6] |= 1L << bit;
    }
  }

  private void readPairs() throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = open("hhmm/bigramdict.mem")) {
      long[] hashes = (long[]) in.readObject();
      int[] counts = (int[]) in.readObject();
      for (int i = 0; i < hashes.length; i++) if (hashes[i] != 0) pairs.add(hashes[i], counts[i]);
    }
  }

  private static ObjectInputStream open(String resource) throws IOException {
    InputStream resourceStream = SmartChineseAnalyzer.class.getResourceAsStream(resource);
    ObjectInputStream in = new ObjectInputStream(new BufferedInputStream(resourceStream));
    in.setObjectInputFilter(
        info ->
            info.serialClass() == null || info.serialClass().isArray()
                ? ObjectInputFilter.Status.ALLOWED
                : ObjectInputFilter.Status.REJECTED);
    return in;
  }

  /** FNV-1 as smartcn computes it: low byte, high byte. */
  static long hash(long hash, char c) {
    hash = (hash ^ c & 0xFF) * FNV_PRIME;
    return (hash ^ c >> 8) * FNV_PRIME;
  }

  static long hash(String word) {
    return hash(EMPTY, word);
  }

  private static long hash(long hash, String word) {
    for (int i = 0; i < word.length(); i++) hash = hash(hash, word.charAt(i));
    return hash;
  }

  private int bitOf(char a, char b) {
    return ((a << 16 | b) * 0x9E3779B9) >>> 32 - 21;
  }

  /** Whether some word may have these two characters in a row; false is certain. */
  boolean mayJoin(char a, char b) {
    int bit = bitOf(a, b);
    return (neighbours[bit >> 6] & 1L << bit) != 0;
  }

  /** The hash to extend by a second word to get the hash of the pair. */
  static long joint(long hashOfWord) {
    return hash(hashOfWord, JOINT);
  }

  /** How often a word was counted; 0 when it is none. */
  int count(long hash) {
    return words.get(hash);
  }

  /** Whether any word has this character. */
  boolean isKnown(char c) {
    return known.get(c);
  }

  /** How often a single character was counted as a word; a number counts as any number. */
  int count(char c) {
    return single[c];
  }

  /** The joint of a word of one character. */
  long jointOf(char c) {
    return c == '\n' ? joint(START_OF_TEXT) : joint(wordOf(c));
  }

  /** The word that a single character is counted as. */
  private static long wordOf(char c) {
    if (c == '\n') return END_OF_TEXT;
    return Numerals.isNumeral(c) ? NUMBER : hash(EMPTY, c);
  }

  /** The natural logarithm of the probability of a single character behind a word. */
  double logProbability(char c, long jointBefore, int countBefore) {
    long pair = jointBefore;
    if (c == '\n') pair = hash(pair, "末##末");
    else if (Numerals.isNumeral(c)) pair = hash(pair, "未##数");
    else pair = hash(pair, c);
    double digit = Numerals.isNumeral(c) ? Numerals.logProbability(c) : 0;
    if (countBefore == 0) return digit + alone[c];
    int together = pairs.get(pair);
    return digit + (together == 0 ? unpaired[c] : paired(together, countBefore, count(c)));
  }

  /** The natural logarithm of the probability of a word behind another one. */
  double logProbability(int count, long pair, int countBefore) {
    return countBefore == 0 ? Math.log(alone(count)) : paired(pairs.get(pair), countBefore, count);
  }

  private double paired(int together, int countBefore, int count) {
    return Math.log(PAIR_WEIGHT * together / countBefore + (1 - PAIR_WEIGHT) * alone(count));
  }

  /** The probability of a word wherever it stands. */
  private double alone(int count) {
    return Math.max(count, UNSEEN) / total;
  }
}
