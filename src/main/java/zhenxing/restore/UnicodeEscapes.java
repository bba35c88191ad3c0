package zhenxing.restore;

import zhenxing.article.RepairKind;

/**
 * Decodes the escapes of JSON and JavaScript that were left in a text: {@code \\u632f\\u5174} is
 * 振兴. Escapes of ASCII stay, because they may belong to a sample of a program.
 */
final class UnicodeEscapes {

  private static final int LENGTH = 6;

  private UnicodeEscapes() {}

  static EditedText decode(EditedText draft) {
    String text = draft.text();
    EditedText.Rewrite rewrite = draft.rewrite();
    for (int i = text.indexOf("\\u"); i >= 0; i = text.indexOf("\\u", i + 1)) {
      int c = unit(text, i);
      if (c < 0x80) continue;
      int end = i + LENGTH;
      if (Character.isHighSurrogate((char) c)) {
        int low = unit(text, end);
        if (low < 0 || !Character.isLowSurrogate((char) low)) continue;
        c = Character.toCodePoint((char) c, (char) low);
        end += LENGTH;
      }
      if (!Character.isDefined(c) || Character.getType(c) == Character.SURROGATE) continue;
      rewrite.replace(i, end, Character.toString(c), RepairKind.ENTITIES);
      i = end - 1;
    }
    return rewrite.done();
  }

  /** The UTF-16 unit of the escape at an index, or -1. */
  private static int unit(String text, int at) {
    if (at + LENGTH > text.length() || !text.startsWith("\\u", at)) return -1;
    int unit = 0;
    for (int i = at + 2; i < at + LENGTH; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0 || text.charAt(i) >= 0x80) return -1;
      unit = unit << 4 | digit;
    }
    return unit;
  }
}
