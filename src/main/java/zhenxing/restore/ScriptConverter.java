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
 * Traditional to simplified characters: by the longest phrase of the dictionaries, else character
 * by character. Safe for many threads.
 *
 * <p>The dictionaries are OpenCC's as the library opencc4j brings them, with a list of our own that
 * wins over them, above all for 著 and 着; docs/decisions/0009-script-conversion.md says why.
 */
public final class ScriptConverter {

  /** The simplified form of phrases, and of characters outside the basic plane. */
  private final Map<String, String> phrases = new HashMap<>();

  /** The simplified form of a character that stands alone; itself where there is none. */
  private final char[] single = new char[0x10000];

  /** How long the longest phrase is that begins with a character; 0 where there is none. */
  private final byte[] longest = new byte[0x10000];

  /** A filter of the two characters that phrases begin with, one bit by hash; false is certain. */
  private final BitSet beginnings = new BitSet();

  /** Characters that simplified text does not use and that have a simplified form. */
  private final boolean[] onlyTraditional = new boolean[0x10000];

  /** Characters that traditional text does not use. */
  private final boolean[] onlySimplified = new boolean[0x10000];

  private static final class Holder {
    static final ScriptConverter INSTANCE = new ScriptConverter();
  }

  /** The one converter; it is made of the dictionaries when it is first asked for. */
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
              // The library knows persons named 於; in the news it is nearly always 于: 位於倫敦.
              if (!from.startsWith("於")) put(from, forms.getFirst());
            });
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
   * Takes a pair in; a later one wins. A simplified form beyond the basic plane, which hardly any
   * font has, is no help to a reader of a character that lies in it.
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

  /** The bit of two characters, one of 2^18. */
  private static int beginning(char first, char second) {
    return (first << 16 | second) * 0x9E3779B9 >>> 14;
  }

  /** Reads lines of phrase, tab, forms (the usual one first); a later line wins. */
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

  /** The simplified form of a character that stands alone. */
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

  /** A text in simplified characters, whatever script it is in. */
  public String convert(String text) {
    return convert(Draft.of(text)).text();
  }

  /** Whether 著 at a place is that of a common word which it begins. */
  private static boolean beginsName(String text, int at) {
    boolean zhu = text.charAt(at) == '著' && at + 1 < text.length();
    return zhu && "名作稱称".indexOf(text.charAt(at + 1)) >= 0;
  }

  Draft convert(Draft draft) {
    String text = draft.text();
    Draft.Rewrite rewrite = draft.rewrite();
    for (int i = 0; i < text.length(); ) {
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

  /** The length of the longest phrase that begins at a place, 0 when none does. */
  private int longestPhrase(String text, int start) {
    char head = text.charAt(start);
    int length = Math.min(longest[head], text.length() - start);
    if (length > 1 && !beginnings.get(beginning(head, text.charAt(start + 1)))) length = 1;
    while (length > 0 && !phrases.containsKey(text.substring(start, start + length))) length--;
    return length;
  }
}
