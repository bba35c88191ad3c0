package zhenxing.restore;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The runs of one length that were counted, ordered by the run without the last character and then
 * by that. Those that continue one run lie together, as they are asked for together.
 */
final class Runs {

  /** Bits of the filter for a run. */
  private static final int BITS = 16;

  /** Where the continuations of each shorter run begin, and at the end where the last ones end. */
  private final int[] start;

  private final char[] last;

  /**
   * Some bits for each run, those of one shorter run together: most characters that are asked for
   * do not continue a run, and their bit tells it. A set one may be that of another.
   */
  private final long[] filter;

  private final byte[] probabilities;
  private final byte[] rests;

  private Runs(int[] start, char[] last, byte[] probabilities, byte[] rests) {
    this.start = start;
    this.last = last;
    this.probabilities = probabilities;
    this.rests = rests;
    filter = new long[(last.length * BITS >> 6) + 1];
    for (int shorter = 0; shorter + 1 < start.length; shorter++) {
      for (int run = start[shorter]; run < start[shorter + 1]; run++) {
        int bit = bit(start[shorter], start[shorter + 1], last[run]);
        filter[bit >> 6] |= 1L << bit;
      }
    }
  }

  private static int bit(int from, int to, char c) {
    long spread = c * 0x9E3779B9L & 0xFFFF_FFFFL;
    return from * BITS + (int) (spread * ((to - from) * BITS) >>> 32);
  }

  /**
   * Reads runs as {@link CharacterModel} says.
   *
   * @param shorter how many runs there are that are one character shorter
   * @param withRests whether there are longer runs
   */
  static Runs read(InputStream in, int shorter, boolean withRests) throws IOException {
    int[] start = new int[shorter + 1];
    char[] last = new char[Math.max(16, shorter)];
    int size = 0;
    for (int run = 0; run < shorter; run++) {
      int c = 0;
      for (int following = number(in); following > 0; following--) {
        c += number(in);
        if (size == last.length) last = Arrays.copyOf(last, 2 * size);
        last[size++] = (char) c;
      }
      start[run + 1] = size;
    }
    byte[] probabilities = in.readNBytes(size);
    byte[] rests = withRests ? in.readNBytes(size) : new byte[0];
    return new Runs(start, Arrays.copyOf(last, size), probabilities, rests);
  }

  private static int number(InputStream in) throws IOException {
    int number = 0;
    for (int bits = 0; ; bits += 7) {
      int next = in.read();
      number |= (next & 0x7F) << bits;
      if (next < 0x80) return number;
    }
  }

  int size() {
    return last.length;
  }

  /** The run that continues a shorter one with a character, or -1. */
  int find(int shorter, char c) {
    int from = start[shorter];
    int to = start[shorter + 1];
    int bit = bit(from, to, c);
    if (from == to || (filter[bit >> 6] & 1L << bit) == 0) return -1;
    // A search by halves without a branch that could be guessed wrong.
    for (int size = to - from; size > 1; ) {
      int half = size >> 1;
      from = last[from + half] <= c ? from + half : from;
      size -= half;
    }
    return last[from] == c ? from : -1;
  }

  /** The probability of the last character behind the others, in steps of its logarithm. */
  int probability(int run) {
    return probabilities[run] & 0xFF;
  }

  /** The weight of the shorter run where no longer one was counted, in steps of its logarithm. */
  int rest(int run) {
    return rests[run] & 0xFF;
  }
}
