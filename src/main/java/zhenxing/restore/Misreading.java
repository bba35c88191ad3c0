package zhenxing.restore;

import java.nio.charset.Charset;

/** The common ways in which Chinese text is decoded with the wrong encoding. */
enum Misreading {
  UTF8_AS_GBK(null, 4, 2),
  UTF8_AS_LATIN("windows-1252", 2, 1),
  UTF8_AS_CYRILLIC("windows-1251", 4, 2),
  UTF8_AS_CENTRAL("windows-1250", 4, 2),
  GBK_AS_LATIN("windows-1252", 4, 2),
  GBK_AS_CENTRAL("windows-1250", 6, 3),
  BIG5_AS_LATIN("windows-1252", 4, 2);

  /** Returned for a character that this kind of misreading cannot produce. */
  static final int BAD = -1;

  /**
   * Stands for the characters U+FFFD and € that decoders produce for bytes which GBK cannot decode.
   * Usually it is the byte 0x80, which occurs in the UTF-8 of Chinese punctuation (E3 80 82).
   */
  private static final int PERHAPS_80 = 0x180;

  /**
   * Maximum number of bytes of a unit, which is a character with whatever was decoded together with
   * it.
   */
  private static final int LONGEST_UNIT = 24;

  private static final Charset BIG5 = Charset.forName("Big5");

  /** For each character a bit set of the kinds whose passages can begin with it, by ordinal. */
  private static final byte[] BEGINNINGS = new byte[0x10000];

  static {
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

  /** The byte of each character in the encoding of Windows; 0 for others. */
  private final char[] windows = new char[0x2200];

  /**
   * @param encoding the encoding of single bytes as which the text was decoded; null for GBK
   */
  Misreading(String encoding, int fewest, int fewestMore) {
    if (encoding != null) {
      // Bytes without a character are decoded as the control character of the same number.
      for (char b = 0x80; b < 0xA0; b++) windows[b] = b;
      Charset charset = Charset.forName(encoding);
      for (char b = 0x80; b < 0x100; b++) {
        char c = new String(new byte[] {(byte) b}, charset).charAt(0);
        if (c < windows.length) windows[c] = b;
      }
    }
    this.fewest = fewest;
    this.fewestMore = fewestMore;
  }

  /** A bit set of the kinds whose passages can begin with a character, by ordinal. */
  static byte beginningWith(char c) {
    return BEGINNINGS[c];
  }

  /**
   * Returns the number of consecutive characters that prove a passage. Two or three could be
   * chance.
   */
  int fewest() {
    return fewest;
  }

  /**
   * Returns the number of characters that prove another passage of the same kind in the same text.
   */
  int fewestMore() {
    return fewestMore;
  }

  private boolean isUtf8() {
    return this == UTF8_AS_GBK
        || this == UTF8_AS_LATIN
        || this == UTF8_AS_CYRILLIC
        || this == UTF8_AS_CENTRAL;
  }

  /** Returns the one or two bytes from which a character was decoded, or {@link #BAD}. */
  private int encode(char c) {
    if (c < 0x80) return c == '\n' ? BAD : c;
    if (this == UTF8_AS_GBK) {
      if (c == '\uFFFD' || c == '€') return PERHAPS_80;
      int pair = GbkCodec.encode(c);
      return pair == GbkCodec.NONE ? BAD : pair;
    }
    return c < windows.length && windows[c] != 0 ? windows[c] : BAD;
  }

  private static boolean isPair(int bytes) {
    return bytes > PERHAPS_80;
  }

  private static boolean isContinuation(int b) {
    return b >= 0x80 && b < 0xC0;
  }

  /**
   * A piece of misread text between two positions at which both a wrongly decoded and a correct
   * character begin.
   *
   * @param end index after the piece in the text as found
   * @param now its correct text, with U+FFFD for what cannot be decoded
   * @param found the number of correct characters that are not ASCII
   * @param sound whether all of it could be decoded
   * @param expected whether all characters occur in Chinese text
   */
  record Unit(int end, String now, int found, boolean sound, boolean expected) {}

  /** Decodes the piece that begins at {@code start}; null if the text is not of this kind. */
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
        // The text ended, or continued with something else, within a character.
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

  /** The number of bytes of the character at an index, or 0 if there is none. */
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
      // Non-breaking spaces are often saved as ordinary ones.
      if (this != UTF8_AS_GBK && bytes[i] == ' ' && size > 2) bytes[i] = 0xA0;
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
    if (this != BIG5_AS_LATIN) return GbkCodec.decode(lead, bytes[from + 1]);
    String pair = new String(new byte[] {(byte) lead, (byte) bytes[from + 1]}, BIG5);
    return pair.length() == 1 && pair.charAt(0) != '\uFFFD' ? pair.charAt(0) : 0;
  }

  /** Whether a character occurs in Chinese news. */
  private boolean isExpected(int c) {
    if (c > 0xFFFF) return false;
    if (!isUtf8()) return CharacterModel.get().isCounted(Hypothesis.plain((char) c));
    return CharacterClass.isChinese((char) c)
        || c >= 0x3000 && c < 0x3040
        || c >= 0xFF00 && c < 0xFFF0
        || c >= 0x2010 && c < 0x2040
        || c == 0xB7;
  }

  /** Whether a character can be the beginning of another one whose last byte was lost. */
  boolean isBroken(char c) {
    return (BEGINNINGS[c] & 1 << ordinal()) != 0;
  }
}
