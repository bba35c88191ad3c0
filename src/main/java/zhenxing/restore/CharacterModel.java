package zhenxing.restore;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * How probable a character is behind the two before it, in today's news; marks and digits included.
 *
 * <p>{@code runs.bin.gz} holds statistics only, no text: for runs of one, two and three characters
 * their number, the sorted keys (16 bits for a character) as gaps of seven bits to a byte, the
 * probability of the last character behind the others, and the weight of the shorter run where no
 * longer one was counted. Both are a byte each, {@link #STEPS} to a unit of the logarithm.
 */
final class CharacterModel {

  private static final double STEPS = 16;

  private static final char DIGIT = '0';
  private static final char LETTER = 'A';

  /** Of ten digits one is as probable as the other. */
  private static final int ONE_DIGIT = quantum(0.1);

  /** What a character is worth that was not counted at all. */
  private static final int UNSEEN = 240;

  private final int[] single = new int[0x10000];
  private final int[] restOfSingle = new int[0x10000];
  private final FrequencyTable pairs = new FrequencyTable(150_000);
  private final FrequencyTable triples = new FrequencyTable(250_000);

  private static final class Holder {
    static final CharacterModel INSTANCE = new CharacterModel();
  }

  static CharacterModel get() {
    return Holder.INSTANCE;
  }

  private CharacterModel() {
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(
                new GZIPInputStream(
                    CharacterModel.class.getResourceAsStream("runs.bin.gz"), 1 << 16),
                1 << 16))) {
      Arrays.fill(single, UNSEEN);
      for (int length = 1; length <= 3; length++) read(in, length);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read runs.bin.gz", e);
    }
  }

  private void read(DataInputStream in, int length) throws IOException {
    long[] keys = new long[in.readInt()];
    long key = 0;
    for (int i = 0; i < keys.length; i++) {
      int bits = 0;
      int next;
      do {
        next = in.readUnsignedByte();
        key += (long) (next & 0x7F) << bits;
        bits += 7;
      } while (next >= 0x80);
      keys[i] = key;
    }
    byte[] probabilities = in.readNBytes(keys.length);
    byte[] rests = in.readNBytes(keys.length);
    for (int i = 0; i < keys.length; i++) {
      int probability = probabilities[i] & 0xFF;
      int rest = rests[i] & 0xFF;
      if (length == 1) {
        single[(int) keys[i]] = probability;
        restOfSingle[(int) keys[i]] = rest;
      } else {
        // A count of 0 says that a run is not there.
        FrequencyTable table = length == 2 ? pairs : triples;
        table.add(spread(keys[i]), 0x10000 | rest << 8 | probability);
      }
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

  /** What may come behind two characters. */
  Behind behind(char beforeThat, char before) {
    return new Behind(normal(beforeThat), normal(before));
  }

  /** Two characters, and how probable others are behind them. */
  final class Behind {
    private final char a;
    private final char b;
    private final boolean counted;
    private final int rest;

    private Behind(char a, char b) {
      this.a = a;
      this.b = b;
      int pair = pairs.get(spread((long) a << 16 | b));
      counted = pair != 0;
      rest = pair >> 8 & 0xFF;
    }

    /** The natural logarithm of the probability of a character. */
    double logProbability(char next) {
      char c = normal(next);
      int digit = c == DIGIT ? ONE_DIGIT : 0;
      return -(digit + steps(c)) / STEPS;
    }

    private int steps(char c) {
      long two = (long) b << 16 | c;
      // Three characters were not counted where the first two were not.
      int triple = counted ? triples.get(spread((long) a << 32 | two)) : 0;
      if (triple != 0) return triple & 0xFF;
      int pair = pairs.get(spread(two));
      return rest + (pair != 0 ? pair & 0xFF : restOfSingle[b] + single[c]);
    }
  }
}
