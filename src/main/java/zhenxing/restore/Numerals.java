package zhenxing.restore;

import java.util.BitSet;

/** Digits and Chinese numerals, which the dictionary counts as one word, any number. */
final class Numerals {

  private static final double DIGIT = Math.log(0.1);
  private static final double CHINESE_DIGIT = Math.log(0.02);

  private static final BitSet NUMERALS = new BitSet();

  static {
    "0123456789第〇一二三四五六七八九十百千万亿".chars().forEach(NUMERALS::set);
  }

  private Numerals() {}

  /**
   * The logarithm of the probability of this digit, given that there is a number. Of ten digits one
   * is as probable as the other, and a number is written in Chinese less often.
   */
  static double logProbability(char c) {
    return c < 0x80 ? DIGIT : CHINESE_DIGIT;
  }

  static boolean isNumeral(char c) {
    return NUMERALS.get(c);
  }
}
