package zhenxing.restore;

/** Digits and Chinese numerals, which the dictionary counts as one word, any number. */
final class Numerals {

  private static final double DIGIT = Math.log(0.1);
  private static final double CHINESE_DIGIT = Math.log(0.02);

  private static final String CHINESE = "第〇一二三四五六七八九十百千万亿";

  private Numerals() {}

  /**
   * The logarithm of the probability of this digit, given that there is a number. Of ten digits one
   * is as probable as the other, and a number is written in Chinese less often.
   */
  static double logProbability(char c) {
    return c < 0x80 ? DIGIT : CHINESE_DIGIT;
  }

  static boolean isNumeral(char c) {
    return c >= '0' && c <= '9' || c > 0x3000 && CHINESE.indexOf(c) >= 0;
  }
}
