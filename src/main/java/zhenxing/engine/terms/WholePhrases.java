package zhenxing.engine.terms;

import java.util.ArrayList;
import java.util.List;
import zhenxing.engine.CharacteristicTerm;
import zhenxing.engine.text.Folding;

/** Takes what says the same twice out of a ranking of phrases. */
public final class WholePhrases {

  /** A phrase that is this often part of one longer phrase is a fragment of it. */
  private static final double FRAGMENT = 0.7;

  /** Two phrases that overlap by this part of the shorter one are cuts of one sentence. */
  private static final double OVERLAP = 0.6;

  private record Ranked(CharacteristicTerm term, String folded) {}

  private WholePhrases() {}

  /**
   * The first phrases of a ranking without fragments (数字化 where nearly all articles with it have
   * 数字化转型), without longer forms and without other cuts of a phrase ranked before.
   *
   * @param most how many at most
   */
  public static List<CharacteristicTerm> of(List<CharacteristicTerm> ranked, int most) {
    List<Ranked> all =
        ranked.stream().map(term -> new Ranked(term, Folding.phrase(term.text()))).toList();
    List<Ranked> whole = new ArrayList<>();
    for (Ranked phrase : all) {
      if (whole.size() == most) break;
      boolean fragment = all.stream().anyMatch(other -> isFragment(phrase, other));
      if (!fragment && whole.stream().noneMatch(other -> overlap(phrase.folded, other.folded))) {
        whole.add(phrase);
      }
    }
    return whole.stream().map(Ranked::term).toList();
  }

  private static boolean isFragment(Ranked part, Ranked other) {
    return other.folded.length() > part.folded.length()
        && other.term.count() >= FRAGMENT * part.term.count()
        && other.folded.contains(part.folded);
  }

  /** Whether a phrase holds one ranked before it, or begins where that ends, or the reverse. */
  private static boolean overlap(String phrase, String before) {
    if (phrase.contains(before)) return true;
    int shorter = Math.min(phrase.length(), before.length());
    int least = Math.max(2, (int) Math.ceil(shorter * OVERLAP));
    for (int length = least; length < shorter; length++) {
      if (phrase.regionMatches(phrase.length() - length, before, 0, length)
          || before.regionMatches(before.length() - length, phrase, 0, length)) {
        return true;
      }
    }
    return false;
  }
}
