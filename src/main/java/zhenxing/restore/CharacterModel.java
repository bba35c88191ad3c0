package zhenxing.restore;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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

  /** The runs of one character more than the index says. */
  private final Runs[] runs = new Runs[LONGEST];

  /** Where a character stands among the runs of one, or -1. */
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

  /** A probability as a byte. */
  static int quantum(double probability) {
    return Math.clamp(Math.round(-Math.log(probability) * STEPS), 0, 255);
  }

  /** The character that one is counted as: all digits are one, all Latin letters another. */
  static char normal(char c) {
    if (c >= 0x80) return c;
    if (c >= '0' && c <= '9') return DIGIT;
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' ? LETTER : c;
  }

  /** Whether a character was counted at all. */
  boolean isCounted(char c) {
    return singles[normal(c)] >= 0;
  }

  /** What may come behind three characters. */
  Behind behind(char first, char second, char third) {
    return new Behind(normal(first), normal(second), normal(third));
  }

  /** The run that continues another one with a character, or -1. */
  private int continued(int length, int run, char c) {
    return run < 0 ? -1 : runs[length].find(run, c);
  }

  /** Three characters, and how probable others are behind them. */
  final class Behind {

    /** The runs of the last character, the last two, and all three; -1 where it was not counted. */
    private final int one;

    private final int two;
    private final int three;

    /** What it costs to leave the third last character aside, or the last three and two. */
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

    /** Whether the last two characters were counted in a row. */
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
