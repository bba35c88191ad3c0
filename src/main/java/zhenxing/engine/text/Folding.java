package zhenxing.engine.text;

import com.github.houbb.opencc4j.support.datamap.impl.DataMaps;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Folds text for exact phrases. Each character is folded separately, whatever stands beside it:
 * NFKC, lower case, traditional to simplified by one table. Quotation marks, brackets, title marks,
 * middle dots, white space within a line and invisible characters are dropped. Any other
 * punctuation mark, symbol or line break becomes a separator, and a run of separators becomes one.
 *
 * <p>A phrase occurs in a text if the folded phrase is a substring of the folded text. Example:
 * “放管服” 改革 folds to 放管服改革.
 */
public final class Folding {

  /**
   * Stands for a run of separators in folded text. A control character, so it cannot be confused
   * with a folded character.
   */
  public static final char SEPARATOR = '\u001F';

  private static final String IGNORED = "";
  private static final String SEPARATE = String.valueOf(SEPARATOR);

  private static final String MIDDLE_DOTS = "\u00B7\u2022\u2027\u2219\u22C5\u30FB";

  /** Line breaks according to Unicode; they have no category of their own. */
  private static final String LINE_BREAKS = "\n\u000B\f\r\u0085\u2028\u2029";

  /**
   * Traditional characters whose simplified form depends on the word, with the one form that is
   * used for all of them.
   */
  private static final Map<String, String> REPRESENTATIVES = Map.of("著", "着", "乾", "干");

  /** OpenCC's table of single characters; the first form of each is used. */
  private static final Map<String, List<String>> SIMPLIFIED = DataMaps.defaults().tsChar();

  /**
   * Folded forms of the characters of the basic multilingual plane, where almost all text is. An
   * entry is null until its character occurs for the first time, because folding them all would
   * delay the first search. Threads may compute the same entry twice.
   */
  private static final String[] FOLDED = new String[Character.MIN_SUPPLEMENTARY_CODE_POINT];

  /**
   * The entries of {@link #FOLDED} that are one character other than a separator, as nearly all
   * are; 0 for the others. Texts are folded in half the time with it.
   */
  private static final char[] SINGLE = new char[FOLDED.length];

  private Folding() {}

  /**
   * A folded text with the origin of each character.
   *
   * @param text the folded text
   * @param starts for each UTF-16 unit of the folded text, the start of its character in the
   *     original
   * @param ends for each UTF-16 unit of the folded text, the end of its character in the original;
   *     both arrays may be longer than the text
   */
  public record Folded(String text, int[] starts, int[] ends) {}

  /** Folds a text. */
  public static String text(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      char single = SINGLE[text.charAt(i)];
      if (single != 0) {
        out.append(single);
        i++;
        continue;
      }
      int c = text.codePointAt(i);
      append(out, folded(c));
      i += Character.charCount(c);
    }
    return out.toString();
  }

  /**
   * Folds a phrase. Like {@link #text}, but separators at both ends are removed. The result may be
   * empty.
   */
  public static String phrase(String text) {
    String folded = text(text);
    int start = folded.startsWith(SEPARATE) ? 1 : 0;
    int end = folded.length() - (folded.length() > start && folded.endsWith(SEPARATE) ? 1 : 0);
    return folded.substring(start, end);
  }

  /** Folds a text and records the origin of each character. */
  public static Folded withOffsets(String text) {
    int length = text.length();
    StringBuilder out = new StringBuilder(length);
    int[] starts = new int[length];
    int[] ends = new int[length];
    for (int i = 0; i < length; ) {
      int at = out.length();
      char single = SINGLE[text.charAt(i)];
      if (single != 0) {
        out.append(single);
        starts[at] = i;
        ends[at] = ++i;
        continue;
      }
      int c = text.codePointAt(i);
      int end = i + Character.charCount(c);
      append(out, folded(c));
      int needed = out.length() + length - end;
      if (needed > starts.length) {
        starts = Arrays.copyOf(starts, needed + length / 8);
        ends = Arrays.copyOf(ends, starts.length);
      }
      for (; at < out.length(); at++) {
        starts[at] = i;
        ends[at] = end;
      }
      i = end;
    }
    return new Folded(out.toString(), starts, ends);
  }

  private static void append(StringBuilder out, String folded) {
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      int last = out.length() - 1;
      if (c != SEPARATOR || last < 0 || out.charAt(last) != SEPARATOR) out.append(c);
    }
  }

  private static String folded(int codePoint) {
    if (codePoint >= FOLDED.length) return fold(codePoint);
    String known = FOLDED[codePoint];
    if (known == null) {
      known = fold(codePoint);
      FOLDED[codePoint] = known;
      if (known.length() == 1 && !known.equals(SEPARATE)) SINGLE[codePoint] = known.charAt(0);
    }
    return known;
  }

  private static String fold(int codePoint) {
    // An unpaired surrogate cannot be indexed. Lucene would replace it by U+FFFD, which is a
    // symbol.
    if (Character.getType(codePoint) == Character.SURROGATE) return SEPARATE;
    String normal = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
    StringBuilder out = new StringBuilder();
    normal.codePoints().forEach(c -> out.append(foldNormal(c)));
    return out.toString();
  }

  private static String foldNormal(int c) {
    if (LINE_BREAKS.indexOf(c) >= 0) return SEPARATE;
    if (c == '"' || c == '\'' || MIDDLE_DOTS.indexOf(c) >= 0 || Character.isWhitespace(c)) {
      return IGNORED;
    }
    return switch (Character.getType(c)) {
      case Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.SPACE_SEPARATOR,
          Character.FORMAT,
          Character.CONTROL ->
          IGNORED;
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL ->
          SEPARATE;
      default -> simplified(Character.toString(Character.toLowerCase(c)));
    };
  }

  private static String simplified(String character) {
    String representative = REPRESENTATIVES.get(character);
    if (representative != null) return representative;
    List<String> forms = SIMPLIFIED.get(character);
    return forms == null || forms.isEmpty() ? character : forms.get(0);
  }
}
