package zhenxing.engine.suggest;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import zhenxing.restore.Readings;

/**
 * Matches typed Latin letters with Chinese characters by pinyin: a whole syllable without tone, the
 * beginning of a syllable, or its initial. A character with several readings matches each of them.
 */
final class Pinyin {

  private static final String[] NONE = {};
  private static final Pattern TONES = Pattern.compile("[\u0300\u0301\u0304\u030C]");
  private static final Pattern TYPED = Pattern.compile("[a-z]+");

  /** Toneless syllables by character; null for a character without a reading. */
  private final String[][] syllables = new String[Character.MAX_VALUE + 1][];

  private static final class Holder {
    static final Pinyin INSTANCE = new Pinyin();
  }

  static Pinyin get() {
    return Holder.INSTANCE;
  }

  private Pinyin() {
    Readings.get()
        .forEach(
            (reading, characters) -> {
              for (String typed : typedForms(reading)) {
                for (char c : characters.toCharArray()) add(c, typed);
              }
            });
  }

  /**
   * Returns the ways in which a reading is typed. The letter ü is typed as v, and in lüe and nüe
   * often as u.
   */
  private static List<String> typedForms(String reading) {
    String typed = typed(reading);
    if (!TYPED.matcher(typed).matches()) return List.of();
    return typed.endsWith("ve") ? List.of(typed, typed.replace('v', 'u')) : List.of(typed);
  }

  private void add(char c, String syllable) {
    String[] before = syllables[c] == null ? NONE : syllables[c];
    List<String> all = new ArrayList<>(List.of(before));
    if (!all.contains(syllable)) all.add(syllable);
    syllables[c] = all.toArray(NONE);
  }

  /**
   * Returns the text without tone marks and with v for ü, as it is typed on a keyboard: {@code lǜ}
   * gives {@code lv}.
   */
  static String typed(String text) {
    String toneless = TONES.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return Normalizer.normalize(toneless, Normalizer.Form.NFC).replace('ü', 'v');
  }

  /** Whether two characters share a reading, ignoring tones. */
  boolean soundAlike(char a, char b) {
    for (String one : of(a)) {
      for (String other : of(b)) {
        if (one.equals(other)) return true;
      }
    }
    return false;
  }

  /** Whether a typed character can be part of a syllable. */
  static boolean isLetter(char typed) {
    return typed >= 'a' && typed <= 'z';
  }

  /**
   * Returns the positions in the input at which typing a character can end.
   *
   * @param c the character
   * @param typed the input, at most 63 characters
   * @param at position in the input where the character begins
   * @param initials whether an initial can stand for a syllable. If not, a syllable may be
   *     incomplete only at the end of the input
   * @return a bit set of positions in {@code typed}; 0 if the character does not match
   */
  long ends(char c, String typed, int at, boolean initials) {
    long ends = typed.charAt(at) == c ? bit(at + 1) : 0;
    for (String syllable : of(c)) {
      int same = 0;
      int limit = Math.min(syllable.length(), typed.length() - at);
      while (same < limit && syllable.charAt(same) == typed.charAt(at + same)) same++;
      if (same == 0) continue;
      if (initials) ends |= bit(at + 1);
      if (initials && same > 1 && syllable.charAt(1) == 'h') ends |= bit(at + 2);
      boolean unfinished = at + same == typed.length();
      if (same == syllable.length() || unfinished) ends |= bit(at + same);
    }
    return ends;
  }

  /**
   * Whether the whole input spells the whole text in complete syllables (or literal characters).
   */
  boolean spells(String typed, String text) {
    long ends = bit(0);
    for (int i = 0; i < text.length() && ends != 0; i++) {
      long next = 0;
      for (int at = 0; at < typed.length(); at++) {
        if ((ends & bit(at)) == 0) continue;
        if (typed.charAt(at) == text.charAt(i)) next |= bit(at + 1);
        for (String syllable : of(text.charAt(i))) {
          if (typed.startsWith(syllable, at)) next |= bit(at + syllable.length());
        }
      }
      ends = next;
    }
    return (ends & bit(typed.length())) != 0;
  }

  private static long bit(int position) {
    return 1L << position;
  }

  /** Returns the toneless syllables of a character, or an empty array if it has no reading. */
  String[] of(char c) {
    return syllables[c] == null ? NONE : syllables[c];
  }
}
