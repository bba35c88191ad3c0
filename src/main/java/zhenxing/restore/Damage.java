package zhenxing.restore;

/** Recognizes the traces of torn bytes in the text as found. */
final class Damage {

  /** Punctuation marks next to which commas were inserted. */
  static final String MARKS = "、。！，；：？";

  /** Text is rarely out of step for longer, in characters. */
  private static final int OUT_OF_STEP = 24;

  private static final String NARROW = "!,;:?()";
  private static final String WIDE = "！，；：？（）";

  private Damage() {}

  /** Whether a character stands for bytes that could not be decoded. */
  static boolean isMark(char c) {
    return c == '?' || c == '？' || c == '\uFFFD';
  }

  /**
   * Returns the end of the characters that were probably decoded out of step after a question mark,
   * that is, the letter at which the text is in step again. These characters are not part of the
   * original text.
   */
  static int outOfStepUpTo(String text, int mark) {
    int opening = openingOfReading(text, mark);
    int i = opening < 0 ? mark + 1 : Readings.endOfSyllable(text, opening) + 1;
    int limit = Math.min(text.length(), i + OUT_OF_STEP);
    while (i < limit && text.charAt(i) >= 0x80) i++;
    return i;
  }

  /** The full-width form of a punctuation mark; other characters are returned unchanged. */
  static char widened(char c) {
    int i = c < 0x80 ? NARROW.indexOf(c) : -1;
    return i < 0 ? c : WIDE.charAt(i);
  }

  /** The GBK bytes of a mark next to which commas were inserted, or 0 for other characters. */
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
   * Returns the start of a reading whose opening bracket was swallowed by the question mark at
   * {@code at}, or left by some decoders; -1 if there is none.
   */
  static int openingOfReading(String text, int at) {
    int start = at + 1;
    if (text.charAt(at) == '\uFFFD' && start < text.length() && text.charAt(start) == '(') start++;
    int end = Readings.endOfSyllable(text, start);
    if (end < 0 || Readings.get().charactersRead(text.substring(start, end)).isEmpty()) return -1;
    return start;
  }
}
