package zhenxing.restore;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * How probable a character is behind the three before it, in today's news; marks and digits
 * included.
 *
 * <p>{@code runs.bin.gz} holds statistics only, no text: for runs of one to four characters, behind
 * every run that is one character shorter, in their order, how many there are and the gaps between
 * their last characters, as numbers of seven bits to a byte, the lowest first; then the probability
 * of the last character behind the others; then, but for the longest, the weight of the shorter run
 * where no longer one was counted. Both are a byte each, {@link #STEPS} to a unit of the logarithm.
 */
final class CharacterModel {

  /** How many characters the longest runs have. */
  static final int LONGEST = 4;

  private static final double STEPS = 16;

  private static final char DIGIT = '0';
  private static final char LETTER = 'A';

  /** Of ten digits one is as probable as the other. */
  private static final int ONE_DIGIT = quantum(0.1);

  /** What a character is worth that was not counted at all. */
  private static final int UNSEEN = 240;

  private final int[] single = new int[0x10000];
  private final int[] restOfSingle = new int[0x10000];
  private final FrequencyTable pairs = new FrequencyTable(250_000);
  private final FrequencyTable triples = new FrequencyTable(350_000);
  private final FrequencyTable quadruples = new FrequencyTable(350_000);

  private static final class Holder {
    static final CharacterModel INSTANCE = new CharacterModel();
  }

  static CharacterModel get() {
    return Holder.INSTANCE;
  }

  private CharacterModel() {
    try (InputStream in =
        new BufferedInputStream(
            new GZIPInputStream(CharacterModel.class.getResourceAsStream("runs.bin.gz"), 1 << 16),
            1 << 16)) {
      Arrays.fill(single, UNSEEN);
      long[] runs = {0};
      for (int length = 1; length <= LONGEST; length++) runs = read(in, length, runs);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read runs.bin.gz", e);
    }
  }

  /** Reads the runs of one length, those that begin with {@code shorter} runs, and returns them. */
  private long[] read(InputStream in, int length, long[] shorter) throws IOException {
    long[] runs = new long[shorter.length];
    int size = 0;
    for (long beginning : shorter) {
      int last = 0;
      for (int following = number(in); following > 0; following--) {
        last += number(in);
        if (size == runs.length) runs = Arrays.copyOf(runs, 2 * size);
        runs[size++] = beginning << 16 | last;
      }
    }
    byte[] probabilities = in.readNBytes(size);
    byte[] rests = length < LONGEST ? in.readNBytes(size) : new byte[size];
    for (int i = 0; i < size; i++) {
      int probability = probabilities[i] & 0xFF;
      int rest = rests[i] & 0xFF;
      if (length == 1) {
        single[(int) runs[i]] = probability;
        restOfSingle[(int) runs[i]] = rest;
      } else {
        // A count of 0 says that a run is not there.
        FrequencyTable table = length == 2 ? pairs : length == 3 ? triples : quadruples;
        table.add(spread(runs[i]), 0x10000 | rest << 8 | probability);
      }
    }
    return Arrays.copyOf(runs, size);
  }

  private static int number(InputStream in) throws IOException {
    int number = 0;
    for (int bits = 0; ; bits += 7) {
      int next = in.read();
      number |= (next & 0x7F) << bits;
      if (next < 0x80) return number;
    }
  }

  /** A probability as a byte. */
  static int quantum(double probability) {
    return Math.clamp(Math.round(-Math.log(probability) * STEPS), 0, 255);
  }

  /** A key spread over all bits, as the tables take their keys for hashes. */
  private static long spread(long key) {
    return key * 0x9E3779B97F4A7C15L;
  }

  /** The character that one is counted as: all digits are one, all Latin letters another. */
  static char normal(char c) {
    if (c >= 0x80) return c;
    if (c >= '0' && c <= '9') return DIGIT;
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' ? LETTER : c;
  }

  /** Whether a character was counted at all. */
  boolean isCounted(char c) {
    return single[normal(c)] != UNSEEN;
  }

  /** What may come behind three characters. */
  Behind behind(char first, char second, char third) {
    return new Behind(normal(first), normal(second), normal(third));
  }

  /** Three characters, and how probable others are behind them. */
  final class Behind {
    private final long three;
    private final char third;

    /** A longer run was not counted where its beginning was not. */
    private final boolean threeCounted;

    private final boolean twoCounted;

    private final int restOfThree;
    private final int restOfTwo;

    private Behind(char first, char second, char third) {
      this.third = third;
      three = (long) first << 32 | (long) second << 16 | third;
      int triple = triples.get(spread(three));
      threeCounted = triple != 0;
      restOfThree = triple >> 8 & 0xFF;
      int pair = pairs.get(spread(three & 0xFFFF_FFFFL));
      twoCounted = pair != 0;
      restOfTwo = pair >> 8 & 0xFF;
    }

    /** The natural logarithm of the probability of a character. */
    double logProbability(char next) {
      char c = normal(next);
      int digit = c == DIGIT ? ONE_DIGIT : 0;
      return -(digit + steps(c)) / STEPS;
    }

    /** Whether the last two characters were counted in a row. */
    boolean isUsual(char next) {
      return pairs.get(spread((long) third << 16 | normal(next))) != 0;
    }

    private int steps(char c) {
      long run = three << 16 | c;
      int count = threeCounted ? quadruples.get(spread(run)) : 0;
      if (count != 0) return count & 0xFF;
      int steps = restOfThree;
      count = twoCounted ? triples.get(spread(run & 0xFFFF_FFFF_FFFFL)) : 0;
      if (count != 0) return steps + (count & 0xFF);
      steps += restOfTwo;
      count = pairs.get(spread(run & 0xFFFF_FFFFL));
      return steps + (count != 0 ? count & 0xFF : restOfSingle[third] + single[c]);
    }
  }
}
