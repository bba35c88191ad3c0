package zhenxing.restore;

/** Classes of characters that the repairs distinguish. */
final class CharacterClass {

  private static final String WIDE_MARKS = "，。、：；！？“”‘’（）《》〈〉【】「」『』〔〕…—";

  /** The first high surrogate of plane 14, behind which there is only private use. */
  private static final char FIRST_SPECIAL_SURROGATE = '\uDB40';

  private CharacterClass() {}

  /** Whether a character is a Chinese character of the basic multilingual plane. */
  static boolean isHan(char c) {
    return c >= 0x4E00 && c <= 0x9FFF || c >= 0x3400 && c <= 0x4DBF || c >= 0xF900 && c <= 0xFAFF;
  }

  /** Whether a character is a letter of Japanese. */
  static boolean isKana(char c) {
    return c >= 'ぁ' && c <= 'ヺ';
  }

  /** Whether a character is Chinese or a punctuation mark used only in Chinese text. */
  static boolean isChinese(char c) {
    return isHan(c) || WIDE_MARKS.indexOf(c) >= 0;
  }

  /**
   * Whether the character at {@code i} is invisible and not needed: zero-width, control, a
   * variation selector, an unpaired surrogate, or half of a character of the last three planes,
   * which hold selectors and private use only.
   */
  static boolean isInvisible(String text, int i) {
    char c = text.charAt(i);
    if (c >= ' ' && c < 0x7F) return false;
    if (c < ' ') return c != '\n' && c != '\t' && c != '\r';
    if (c < 0xA0 || c == 0xAD) return true;
    if (c < 0x200B) return c == 0x61C || c >= 0x180B && c <= 0x180E;
    if (Character.isHighSurrogate(c)) {
      return c >= FIRST_SPECIAL_SURROGATE
          || i + 1 == text.length()
          || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i == 0
          || text.charAt(i - 1) >= FIRST_SPECIAL_SURROGATE
          || !Character.isHighSurrogate(text.charAt(i - 1));
    }
    return c <= 0x200F
        || c >= 0xFE00 && c <= 0xFE0F
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2060 && c <= 0x206F
        || c == 0xFEFF
        || c >= 0xFFF9 && c <= 0xFFFB
        || c >= 0xFFFE;
  }

  /** Whether a character of the basic multilingual plane has no meaning outside one font. */
  static boolean isPrivate(char c) {
    return c >= 0xE000 && c < 0xF900;
  }

  /** Whether a character is white space within a line. */
  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\u00A0' || c == '\u3000' || c >= 0x2000 && c <= 0x200A;
  }
}
