package zhenxing.engine.suggest;

import java.util.Optional;
import zhenxing.engine.suggest.SuffixIndex.Range;

/**
 * Finds what was meant by a mistyped run of characters: the text of the index that is nearest to
 * it. A character that sounds alike costs 1, which is what an input method gets wrong; any other
 * exchange, a missing, superfluous or swapped character costs 2. Of equally near ones a whole text
 * wins, then one of the same length, the longer, the better ranked.
 *
 * <p>Either the whole run is corrected, to anything that stands in the index, or a part of it, to a
 * whole text by exchanges alone: what surrounds a part is not known, so that nothing may move.
 */
final class Correction {

  private static final int ALIKE = 1;
  private static final int OTHER = 2;

  /** Nodes of the index looked at, for a whole query. */
  private static final int MAX_STEPS = 40_000;

  /** A part that is corrected has at least so many characters. */
  private static final int SHORTEST_PART = 4;

  private final SuffixIndex index;
  private final Pinyin pinyin;
  private String run;
  private int start;
  private boolean whole;
  private int allowed;
  private int steps;
  private Found best;

  /** A correction: {@code [start, end)} of the run should read {@code text}. */
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
   * @return empty where it stands in the index as it is, or where nothing near does
   */
  Optional<String> of(String run) {
    if (run.length() > SuffixIndex.MAX_DEPTH || isKnown(run)) return Optional.empty();
    this.run = run;
    best = null;
    for (allowed = ALIKE; best == null && allowed <= worst(run.length()); allowed++) near();
    if (best == null) return Optional.empty();
    return Optional.of(run.substring(0, best.start) + best.text + run.substring(best.end));
  }

  /** How wrong a run of so many characters may be: one of two characters says too little. */
  private static int worst(int length) {
    return length < 3 ? ALIKE : OTHER;
  }

  /** Looks for what differs by no more than is allowed: the whole run, else its parts. */
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

  /** Follows the run from {@code at}; {@code budget} is what may still go wrong. */
  private void walk(Range range, int at, int budget) {
    if (range.isEmpty() || steps++ > MAX_STEPS) return;
    take(range, at, budget);
    if (at < run.length()) {
      walk(index.child(range, run.charAt(at)), at + 1, budget);
      // Without its last character almost anything stands in the index; that explains nothing.
      boolean superfluous = whole && budget >= OTHER && at > 0 && at + 1 < run.length();
      if (superfluous) walk(range, at + 1, budget - OTHER);
    }
    if (budget == 0) return;
    // The first character of a part is at most alike, else every part would be near to something.
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
