package zhenxing.restore;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/**
 * The words of the language together with the habits of one text: what an article says once it
 * tends to say again, and a file that was converted from a table writes a character always the same
 * way.
 */
final class Vocabulary {

  /** The weight of a pair of characters that the text has elsewhere. */
  private static final double FAMILIARITY = 1.2;

  /** What speaks against a character that the text writes in another form. */
  private static final double OTHER_FORM = -6;

  /** What speaks against a form that neither simplified nor traditional text uses. */
  private static final double ODD_FORM = -4;

  /** Characters that the dictionary knows, by 1; forms of them that are odd, by 2. */
  private static final byte[] COMMON = new byte[0x10000];

  static {
    CharsetEncoder simplified = Charset.forName("GB2312").newEncoder();
    CharsetEncoder traditional = Charset.forName("Big5").newEncoder();
    for (char c = 0x80; c < 0xFFFF; c++) {
      char plain = ScriptConverter.get().simplify(c);
      if (GbkCodec.encode(c) == 0 || wordCount(plain) == 0) continue;
      COMMON[c] = (byte) (simplified.canEncode(c) || traditional.canEncode(c) ? 1 : 2);
    }
  }

  private final FrequencyTable pairs;
  private final FrequencyTable forms = new FrequencyTable(256);

  /**
   * @param text without readings
   */
  Vocabulary(String text) {
    ScriptConverter script = ScriptConverter.get();
    pairs = new FrequencyTable(Math.min(text.length(), 1 << 16));
    char before = '\n';
    for (int i = 0; i < text.length(); i++) {
      char found = text.charAt(i);
      char c = script.simplify(found);
      if (CharacterClass.isHan(c)) {
        if (CharacterClass.isHan(before)) pairs.add(key(before, c), 1);
        forms.add(key('f', c), 1);
        forms.add(key(found, c), 1);
      }
      before = c;
    }
  }

  private static int wordCount(char c) {
    return LanguageModel.get().count(LanguageModel.hash(LanguageModel.EMPTY, c));
  }

  /** A key for a pair, spread over all bits as the table takes its keys for hashes. */
  private static long key(char a, char b) {
    return ((long) a << 16 | b) * 0x9E3779B97F4A7C15L;
  }

  /** What speaks for two simplified characters in a row, from the text alone. */
  double familiarity(char a, char b) {
    int count = pairs.get(key(a, b));
    return count == 0 ? 0 : FAMILIARITY * Math.log(1 + count);
  }

  /** What speaks against a character to stand in this text in this form. */
  double form(char c) {
    char plain = ScriptConverter.get().simplify(c);
    int all = forms.get(key('f', plain));
    if (all == 0) return COMMON[c] == 2 ? ODD_FORM : 0;
    return forms.get(key(c, plain)) * 4 < all ? OTHER_FORM : 0;
  }

  /** Whether a character is in the dictionary once it is simplified. */
  boolean isCommon(char c) {
    return COMMON[c] != 0;
  }

  /**
   * The traditional characters with this first byte that are read so, or whose simplified form is:
   * a table of readings may have been made for simplified characters.
   */
  char[] charactersRead(String reading, int lead) {
    String all = Readings.get().charactersRead(reading);
    StringBuilder fitting = new StringBuilder();
    for (int trail = 0x40; trail <= GbkCodec.LAST_LEAD; trail++) {
      char c = GbkCodec.decode(lead, trail);
      char plain = ScriptConverter.get().simplify(c);
      if (plain != c && (all.indexOf(c) >= 0 || all.indexOf(plain) >= 0)) fitting.append(c);
    }
    return fitting.toString().toCharArray();
  }
}
