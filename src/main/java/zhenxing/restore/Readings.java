package zhenxing.restore;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/**
 * The readings of Chinese characters in pinyin with tone marks: which syllables there are, and
 * which characters of GBK are read so. A character with several readings is listed under each.
 */
public final class Readings {

  /** No reading is longer: zhuāng, chuáng, shuǎng. */
  static final int LONGEST = 6;

  private static final String TONED = "āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜ";

  private final Map<String, String> characters = new HashMap<>();
  private final Map<String, char[]> annotated = new ConcurrentHashMap<>();

  private static final class Holder {
    static final Readings INSTANCE = new Readings();
  }

  /** The one table, read on first use. */
  public static Readings get() {
    return Holder.INSTANCE;
  }

  private Readings() {
    try (InputStream in = Readings.class.getResourceAsStream("readings.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line; (line = lines.readLine()) != null; ) {
        int tab = line.indexOf('\t');
        if (tab > 0) characters.put(line.substring(0, tab), line.substring(tab + 1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the table of readings", e);
    }
  }

  /** The characters that are read so; empty when this is no syllable. */
  String charactersRead(String reading) {
    return characters.getOrDefault(reading, "");
  }

  /**
   * The traditional characters of GBK that a file may annotate with this reading: because they are
   * read so, or because their simplified form is, for which the table may have been made.
   */
  char[] annotatedSo(String reading) {
    return annotated.computeIfAbsent(reading, this::findAnnotated);
  }

  /** The reading in brackets at {@code open}, if it is one that {@code c} may have; else null. */
  String annotating(String text, int open, char c) {
    if (open + 1 >= text.length() || text.charAt(open) != '(') return null;
    int end = endOfSyllable(text, open + 1);
    if (end < 0) return null;
    String reading = text.substring(open + 1, end);
    for (char annotated : annotatedSo(reading)) if (annotated == c) return reading;
    return null;
  }

  private char[] findAnnotated(String reading) {
    ScriptConverter script = ScriptConverter.get();
    String read = charactersRead(reading);
    StringBuilder found = new StringBuilder();
    for (char c = 0x3400; c < 0xFB00; c++) {
      char plain = script.simplify(c);
      if (plain == c || GbkCodec.encode(c) == GbkCodec.NONE) continue;
      if (read.indexOf(c) >= 0 || read.indexOf(plain) >= 0) found.append(c);
    }
    return found.toString().toCharArray();
  }

  boolean isReadingOf(String reading, char c) {
    return charactersRead(reading).indexOf(c) >= 0;
  }

  /** Whether a letter may stand in a reading. */
  static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'à' && c <= 'ǜ' && (c == 'ü' || isToned(c));
  }

  /** Whether a letter carries a tone mark. */
  static boolean isToned(char c) {
    return c >= 'à' && c <= 'ǜ' && TONED.indexOf(c) >= 0;
  }

  /**
   * The end of the syllable that begins at {@code start} and stands before a closing bracket, or
   * -1: letters as in a reading and nothing else.
   */
  static int endOfSyllable(String text, int start) {
    int limit = Math.min(text.length(), start + LONGEST + 1);
    for (int i = start; i < limit; i++) {
      char c = text.charAt(i);
      if (c == ')' || c == '）') return i > start ? i : -1;
      if (!isLetter(c)) return -1;
    }
    return -1;
  }

  /** Tells every reading, with its tone mark, and the characters that are read so. */
  public void forEach(BiConsumer<String, String> reading) {
    characters.forEach(reading);
  }
}
