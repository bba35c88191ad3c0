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
 * The pinyin readings of Chinese characters, with tone marks, for the characters in GBK. A
 * character with several readings is listed under each. Immutable apart from a concurrent cache,
 * safe for use by several threads.
 */
public final class Readings {

  /** The longest reading has this many letters: zhuāng, chuáng, shuǎng. */
  static final int LONGEST = 6;

  private static final String TONED = "āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜ";

  private final Map<String, String> characters = new HashMap<>();
  private final Map<String, char[]> annotated = new ConcurrentHashMap<>();

  private static final class Holder {
    static final Readings INSTANCE = new Readings();
  }

  /** Returns the only instance, which is loaded on first use. */
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

  /**
   * Returns all characters with this reading in one string, which is empty if the reading is no
   * syllable.
   */
  String charactersRead(String reading) {
    return characters.getOrDefault(reading, "");
  }

  /**
   * Returns the traditional characters in GBK that a file may annotate with this reading. It is a
   * reading of the character itself or of its simplified form, because the table that was used may
   * have been made for simplified characters.
   */
  char[] annotatedSo(String reading) {
    return annotated.computeIfAbsent(reading, this::findAnnotated);
  }

  /** Returns the reading in brackets at {@code open} if {@code c} can have it, otherwise null. */
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

  /** Whether a letter can occur in a reading. */
  static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'à' && c <= 'ǜ' && (c == 'ü' || isToned(c));
  }

  /** Whether a letter has a tone mark. */
  static boolean isToned(char c) {
    return c >= 'à' && c <= 'ǜ' && TONED.indexOf(c) >= 0;
  }

  /**
   * Returns the end of a syllable that begins at {@code start} and is followed by a closing
   * bracket; -1 if there is none. Any letters that occur in readings count; the syllable need not
   * exist.
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

  /** Calls the consumer with every reading, tone mark included, and all characters that have it. */
  public void forEach(BiConsumer<String, String> reading) {
    characters.forEach(reading);
  }
}
