package zhenxing.restore;

/**
 * How often a file puts a comma beside each mark: some put it before or behind every 、 or 。, most
 * never.
 */
final class Commas {

  /** A mark seen without a comma says something, one not seen at all next to nothing. */
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

  /** The natural logarithm of how probable a comma is before a mark. */
  double before(char mark) {
    return habit(before, mark);
  }

  /** The natural logarithm of how probable a comma is behind a mark. */
  double behind(char mark) {
    return habit(behind, mark);
  }

  private double habit(int[] commas, char mark) {
    int i = Damage.MARKS.indexOf(Damage.widened(mark));
    return i < 0 ? Math.log(UNHEARD) : Math.log((commas[i] + UNHEARD) / (marks[i] + SLOW));
  }
}
