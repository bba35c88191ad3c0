package zhenxing.page;

/** Recognizes the characters of Latin words and numbers. */
public final class Latin {

  /** The first character after the Latin letters with diacritics (U+0250). */
  private static final char END = 0x250;

  private Latin() {}

  /** Whether a character is an ASCII digit or a Latin letter, with or without diacritics. */
  public static boolean isLetterOrDigit(char c) {
    return c < END && Character.isLetterOrDigit(c);
  }
}
