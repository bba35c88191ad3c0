package zhenxing.engine.suggest;

import java.util.Optional;
import zhenxing.engine.suggest.SuffixIndex.Range;

/**
 * Corrects a mistyped run of characters to the nearest text of the index. The distance is an edit
 * distance: replacing a character by one that sounds alike costs 1, because input methods offer
 * those side by side; any other replacement, insertion, deletion or swap costs 2. Among texts of
 * equal distance, these come first in this order: complete texts, texts of the same length as the
 * run, longer texts, texts of better rank.
 *
 * <p>Either the whole run is corrected to anything that occurs in the index, or a part of it is
 * corrected to a complete text. In a part only replacements and swaps are allowed, which keep its
 * length.
 *
 * <pre>
 * 乡村振新    gives 乡村振兴 (sounds alike, distance 1)
 * 沈阳市铁西曲 gives 沈阳市铁西区
 * </pre>
 */
final class Correction {

  private static final int ALIKE = 1;
  private static final int OTHER = 2;

  /** Maximum number of trie nodes visited for a whole query. */
  private static final int MAX_STEPS = 40_000;

  /** Minimum length of a part that is corrected, in characters. */
  private static final int SHORTEST_PART = 4;

  private final SuffixIndex index;
  private final Pinyin pinyin;
  private String run;
  private int start;
  private boolean whole;
  private int allowed;
  private int steps;
  private Found best;

  /** A correction: {@code [start, end)} of the run is to be replaced by {@code text}. */
  private record Found(int start, int end, String text, boolean isText, int cost, int rank) {

    boolean isBetterThan(Found other) {
      if (other == null || cost != other.cost) return other == null || cost < other.cost;
      if (isText != other.isText) return isText;
      int change = Math.abs(text.length() - (end - start));
      int otherChange = Math.abs(other.text.length() - (other.end - other.start));
      if (change != otherChange) return change < otherChange;
      int more = text.length() - other.text.length();
      return more != 0 ? more > 0 : rank < other.rank;
    }
  }

  Correction(SuffixIndex index, Pinyin pinyin) {
    this.index = index;
    this.pinyin = pinyin;
  }

  /**
   * Corrects a run.
   *
   * @param run folded, without separators, at least 2 characters
   * @return the corrected run; empty if the run occurs in the index as it is, or if nothing near it
   *     does
   */
  Optional<String> of(String run) {
    if (run.length() > SuffixIndex.MAX_DEPTH || isKnown(run)) return Optional.empty();
    this.run = run;
    best = null;
    for (allowed = ALIKE; best == null && allowed <= worst(run.length()); allowed++) near();
    if (best == null) return Optional.empty();
    return Optional.of(run.substring(0, best.start) + best.text + run.substring(best.end));
  }

  /**
   * Returns the maximum distance for a run of this length. A run of two characters carries too
   * little information for more than a character that sounds alike.
   */
  private static int worst(int length) {
    return length < 3 ? ALIKE : OTHER;
  }

  /**
   * Looks for texts within the distance that is currently allowed, first for the whole run, then
   * for its parts.
   */
  private void near() {
    whole = true;
    start = 0;
    walk(index.root(), 0, allowed);
    whole = false;
    for (; best == null && start + SHORTEST_PART <= run.length(); start++) {
      walk(index.root(), start, allowed);
    }
  }

  private boolean isKnown(String text) {
    Range range = index.root();
    for (int i = 0; i < text.length() && !range.isEmpty(); i++) {
      range = index.child(range, text.charAt(i));
    }
    return !range.isEmpty();
  }

  /**
   * Walks the trie along the run. {@code at} is the position in the run, {@code budget} the
   * distance that may still be spent.
   */
  private void walk(Range range, int at, int budget) {
    if (range.isEmpty() || steps++ > MAX_STEPS) return;
    take(range, at, budget);
    if (at < run.length()) {
      walk(index.child(range, run.charAt(at)), at + 1, budget);
      // Dropping the first or last character is not tried: what remains occurs almost always, which
      // proves nothing.
      boolean superfluous = whole && budget >= OTHER && at > 0 && at + 1 < run.length();
      if (superfluous) walk(range, at + 1, budget - OTHER);
    }
    if (budget == 0) return;
    // The first character of a part may only be replaced by one that sounds alike. Otherwise every
    // part would be near to some text.
    boolean anything = budget >= OTHER && (whole || at > start);
    if (anything && at + 1 < run.length()) {
      Range swapped = index.child(range, run.charAt(at + 1));
      if (!swapped.isEmpty()) {
        walk(index.child(swapped, run.charAt(at)), at + 2, budget - OTHER);
      }
    }
    index.children(range, (c, child) -> exchange(c, child, at, budget, anything));
  }

  private void exchange(char c, Range child, int at, int budget, boolean anything) {
    if (c < ' ' || steps > MAX_STEPS) return;
    if (at < run.length() && c != run.charAt(at)) {
      if (pinyin.soundAlike(c, run.charAt(at))) walk(child, at + 1, budget - ALIKE);
      else if (anything) walk(child, at + 1, budget - OTHER);
    }
    boolean missing = whole && anything && at > 0 && at < run.length();
    if (missing) walk(child, at, budget - OTHER);
  }

  private void take(Range range, int at, int left) {
    int cost = allowed - left;
    if (cost == 0) return;
    if (whole) {
      if (at == run.length()) offer(range, at, cost);
      return;
    }
    if (at - start < SHORTEST_PART) return;
    if (isText(range) && !isKnown(run.substring(start, at))) offer(range, at, cost);
  }

  private boolean isText(Range range) {
    Range ending = index.ending(range);
    return !ending.isEmpty() && index.isWhole(index.bestRank(ending));
  }

  private void offer(Range range, int end, int cost) {
    Found found =
        new Found(start, end, index.path(range), isText(range), cost, index.bestRank(range));
    if (found.isBetterThan(best)) best = found;
  }
}
