package zhenxing.restore;

import com.github.houbb.opencc4j.support.datamap.IDataMap;
import com.github.houbb.opencc4j.support.datamap.impl.DataMaps;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import zhenxing.article.RepairKind;

/**
 * Converts traditional to simplified characters: by the longest phrase in the dictionaries,
 * otherwise character by character. Example: 瞭解 becomes 了解. Immutable, safe for use by several
 * threads; loaded on first use.
 *
 * <p>The dictionaries are those of OpenCC in the library opencc4j, with a list of our own that
 * takes precedence, mainly for 著 and 着. See docs/decisions/0009-script-conversion.md.
 */
public final class ScriptConverter {

  /** Simplified forms of phrases, and of characters outside the basic multilingual plane. */
  private final Map<String, String> phrases = new HashMap<>();

  /** The simplified form of each single character; the character itself if it has none. */
  private final char[] single = new char[0x10000];

  /** The length of the longest phrase beginning with each character, 0 if there is none. */
  private final byte[] longest = new byte[0x10000];

  /**
   * A Bloom filter over the first two characters of phrases, with one bit each. A clear bit is
   * certain.
   */
  private final BitSet beginnings = new BitSet();

  /** Characters with a simplified form that simplified text does not use. */
  private final boolean[] onlyTraditional = new boolean[0x10000];

  /** Characters that traditional text does not use. */
  private final boolean[] onlySimplified = new boolean[0x10000];

  private static final class Holder {
    static final ScriptConverter INSTANCE = new ScriptConverter();
  }

  /** Returns the only instance, which is built from the dictionaries on first use. */
  public static ScriptConverter get() {
    return Holder.INSTANCE;
  }

  private ScriptConverter() {
    for (int c = 0; c < single.length; c++) single[c] = (char) c;
    IDataMap library = DataMaps.defaults();
    library.tsChar().forEach((from, forms) -> put(from, forms.getFirst()));
    library
        .tsPhrase()
        .forEach(
            (from, forms) -> {
              // The library keeps 於 as a surname; in the news it is nearly always 于: 位於倫敦.
              if (!from.startsWith("於")) put(from, forms.getFirst());
            });
    read("variants.txt");
    read("phrases.txt");
    CharsetEncoder simplifiedText = Charset.forName("GB2312").newEncoder();
    CharsetEncoder traditionalText = Charset.forName("Big5").newEncoder();
    for (int c = 0x3400; c < 0xA000; c++) {
      if (single[c] == c) continue;
      onlyTraditional[c] = !simplifiedText.canEncode((char) c);
      onlySimplified[single[c]] = !traditionalText.canEncode(single[c]);
    }
  }

  /**
   * Adds a pair; a later one replaces an earlier. Simplified forms outside the basic multilingual
   * plane are skipped, because hardly any font has them.
   */
  private void put(String from, String to) {
    if (hasSurrogate(to) && !hasSurrogate(from)) return;
    char head = from.charAt(0);
    if (from.length() == 1 && to.length() == 1) {
      single[head] = to.charAt(0);
    } else {
      phrases.put(from, to);
      longest[head] = (byte) Math.max(longest[head], from.length());
      if (from.length() > 1) beginnings.set(beginning(head, from.charAt(1)));
    }
  }

  private static boolean hasSurrogate(String text) {
    return text.chars().anyMatch(c -> Character.isSurrogate((char) c));
  }

  /** The bit number of two characters, below 2^18. */
  private static int beginning(char first, char second) {
    return (first << 16 | second) * 0x9E3779B9 >>> 14;
  }

  /**
   * Reads lines of the form phrase, tab, forms, with the usual form first. A later line replaces an
   * earlier.
   */
  private void read(String resource) {
    try (InputStream in = ScriptConverter.class.getResourceAsStream(resource);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line; (line = lines.readLine()) != null; ) {
        int tab = line.indexOf('\t');
        if (tab < 0 || line.startsWith("#")) continue;
        String from = line.substring(0, tab);
        String to = line.substring(tab + 1).split(" ", 2)[0];
        put(from, to);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  /** The simplified form of a single character. */
  char simplify(char c) {
    return single[c];
  }

  /** Whether a character is used in traditional text only. */
  boolean isOnlyTraditional(char c) {
    return onlyTraditional[c];
  }

  /** Whether a character is used in simplified text only. */
  boolean isOnlySimplified(char c) {
    return onlySimplified[c];
  }

  /** Converts a text in either script to simplified characters. */
  public String convert(String text) {
    return convert(EditedText.of(text)).text();
  }

  EditedText convert(EditedText draft) {
    BitSet all = new BitSet();
    all.set(0, draft.text().length());
    return convert(draft, all);
  }

  /** Converts the words that begin in some places of a text. */
  EditedText convert(EditedText draft, BitSet places) {
    String text = draft.text();
    EditedText.Rewrite rewrite = draft.rewrite();
    for (int i = places.nextSetBit(0); i >= 0; i = places.nextSetBit(i)) {
      char c = text.charAt(i);
      int length = longestPhrase(text, i);
      if (length == 0) {
        if (single[c] != c)
          rewrite.replace(i, i + 1, Character.toString(single[c]), RepairKind.SCRIPT);
        i++;
        continue;
      }
      String simplified = phrases.get(text.substring(i, i + length));
      if (simplified.length() == length) {
        for (int k = 0; k < length; k++) {
          if (simplified.charAt(k) == text.charAt(i + k)) continue;
          rewrite.replace(i + k, i + k + 1, simplified.substring(k, k + 1), RepairKind.SCRIPT);
        }
      } else {
        rewrite.replace(i, i + length, simplified, RepairKind.SCRIPT);
      }
      i += length;
    }
    return rewrite.done();
  }

  /** The length of the longest phrase that starts at an index, 0 if there is none. */
  private int longestPhrase(String text, int start) {
    char head = text.charAt(start);
    int length = Math.min(longest[head], text.length() - start);
    if (length > 1 && !beginnings.get(beginning(head, text.charAt(start + 1)))) length = 1;
    while (length > 0 && !phrases.containsKey(text.substring(start, start + length))) length--;
    return length;
  }
}
