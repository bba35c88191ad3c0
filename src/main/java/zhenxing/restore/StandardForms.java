package zhenxing.restore;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import zhenxing.article.RepairKind;

/**
 * Replaces characters that only look like the right one: radicals (⻓ for 长), which programs extract
 * from PDF files, and compatibility ideographs. In text typed in full width throughout, digits and
 * Latin letters become ASCII.
 */
final class StandardForms {

  private static final char FIRST_RADICAL = '\u2E80';
  private static final char LAST_RADICAL = '\u2FDF';
  private static final char FIRST_STROKE = '\u31C0';
  private static final char LAST_STROKE = '\u31EF';
  private static final char FIRST_COMPATIBLE = '\uF900';
  private static final char LAST_COMPATIBLE = '\uFAFF';

  /** The high surrogate of compatibility ideographs outside the basic multilingual plane. */
  private static final char COMPATIBLE_SURROGATE = '\uD87E';

  /**
   * Up to this number of full-width digits and letters, the text does not count as typed in full
   * width.
   */
  private static final int FEW = 3;

  /** The distance between full-width characters and ASCII. */
  private static final int WIDE = '！' - '!';

  /** The standard form of each character, 0 if there is none. */
  private static final char[] STANDARD = new char[0x10000];

  static {
    try (InputStream in = StandardForms.class.getResourceAsStream("radicals.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line; (line = lines.readLine()) != null; ) {
        if (!line.startsWith("#")) STANDARD[line.charAt(0)] = line.charAt(2);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the table of radicals", e);
    }
    for (char c = FIRST_RADICAL; c <= LAST_COMPATIBLE; c++) {
      if (c > LAST_RADICAL && c < FIRST_COMPATIBLE || STANDARD[c] != 0) continue;
      String standard = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
      // Characters that few fonts have are no help to readers, so they are not used.
      if (standard.length() == 1 && standard.charAt(0) != c) STANDARD[c] = standard.charAt(0);
    }
  }

  private StandardForms() {}

  static EditedText restore(EditedText draft) {
    String text = draft.text();
    EditedText.Rewrite rewrite = draft.rewrite();
    int wide = 0;
    int narrow = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // The usual case first, for speed.
      if (c > LAST_STROKE && c < Character.MIN_SURROGATE) continue;
      if (c < FIRST_RADICAL) {
        if (c < 0x80 && isAlphanumeric(c)) narrow++;
      } else if (c >= 0xFF00) {
        if (isAlphanumeric((char) (c - WIDE))) wide++;
      } else if (c == COMPATIBLE_SURROGATE && i + 1 < text.length()) {
        String standard = Normalizer.normalize(text.substring(i, i + 2), Normalizer.Form.NFKC);
        if (!text.startsWith(standard, i)) rewrite.replace(i, i + 2, standard, RepairKind.SCRIPT);
        i++;
      } else if (isIrregular(c) && STANDARD[c] != 0) {
        rewrite.replace(i, i + 1, String.valueOf(STANDARD[c]), RepairKind.SCRIPT);
      }
    }
    EditedText standard = rewrite.done();
    return wide >= FEW && wide > narrow ? narrow(standard) : standard;
  }

  private static boolean isIrregular(char c) {
    return c <= LAST_RADICAL
        || c >= FIRST_STROKE && c <= LAST_STROKE
        || c >= FIRST_COMPATIBLE && c <= LAST_COMPATIBLE;
  }

  /** Converts digits and letters to ASCII, with the percent sign, and the point between digits. */
  private static EditedText narrow(EditedText draft) {
    String text = draft.text();
    EditedText.Rewrite rewrite = draft.rewrite();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0xFF00 || c > '～') continue;
      char ascii = (char) (c - WIDE);
      boolean number =
          isAlphanumeric(ascii)
              || ascii == '%'
              || ascii == '.' && isDigit(text, i - 1) && isDigit(text, i + 1);
      if (number) rewrite.replace(i, i + 1, String.valueOf(ascii), RepairKind.PUNCTUATION);
    }
    return rewrite.done();
  }

  private static boolean isDigit(String text, int i) {
    if (i < 0 || i >= text.length()) return false;
    char c = text.charAt(i);
    return c >= '0' && c <= '9' || c >= '０' && c <= '９';
  }

  private static boolean isAlphanumeric(char c) {
    return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }
}
