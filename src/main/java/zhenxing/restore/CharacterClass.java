package zhenxing.restore;

/** Classes of characters that the repairs distinguish. */
final class CharacterClass {

  private static final String WIDE_MARKS = "，。、：；！？“”‘’（）《》〈〉【】「」『』〔〕…—";

  private CharacterClass() {}

  /** Whether a character is a Chinese character of the basic multilingual plane. */
  static boolean isHan(char c) {
    return c >= 0x4E00 && c <= 0x9FFF || c >= 0x3400 && c <= 0x4DBF || c >= 0xF900 && c <= 0xFAFF;
  }

  /** Whether a character is Chinese or a punctuation mark used only in Chinese text. */
  static boolean isChinese(char c) {
    return isHan(c) || WIDE_MARKS.indexOf(c) >= 0;
  }

  /**
   * Whether the character at {@code i} is invisible and not needed: zero-width, control, or an
   * unpaired surrogate.
   */
  static boolean isInvisible(String text, int i) {
    char c = text.charAt(i);
    if (c >= ' ' && c < 0x7F) return false;
    if (c < ' ') return c != '\n' && c != '\t' && c != '\r';
    if (c < 0xA0 || c == 0xAD) return true;
    if (c < 0x200B) return false;
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
    }
    return c <= 0x200F
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2060 && c <= 0x206F
        || c == 0xFEFF
        || c >= 0xFFFE;
  }

  /** Whether a character is white space within a line. */
  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\u00A0' || c == '\u3000' || c >= 0x2000 && c <= 0x200A;
  }
}
