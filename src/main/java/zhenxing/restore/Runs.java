package zhenxing.restore;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The counted runs of one length, ordered by their beginning (all but the last character) and then
 * by the last character. Runs with the same beginning are adjacent, because they are looked up
 * together.
 */
final class Runs {

  /** Filter bits per run. */
  private static final int BITS = 16;

  /**
   * The index of the first continuation of each shorter run; the last entry is the number of runs.
   */
  private final int[] start;

  private final char[] last;

  /**
   * A filter with {@link #BITS} bits per run; the bits of one beginning are adjacent. A clear bit
   * proves that a character does not continue the run, which is the usual case. A set bit proves
   * nothing.
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
   * Reads the runs of one length in the format described at {@link CharacterModel}.
   *
   * @param shorter the number of runs that are one character shorter
   * @param withRests whether back-off weights follow, that is, whether there are longer runs
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
    // Binary search without a branch that the processor could mispredict.
    for (int size = to - from; size > 1; ) {
      int half = size >> 1;
      from = last[from + half] <= c ? from + half : from;
      size -= half;
    }
    return last[from] == c ? from : -1;
  }

  /** The cost of the last character given the others, in steps of the logarithm. */
  int probability(int run) {
    return probabilities[run] & 0xFF;
  }

  /** The back-off cost where no longer run was counted, in steps of the logarithm. */
  int rest(int run) {
    return rests[run] & 0xFF;
  }
}
