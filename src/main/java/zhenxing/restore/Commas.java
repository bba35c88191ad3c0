package zhenxing.restore;

/**
 * Estimates how likely a text has a comma next to each punctuation mark. Some files insert one
 * before or after every 、 or 。, most never do.
 */
final class Commas {

  /**
   * Smoothing of the counts: a mark seen without a comma is evidence, an unseen mark is next to
   * none.
   */
  private static final double UNHEARD = 0.001;

  private static final double SLOW = 0.5;

  private final int[] marks = new int[Damage.MARKS.length()];
  private final int[] before = new int[Damage.MARKS.length()];
  private final int[] behind = new int[Damage.MARKS.length()];

  Commas(String text) {
    for (int i = 0; i < text.length(); i++) {
      int mark = Damage.MARKS.indexOf(Damage.widened(text.charAt(i)));
      if (mark < 0) continue;
      marks[mark]++;
      if (i > 0 && isComma(text.charAt(i - 1))) before[mark]++;
      if (i + 1 < text.length() && isComma(text.charAt(i + 1))) behind[mark]++;
    }
  }

  private static boolean isComma(char c) {
    return c == ',' || c == '，';
  }

  /** The natural logarithm of the probability of a comma before a mark. */
  double before(char mark) {
    return habit(before, mark);
  }

  /** The natural logarithm of the probability of a comma after a mark. */
  double behind(char mark) {
    return habit(behind, mark);
  }

  private double habit(int[] commas, char mark) {
    int i = Damage.MARKS.indexOf(Damage.widened(mark));
    return i < 0 ? Math.log(UNHEARD) : Math.log((commas[i] + UNHEARD) / (marks[i] + SLOW));
  }
}
