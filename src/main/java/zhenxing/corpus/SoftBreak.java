package zhenxing.corpus;

/**
 * Joins lines that were broken only because they were full: with a space between Latin words,
 * without anything next to a Chinese character.
 */
public final class SoftBreak {

  /**
   * From this character on, text is written without spaces: radicals, kana, Han, full-width forms.
   */
  private static final char FIRST_CLOSE = 0x2E80;

  private SoftBreak() {}

  /** Whether two characters are written without a space between them. */
  public static boolean isClose(char before, char after) {
    return before >= FIRST_CLOSE || after >= FIRST_CLOSE;
  }

  /**
   * Appends a line to the text before it as part of the same paragraph. A hyphen at the end of a
   * line is removed.
   */
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
