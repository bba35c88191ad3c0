package zhenxing.corpus;

/** Checks that text can be encoded as UTF-8, that is, has no unpaired surrogates. */
final class WellFormed {

  private WellFormed() {}

  static boolean is(String text) {
    return firstHalf(text, 0) < 0;
  }

  /** Replaces each unpaired surrogate by U+FFFD, which the repair treats as a lost character. */
  static String of(String text) {
    int half = firstHalf(text, 0);
    if (half < 0) return text;
    StringBuilder whole = new StringBuilder(text);
    for (; half >= 0; half = firstHalf(text, half + 1)) whole.setCharAt(half, '\uFFFD');
    return whole.toString();
  }

  private static int firstHalf(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) continue;
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (!pair) return i;
      i++;
    }
    return -1;
  }
}
