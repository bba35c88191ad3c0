package zhenxing.restore;

import java.nio.charset.Charset;

/** The ways in which Chinese text is commonly decoded in a wrong encoding. */
enum Misreading {
  UTF8_AS_GBK(4, 2),
  UTF8_AS_LATIN(2, 1),
  GBK_AS_LATIN(4, 2),
  BIG5_AS_LATIN(4, 2);

  /** No bytes that make a character. */
  static final int BAD = -1;

  /**
   * What GBK has no character for and decoders made U+FFFD or € of: mostly the byte 80, which
   * stands in the middle of Chinese marks (E3 80 82).
   */
  private static final int PERHAPS_80 = 0x180;

  /** More bytes than a character and what is torn with it have. */
  private static final int LONGEST_UNIT = 24;

  private static final Charset BIG5 = Charset.forName("Big5");

  /** The bytes that Windows-1252 has for characters beyond Latin-1; others are 0. */
  private static final char[] WINDOWS = new char[0x2200];

  /** The kinds whose passages may begin with a character, a bit for each. */
  private static final byte[] BEGINNINGS = new byte[0x10000];

  static {
    Charset windows = Charset.forName("windows-1252");
    for (char b = 0x80; b < 0xA0; b++) {
      char c = new String(new byte[] {(byte) b}, windows).charAt(0);
      if (c < WINDOWS.length && c != b) WINDOWS[c] = b;
    }
    for (int c = 0x80; c < 0x10000; c++) {
      for (Misreading kind : values()) {
        int bytes = kind.encode((char) c);
        int first = isPair(bytes) ? bytes >> 8 : bytes;
        boolean fits =
            kind.isUtf8()
                ? (first >= 0xE2 && first <= 0xE9 || first == 0xEF)
                    && (!isPair(bytes) || isContinuation(bytes & 0xFF))
                : first >= 0xA1 && first <= 0xF9;
        if (fits) BEGINNINGS[c] |= (byte) (1 << kind.ordinal());
      }
    }
  }

  private final int fewest;
  private final int fewestMore;

  Misreading(int fewest, int fewestMore) {
    this.fewest = fewest;
    this.fewestMore = fewestMore;
  }

  /** The kinds whose passages may begin with a character, a bit for each by its ordinal. */
  static byte beginningWith(char c) {
    return BEGINNINGS[c];
  }

  /** So many characters in a row show a passage; of two or three that is chance. */
  int fewest() {
    return fewest;
  }

  /** So many show another passage in the same text. */
  int fewestMore() {
    return fewestMore;
  }

  private boolean isUtf8() {
    return this == UTF8_AS_GBK || this == UTF8_AS_LATIN;
  }

  /** The byte or two that a character was made of, or {@link #BAD}. */
  private int encode(char c) {
    if (c < 0x80) return c == '\n' ? BAD : c;
    if (this == UTF8_AS_GBK) {
      if (c == '\uFFFD' || c == '€') return PERHAPS_80;
      int pair = GbkCodec.encode(c);
      return pair == GbkCodec.NONE ? BAD : pair;
    }
    if (c < 0x100) return c;
    return c < WINDOWS.length && WINDOWS[c] != 0 ? WINDOWS[c] : BAD;
  }

  private static boolean isPair(int bytes) {
    return bytes > PERHAPS_80;
  }

  private static boolean isContinuation(int b) {
    return b >= 0x80 && b < 0xC0;
  }

  /**
   * What stands between two places where both the characters as found and those as written begin.
   *
   * @param end where it ends in the text as found
   * @param now what it says, with U+FFFD for what cannot be told
   * @param found how many characters beyond ASCII came out
   * @param sound whether all of it could be told
   * @param expected whether they are such as Chinese text has
   */
  record Unit(int end, String now, int found, boolean sound, boolean expected) {}

  /** The unit that begins at a place, or null where the text is none of this encoding. */
  Unit unit(String text, int start) {
    StringBuilder now = new StringBuilder();
    int[] bytes = new int[LONGEST_UNIT + 2];
    boolean[] border = new boolean[LONGEST_UNIT + 3];
    int[] at = new int[LONGEST_UNIT + 3];
    int length = 0;
    int next = start;
    border[0] = true;
    at[0] = start;
    int found = 0;
    boolean sound = true;
    boolean expected = true;
    for (int from = 0; ; ) {
      while (length < from + 4 && length < LONGEST_UNIT && next < text.length()) {
        int encoded = encode(text.charAt(next));
        if (encoded == BAD) break;
        if (isPair(encoded)) {
          bytes[length++] = encoded >> 8;
          encoded &= 0xFF;
        }
        bytes[length++] = encoded;
        next++;
        border[length] = true;
        at[length] = next;
      }
      if (from >= length) {
        // The text ended, or went on otherwise, within a character.
        return from == 0 ? null : new Unit(next, now.toString(), found, false, expected);
      }
      int size = size(bytes, from, length);
      if (size > 0) {
        int c = decode(bytes, from, size);
        now.appendCodePoint(c);
        if (c >= 0x80) found++;
        expected &= c < 0x80 || isExpected(c);
        from += size;
      } else {
        if (sound || now.charAt(now.length() - 1) != '\uFFFD') now.append('\uFFFD');
        sound = false;
        from++;
      }
      if (border[from]) return new Unit(at[from], now.toString(), found, sound, expected);
      if (from >= LONGEST_UNIT) return null;
    }
  }

  /** How many bytes make the character at a place, 0 where none do. */
  private int size(int[] bytes, int from, int length) {
    int lead = bytes[from];
    if (lead < 0x80) return 1;
    if (!isUtf8()) {
      boolean whole = from + 1 < length && decode(bytes, from, 2) != 0;
      return lead > 0x80 && lead < 0xFF && whole ? 2 : 0;
    }
    int size = lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3 : 4;
    if (lead < 0xC2 || lead > 0xF4 || from + size > length) return 0;
    for (int i = from + 1; i < from + size; i++) {
      // Blanks that do not break are often saved as plain ones.
      if (this == UTF8_AS_LATIN && bytes[i] == ' ' && size > 2) bytes[i] = 0xA0;
      boolean middle = bytes[i] == PERHAPS_80 && i == from + 1 && size == 3;
      if (!middle && !isContinuation(bytes[i])) return 0;
    }
    int c = decode(bytes, from, size);
    boolean shortest = c >= (size == 2 ? 0x80 : size == 3 ? 0x800 : 0x10000);
    return shortest && Character.isDefined(c) && (c < 0xD800 || c > 0xDFFF) ? size : 0;
  }

  private int decode(int[] bytes, int from, int size) {
    int lead = bytes[from];
    if (lead < 0x80) return lead;
    if (isUtf8()) {
      int c = lead & 0xFF >> size + 1;
      for (int i = from + 1; i < from + size; i++) c = c << 6 | bytes[i] & 0x3F;
      return c;
    }
    if (this == GBK_AS_LATIN) return GbkCodec.decode(lead, bytes[from + 1]);
    String pair = new String(new byte[] {(byte) lead, (byte) bytes[from + 1]}, BIG5);
    return pair.length() == 1 && pair.charAt(0) != '\uFFFD' ? pair.charAt(0) : 0;
  }

  /** Whether Chinese news have a character. */
  private boolean isExpected(int c) {
    if (c > 0xFFFF) return false;
    if (!isUtf8()) return CharacterModel.get().isCounted(Hypothesis.plain((char) c));
    return CharacterClass.isChinese((char) c)
        || c >= 0x3000 && c < 0x3040
        || c >= 0xFF00 && c < 0xFFF0
        || c >= 0x2010 && c < 0x2040
        || c == 0xB7;
  }

  /** Whether a character is the beginning of another one whose last byte was lost. */
  boolean isBroken(char c) {
    return (BEGINNINGS[c] & 1 << ordinal()) != 0;
  }
}
