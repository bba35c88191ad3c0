package zhenxing.restore;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;

/**
 * The probability of a character after the three before it in current news (a 4-gram model with
 * back-off). Punctuation and digits are included.
 *
 * <p>{@code runs.bin.gz} holds statistics only, no text. Format: for n = 1 to 4, for every run of
 * n-1 characters in order, the number of runs of n characters that continue it, and the differences
 * between their last characters; numbers have seven bits per byte, the lowest first. Then one byte
 * per run for the probability of its last character given the others. Then, except for n = 4, one
 * byte per run for the back-off weight, which applies where a longer run was not counted. Both
 * bytes are negative logarithms, {@link #STEPS} steps per unit.
 *
 * <p>Immutable after loading, safe for use by several threads. It is loaded on first use
 * (initialization-on-demand holder, so no lock is needed).
 */
final class CharacterModel {

  /** Number of characters in the longest runs. */
  static final int LONGEST = 4;

  private static final double STEPS = 16;

  private static final char DIGIT = '0';
  private static final char LETTER = 'A';

  /** The probability of one digit, given that there is a digit. */
  private static final int ONE_DIGIT = quantum(0.1);

  /** The cost, in steps, of a character that was not counted at all. */
  private static final int UNSEEN = 240;

  /** Runs by length: {@code runs[n]} holds those of n + 1 characters. */
  private final Runs[] runs = new Runs[LONGEST];

  /** The number of each character's run of length one, or -1. */
  private final int[] singles = new int[0x10000];

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
      for (int i = 0; i < LONGEST; i++) {
        runs[i] = Runs.read(in, i == 0 ? 1 : runs[i - 1].size(), i < LONGEST - 1);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read runs.bin.gz", e);
    }
    for (int c = 0; c < singles.length; c++) singles[c] = runs[0].find(0, (char) c);
  }

  /** Converts a probability into a byte. */
  static int quantum(double probability) {
    return Math.clamp(Math.round(-Math.log(probability) * STEPS), 0, 255);
  }

  /**
   * Returns the character under which another one is counted. All digits count as one character,
   * all Latin letters as another.
   */
  static char normal(char c) {
    if (c >= 0x80) return c;
    if (c >= '0' && c <= '9') return DIGIT;
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' ? LETTER : c;
  }

  /** Whether a character was counted. */
  boolean isCounted(char c) {
    return singles[normal(c)] >= 0;
  }

  /** Returns the distribution of the character after three others. */
  Behind behind(char first, char second, char third) {
    return new Behind(normal(first), normal(second), normal(third));
  }

  /** The run that extends another one by a character, or -1. */
  private int continued(int length, int run, char c) {
    return run < 0 ? -1 : runs[length].find(run, c);
  }

  /** Three characters, and the probabilities of characters after them. */
  final class Behind {

    /** The runs of the last one, two and three characters; -1 where not counted. */
    private final int one;

    private final int two;
    private final int three;

    /** The cost, in steps, of backing off to fewer characters of context. */
    private final int restOfThree;

    private final int restOfTwo;
    private final int restOfOne;

    private Behind(char first, char second, char third) {
      one = singles[third];
      two = continued(1, singles[second], third);
      three = continued(2, continued(1, singles[first], second), third);
      restOfThree = three < 0 ? 0 : runs[2].rest(three);
      restOfTwo = two < 0 ? 0 : runs[1].rest(two);
      restOfOne = one < 0 ? 0 : runs[0].rest(one);
    }

    /** The natural logarithm of the probability of a character. */
    double logProbability(char next) {
      char c = normal(next);
      int digit = c == DIGIT ? ONE_DIGIT : 0;
      return -(digit + steps(c)) / STEPS;
    }

    /** Whether the last character and {@code next} were counted in a row. */
    boolean isUsual(char next) {
      return continued(1, one, normal(next)) >= 0;
    }

    private int steps(char c) {
      int run = continued(3, three, c);
      if (run >= 0) return runs[3].probability(run);
      int steps = restOfThree;
      run = continued(2, two, c);
      if (run >= 0) return steps + runs[2].probability(run);
      steps += restOfTwo;
      run = continued(1, one, c);
      if (run >= 0) return steps + runs[1].probability(run);
      run = singles[c];
      return steps + restOfOne + (run < 0 ? UNSEEN : runs[0].probability(run));
    }
  }
}
