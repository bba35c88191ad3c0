package zhenxing.restore;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/**
 * The characters of the language together with the habits of one text: what an article says once it
 * tends to say again, and a file that was converted from a table writes a character always the same
 * way.
 */
final class Vocabulary {

  /** The weight of a pair of characters that the text has elsewhere. */
  private static final double PAIR_FAMILIARITY = 1.0;

  /** The weight of three such characters in a row, besides. */
  private static final double TRIPLE_FAMILIARITY = 1.0;

  /** What speaks against a character that the text writes in another form. */
  private static final double OTHER_FORM = -6;

  /** What speaks against a form that traditional text does not use: Big5 lacks it. */
  private static final double ODD_FORM = -4;

  /** Characters that news use, by 1; forms of them that are odd, by 2. */
  private static final byte[] COMMON = new byte[0x10000];

  static {
    CharsetEncoder simplified = Charset.forName("GB2312").newEncoder();
    CharsetEncoder traditional = Charset.forName("Big5").newEncoder();
    for (char c = 0x80; c < 0xFFFF; c++) {
      char plain = ScriptConverter.get().simplify(c);
      boolean wideLatin = c > 0xFF00 && Character.isLetterOrDigit(c);
      boolean known = CharacterModel.get().isCounted(plain) || simplified.canEncode(plain);
      if (GbkCodec.encode(c) == 0 || wideLatin || !known) continue;
      boolean usual = CharacterClass.isHan(c) ? traditional.canEncode(c) : simplified.canEncode(c);
      COMMON[c] = (byte) (usual ? 1 : 2);
    }
  }

  private final FrequencyTable runs;
  private final FrequencyTable forms = new FrequencyTable(256);

  /** What {@link #isLikely} has found: 1 is yes, 2 is no. */
  private final byte[] likely = new byte[0x10000];

  /**
   * @param text without readings
   */
  Vocabulary(String text) {
    ScriptConverter script = ScriptConverter.get();
    runs = new FrequencyTable(Math.min(text.length(), 1 << 16));
    char before = '\n';
    char beforeThat = '\n';
    for (int i = 0; i < text.length(); i++) {
      char found = text.charAt(i);
      char c = script.simplify(found);
      if (CharacterClass.isHan(c)) {
        if (CharacterClass.isHan(before)) {
          runs.add(key(before, c), 1);
          if (CharacterClass.isHan(beforeThat)) runs.add(key(beforeThat, before, c), 1);
        }
        forms.add(key('f', c), 1);
        forms.add(key(found, c), 1);
      }
      beforeThat = before;
      before = c;
    }
  }

  /** A key for a pair, spread over all bits as the table takes its keys for hashes. */
  private static long key(char a, char b) {
    return ((long) a << 16 | b) * 0x9E3779B97F4A7C15L;
  }

  private static long key(char a, char b, char c) {
    return key((char) (a * 31 + b), c) ^ key(a, b) >>> 1;
  }

  /** What speaks for a simplified character behind two others, from the text alone. */
  double familiarity(char a, char b, char c) {
    int two = runs.get(key(b, c));
    if (two == 0) return 0;
    int three = runs.get(key(a, b, c));
    return PAIR_FAMILIARITY * Math.log(1 + two) + TRIPLE_FAMILIARITY * Math.log(1 + three);
  }

  /** Whether the text has a character, in this form. */
  boolean contains(char c) {
    return forms.get(key(c, ScriptConverter.get().simplify(c))) > 0;
  }

  /** What speaks against a character to stand in this text in this form. */
  double form(char c) {
    if (likely[c] == 1) return 0;
    char plain = ScriptConverter.get().simplify(c);
    int all = forms.get(key('f', plain));
    if (all == 0) return COMMON[c] == 1 ? 0 : ODD_FORM;
    return forms.get(key(c, plain)) * 4 < all ? OTHER_FORM : 0;
  }

  /** Whether a character is worth trying: one that news use, in the form the text uses. */
  boolean isLikely(char c) {
    if (likely[c] == 0) likely[c] = (byte) (COMMON[c] != 0 && form(c) == 0 ? 1 : 2);
    return likely[c] == 1;
  }
}
