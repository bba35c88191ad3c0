package zhenxing.corpus;

/**
 * What stands where a line was broken only because it was full: between Latin words a blank, next
 * to a Chinese character nothing.
 */
public final class SoftBreak {

  /** From here on characters are written without blanks: radicals, kana, Han, full-width forms. */
  private static final char FIRST_CLOSE = 0x2E80;

  private SoftBreak() {}

  /** Whether the two characters on both sides of the break are written closely. */
  public static boolean isClose(char before, char after) {
    return before >= FIRST_CLOSE || after >= FIRST_CLOSE;
  }

  /** Appends a line to the text before it, as one paragraph. */
  public static void join(StringBuilder text, String line) {
    if (!text.isEmpty() && !line.isEmpty()) {
      int last = text.length() - 1;
      boolean hyphenated =
          text.charAt(last) == '\u00AD'
              || (text.charAt(last) == '-'
                  && last > 0
                  && Character.isLowerCase(text.charAt(last - 1))
                  && Character.isLowerCase(line.charAt(0)));
      if (hyphenated) text.setLength(last);
      else if (!isClose(text.charAt(last), line.charAt(0))) text.append(' ');
    }
    text.append(line);
  }
}
