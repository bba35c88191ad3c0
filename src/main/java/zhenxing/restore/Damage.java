package zhenxing.restore;

/** What torn bytes look like in the text as found. */
final class Damage {

  /** Marks that a comma was put before or behind. */
  static final String MARKS = "、。！，；：？";

  /** Hardly a gap is longer. */
  private static final int OUT_OF_STEP = 24;

  private static final String NARROW = "!,;:?()";
  private static final String WIDE = "！，；：？（）";

  private Damage() {}

  /** Whether a character stands for bytes that could not be decoded. */
  static boolean isMark(char c) {
    return c == '?' || c == '？' || c == '\uFFFD';
  }

  /**
   * Where the characters end that were probably read out of step behind a mark: at the letter that
   * closes the gap. What they say is not the text's.
   */
  static int outOfStepUpTo(String text, int mark) {
    int opening = openingOfReading(text, mark);
    int i = opening < 0 ? mark + 1 : Readings.endOfSyllable(text, opening) + 1;
    int limit = Math.min(text.length(), i + OUT_OF_STEP);
    while (i < limit && text.charAt(i) >= 0x80) i++;
    return i;
  }

  /** The wide form of a mark that may have lost its width; other characters as they are. */
  static char widened(char c) {
    int i = c < 0x80 ? NARROW.indexOf(c) : -1;
    return i < 0 ? c : WIDE.charAt(i);
  }

  /** The bytes of a mark that commas were put beside, or 0 for other characters. */
  static int bytesOfMark(char c) {
    char wide = widened(c);
    return MARKS.indexOf(wide) < 0 ? 0 : GbkCodec.encode(wide);
  }

  /** The first bytes of the marks that have this second byte. */
  static int[] firstBytesOfMarks(int trail) {
    return MARKS
        .chars()
        .map(c -> GbkCodec.encode((char) c))
        .filter(pair -> (pair & 0xFF) == trail)
        .map(pair -> pair >> 8)
        .toArray();
  }

  /** The second bytes of the marks that have this first byte. */
  static int[] secondBytesOfMarks(int lead) {
    return MARKS
        .chars()
        .map(c -> GbkCodec.encode((char) c))
        .filter(pair -> pair >> 8 == lead)
        .map(pair -> pair & 0xFF)
        .toArray();
  }

  /**
   * Where a reading begins whose opening bracket the mark at {@code at} has swallowed (or, with
   * some decoders, left standing), or -1.
   */
  static int openingOfReading(String text, int at) {
    int start = at + 1;
    if (text.charAt(at) == '\uFFFD' && start < text.length() && text.charAt(start) == '(') start++;
    int end = Readings.endOfSyllable(text, start);
    if (end < 0 || Readings.get().charactersRead(text.substring(start, end)).isEmpty()) return -1;
    return start;
  }
}
