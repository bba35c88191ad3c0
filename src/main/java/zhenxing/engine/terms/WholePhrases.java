package zhenxing.engine.terms;

import java.util.ArrayList;
import java.util.List;
import zhenxing.engine.CharacteristicTerm;
import zhenxing.engine.text.Folding;

/**
 * Removes near duplicates from a ranking of phrases: fragments, extensions and overlapping cuts.
 */
public final class WholePhrases {

  /**
   * A phrase is a fragment of a longer one if at least this share of its articles contains the
   * longer one.
   */
  private static final double FRAGMENT = 0.7;

  /**
   * Two phrases are cuts of the same sentence if they overlap by at least this share of the shorter
   * one.
   */
  private static final double OVERLAP = 0.6;

  private record Ranked(CharacteristicTerm term, String folded) {}

  private WholePhrases() {}

  /**
   * Returns the first phrases of a ranking without duplicates. Dropped are fragments (数字化 if nearly
   * all articles that contain it contain 数字化转型) and phrases that contain or overlap one ranked
   * before.
   *
   * @param most maximum number of phrases
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

  /**
   * Whether a phrase contains one ranked before it, or its end overlaps the other's beginning or
   * vice versa.
   */
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
