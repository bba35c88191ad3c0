package zhenxing.restore;

/** What kinds of characters the repairs tell apart. */
final class CharacterClass {

  private static final String WIDE_MARKS = "，。、：；！？“”‘’（）《》〈〉【】「」『』〔〕…—";

  private CharacterClass() {}

  /** A Chinese character of the basic plane. */
  static boolean isHan(char c) {
    return c >= 0x4E00 && c <= 0x9FFF || c >= 0x3400 && c <= 0x4DBF || c >= 0xF900 && c <= 0xFAFF;
  }

  /** A Chinese character, or a mark that only stands among them. */
  static boolean isChinese(char c) {
    return isHan(c) || WIDE_MARKS.indexOf(c) >= 0;
  }

  /** A character that no reader sees and no text needs: zero-width, control, half a pair. */
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

  /** White space within a line. */
  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\u00A0' || c == '\u3000' || c >= 0x2000 && c <= 0x200A;
  }

  /** A digit or Latin letter. */
  static boolean isLatin(char c) {
    return c < 0x250 && Character.isLetterOrDigit(c);
  }
}
