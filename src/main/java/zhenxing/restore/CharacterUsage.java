package zhenxing.restore;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.BitSet;

/**
 * Scores how likely characters and character forms are in one text. It combines the characters that
 * occur in news with the habits of the text: a text tends to repeat its words, and a file converted
 * with a table always writes a character in the same form. Used by one thread.
 */
final class CharacterUsage {

  /** Weight of a pair of characters that occurs elsewhere in the text. */
  private static final double PAIR_FAMILIARITY = 1.0;

  /** Additional weight of three characters in a row that occur elsewhere. */
  private static final double TRIPLE_FAMILIARITY = 1.0;

  /** Penalty for a character that the text writes in another form. */
  private static final double OTHER_FORM = -6;

  /** Penalty for a form that traditional text does not use, that is, one missing in Big5. */
  private static final double ODD_FORM = -4;

  /** For each character, whether it occurs in news, and whether its form is usual or odd. */
  private static final byte[] COMMON = new byte[0x10000];

  private static final byte USUAL = 1;
  private static final byte ODD = 2;

  /**
   * An odd form that is the only traditional form of its character; conversion tables may well use
   * it (旣 for 既).
   */
  private static final byte ONLY = 3;

  /** All forms of a character in {@link #COMMON}, by the simplified form. */
  private static final String[] FORMS = new String[0x10000];

  static {
    CharsetEncoder simplified = Charset.forName("GB2312").newEncoder();
    CharsetEncoder traditional = Charset.forName("Big5").newEncoder();
    for (char c = 0x80; c < 0xFFFF; c++) {
      char plain = ScriptConverter.get().simplify(c);
      boolean wideLatin = c > 0xFF00 && Character.isLetterOrDigit(c);
      boolean known = CharacterModel.get().isCounted(plain) || simplified.canEncode(plain);
      if (GbkCodec.encode(c) == 0 || wideLatin || !known) continue;
      boolean usual = CharacterClass.isHan(c) ? traditional.canEncode(c) : simplified.canEncode(c);
      COMMON[c] = usual ? USUAL : ODD;
      FORMS[plain] = FORMS[plain] == null ? String.valueOf(c) : FORMS[plain] + c;
    }
    for (char plain = 0x80; plain < 0xFFFF; plain++) {
      if (FORMS[plain] == null) continue;
      String odd = FORMS[plain].replace(String.valueOf(plain), "");
      if (odd.length() == 1
          && COMMON[odd.charAt(0)] == ODD
          && CharacterModel.get().isCounted(plain)) {
        COMMON[odd.charAt(0)] = ONLY;
      }
    }
  }

  private final FrequencyTable runs;
  private final FrequencyTable forms = new FrequencyTable(256);

  /**
   * {@link #USUAL} for forms worth trying. Forms of characters that the text lacks are as in {@link
   * #COMMON}.
   */
  private final byte[] likely = COMMON.clone();

  /**
   * @param text the text without readings
   */
  CharacterUsage(String text) {
    ScriptConverter script = ScriptConverter.get();
    runs = new FrequencyTable(Math.min(text.length(), 1 << 16));
    BitSet plain = new BitSet();
    char before = '\n';
    char beforeThat = '\n';
    for (int i = 0; i < text.length(); i++) {
      char found = text.charAt(i);
      if (Damage.isMark(found) && CharacterClass.isHan(before)) {
        i = Damage.outOfStepUpTo(text, i) - 1;
        before = '\n';
        beforeThat = '\n';
        continue;
      }
      char c = script.simplify(found);
      if (CharacterClass.isHan(c)) {
        if (CharacterClass.isHan(before)) {
          runs.add(key(before, c), 1);
          if (CharacterClass.isHan(beforeThat)) runs.add(key(beforeThat, before, c), 1);
        }
        forms.add(key('f', c), 1);
        forms.add(key(found, c), 1);
        plain.set(c);
      }
      beforeThat = before;
      before = c;
    }
    plain.stream().forEach(c -> weighForms((char) c));
  }

  /** Marks the forms of a character that the text uses as worth trying. */
  private void weighForms(char plain) {
    if (FORMS[plain] == null) return;
    for (char form : FORMS[plain].toCharArray()) {
      likely[form] = otherForm(form, plain) ? ODD : USUAL;
    }
  }

  private boolean otherForm(char form, char plain) {
    return forms.get(key(form, plain)) * 4 < forms.get(key('f', plain));
  }

  /** Whether a character occurs in news, in any form. */
  static boolean isCommon(char c) {
    return COMMON[c] != 0;
  }

  /** The key of a pair, mixed because {@link FrequencyTable} expects hashes. */
  private static long key(char a, char b) {
    return ((long) a << 16 | b) * 0x9E3779B97F4A7C15L;
  }

  private static long key(char a, char b, char c) {
    return key((char) (a * 31 + b), c) ^ key(a, b) >>> 1;
  }

  /** The score of a simplified character after two others, from the text alone. */
  double familiarity(char a, char b, char c) {
    int two = runs.get(key(b, c));
    if (two == 0) return 0;
    int three = runs.get(key(a, b, c));
    return PAIR_FAMILIARITY * Math.log(1 + two) + TRIPLE_FAMILIARITY * Math.log(1 + three);
  }

  /** Whether the text contains a character in this form. */
  boolean contains(char c) {
    return forms.get(key(c, ScriptConverter.get().simplify(c))) > 0;
  }

  /** The penalty for a character in this form. */
  double form(char c) {
    if (likely[c] == USUAL) return 0;
    char plain = ScriptConverter.get().simplify(c);
    if (forms.get(key('f', plain)) == 0) return ODD_FORM;
    return otherForm(c, plain) ? OTHER_FORM : 0;
  }

  /** Whether a character is worth trying: it occurs in news, and the text uses this form. */
  boolean isLikely(char c) {
    return likely[c] == USUAL || likely[c] == ONLY;
  }
}
