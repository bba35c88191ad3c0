package zhenxing.restore;

import java.nio.charset.Charset;
import zhenxing.article.RepairKind;
import zhenxing.page.Latin;

/**
 * Decodes HTML entities that were left in a text, as browsers do: names and numbers, with or
 * without a semicolon, numbers of Windows-1252 where Unicode has no character. Example: {@code
 * &ldquo;振兴&#8221} gives “振兴”. Doubly escaped text ({@code &amp;lt;}) is decoded by the next round
 * of {@link Restorer}.
 */
final class Entities {

  /** The length of the longest name that HTML defines. */
  private static final int LONGEST_NAME = 31;

  /** A number with more digits is no character. */
  private static final int MOST_DIGITS = 8;

  /** Names, between spaces, that web pages use without the semicolon that HTML requires. */
  private static final String BARE =
      " ldquo rdquo lsquo rsquo hellip mdash ndash bull ensp emsp thinsp zwnj zwj permil trade euro"
          + " apos ";

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private Entities() {}

  static EditedText decode(EditedText draft) {
    String text = draft.text();
    EditedText.Rewrite rewrite = draft.rewrite();
    for (int i = text.indexOf('&'); i >= 0 && i + 1 < text.length(); i = text.indexOf('&', i + 1)) {
      boolean numeric = text.charAt(i + 1) == '#';
      int end = numeric ? endOfNumber(text, i + 2) : endOfName(text, i + 1);
      if (end < 0) continue;
      String meaning = numeric ? number(text, i + 2, end) : named(text, i + 1, end);
      if (meaning == null) continue;
      boolean closed = end < text.length() && text.charAt(end) == ';';
      rewrite.replace(i, closed ? end + 1 : end, plain(meaning), RepairKind.ENTITIES);
    }
    return rewrite.done();
  }

  /**
   * Returns the end of the name that starts here, or -1. Without a semicolon a name ends before a
   * digit.
   */
  private static int endOfName(String text, int start) {
    // nbsp is often written without a semicolon and directly followed by other text.
    if (text.startsWith("nbsp", start)) return start + 4;
    int limit = Math.min(text.length(), start + LONGEST_NAME);
    int end = start;
    int letters = start;
    while (end < limit && isAlphanumeric(text.charAt(end))) {
      if (letters == end && text.charAt(end) > '9') letters++;
      end++;
    }
    boolean closed = end < text.length() && text.charAt(end) == ';';
    if (!closed) end = letters;
    return end - start < 2 ? -1 : end;
  }

  private static boolean isAlphanumeric(char c) {
    return c < 0x80 && Latin.isLetterOrDigit(c);
  }

  /**
   * Returns the meaning of a name, or null. Without a semicolon it must not be the start of a
   * longer word.
   */
  private static String named(String text, int start, int end) {
    String name = text.substring(start, end);
    char behind = end < text.length() ? text.charAt(end) : ' ';
    boolean known =
        behind == ';'
            ? org.jsoup.nodes.Entities.isNamedEntity(name)
            : behind != '='
                && (org.jsoup.nodes.Entities.isBaseNamedEntity(name)
                    || BARE.contains(' ' + name + ' '));
    return known ? org.jsoup.nodes.Entities.getByName(name) : null;
  }

  private static int endOfNumber(String text, int start) {
    boolean hexadecimal = isHexadecimal(text, start);
    int first = hexadecimal ? start + 1 : start;
    int end = first;
    while (end < text.length() && Character.digit(text.charAt(end), hexadecimal ? 16 : 10) >= 0) {
      if (++end - first > MOST_DIGITS) return -1;
    }
    return end == first ? -1 : end;
  }

  private static boolean isHexadecimal(String text, int i) {
    return i < text.length() && (text.charAt(i) == 'x' || text.charAt(i) == 'X');
  }

  private static String number(String text, int start, int end) {
    boolean hexadecimal = isHexadecimal(text, start);
    long code = Long.parseLong(text, hexadecimal ? start + 1 : start, end, hexadecimal ? 16 : 10);
    if (code >= 0x80 && code < 0xA0) {
      return new String(new byte[] {(byte) code}, WINDOWS_1252);
    }
    if (code > Character.MAX_CODE_POINT) return null;
    boolean character =
        Character.isDefined((int) code) && Character.getType((int) code) != Character.SURROGATE;
    return character && code != 0 ? Character.toString((int) code) : null;
  }

  /** Spaces of all widths become one ordinary space; invisible joiners are dropped. */
  private static String plain(String meaning) {
    if (meaning.length() > 1) return meaning;
    char c = meaning.charAt(0);
    if (c == '\u200C' || c == '\u200D') return "";
    return c == '\u00A0' || c >= '\u2002' && c <= '\u2009' ? " " : meaning;
  }
}
