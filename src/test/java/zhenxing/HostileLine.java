package zhenxing;

/** Makes long texts of the lines in {@code hostile-lines.tsv}. */
final class HostileLine {

  private HostileLine() {}

  /**
   * Repeats the part of a line in {@code ⟨ ⟩} until it has at least a number of characters.
   * Example: {@code a⟨bc⟩d} and 3 gives {@code abcbcd}.
   */
  static String repeated(String line, int length) {
    int from = line.indexOf('⟨');
    int to = line.indexOf('⟩');
    String unit = line.substring(from + 1, to);
    return line.substring(0, from)
        + unit.repeat(length / unit.length() + 1)
        + line.substring(to + 1);
  }
}
