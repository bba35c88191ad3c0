package zhenxing.engine.text;

import zhenxing.page.Latin;

/**
 * Recognizes Latin words and numbers in text. They have boundaries, unlike Chinese words: a search
 * for {@code art} must not find a part of {@code start}.
 */
public final class LatinWords {

  private LatinWords() {}

  /** Whether a character is an ASCII digit or a Latin letter, with or without diacritics. */
  public static boolean isLatin(char c) {
    return Latin.isLetterOrDigit(c);
  }

  private static boolean isLatin(CharSequence text, int at) {
    return at >= 0 && at < text.length() && isLatin(text.charAt(at));
  }

  /**
   * Whether the range [start, end) does not begin or end inside a Latin word or number. Example: in
   * {@code r&d2b} the range of {@code d2} is not whole, that of 大连 in any text is.
   */
  static boolean isWhole(CharSequence text, int start, int end) {
    return !(isLatin(text, start - 1) && isLatin(text, start))
        && !(isLatin(text, end - 1) && isLatin(text, end));
  }
}
