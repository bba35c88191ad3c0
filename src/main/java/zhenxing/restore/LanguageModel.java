package zhenxing.restore;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
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
  private static final double PAIR_WEIGHT = 0.8;

  /** What a character counts that is no word of the dictionary. */
  private static final double UNSEEN = 0.02;

  private final FrequencyTable words = new FrequencyTable(90_000);
  private final FrequencyTable pairs = new FrequencyTable(330_000);
  private long total;

  private static final class Holder {
    static final LanguageModel INSTANCE = new LanguageModel();
  }

  static LanguageModel get() {
    return Holder.INSTANCE;
  }

  private LanguageModel() {
    try {
      readWords();
      readPairs();
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
          long hash = hash(EMPTY, heads[slot]);
          char[] tail = tails[rows[slot]][i];
          if (tail != null) for (char c : tail) hash = hash(hash, c);
          words.add(hash, counts[rows[slot]][i]);
          total += counts[rows[slot]][i];
        }
      }
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

  /** The hash to extend by a second word to get the hash of the pair. */
  static long joint(long hashOfWord) {
    return hash(hashOfWord, JOINT);
  }

  /** How often a word was counted; 0 when it is none. */
  int count(long hash) {
    return words.get(hash);
  }

  /** The natural logarithm of the probability of a word behind another one. */
  double logProbability(int count, long pair, int countBefore) {
    double alone = Math.max(count, UNSEEN) / total;
    if (countBefore == 0) return Math.log(alone);
    return Math.log(PAIR_WEIGHT * pairs.get(pair) / countBefore + (1 - PAIR_WEIGHT) * alone);
  }
}
