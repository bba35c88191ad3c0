package zhenxing.engine.suggest;

import java.util.Comparator;
import java.util.PriorityQueue;
import zhenxing.engine.suggest.SuffixIndex.Range;

/**
 * Finds the texts of a {@link SuffixIndex} that contain what was typed, best first. What was typed
 * may mix characters, pinyin syllables and initials: 大lianwan and dlw both find 大连湾 (the latter
 * only if initials are allowed).
 *
 * <p>This is a best-first search over the trie. A branch is a node of the trie together with how
 * much of the input has been consumed on the way to it. Branches wait in a priority queue, ordered
 * by the best rank among the texts below them, so the first branch that has consumed the whole
 * input is the best match. The work depends on the number of results shown, not on the number of
 * texts that match.
 */
final class Completion {

  /** Maximum number of branches visited. Only hostile input reaches it. */
  private static final int MAX_STEPS = 20_000;

  private final SuffixIndex index;
  private final Pinyin pinyin;
  private final String typed;
  private final boolean initials;
  private final PriorityQueue<Branch> open =
      new PriorityQueue<>(
          Comparator.comparingInt(Branch::rank)
              .thenComparing(Comparator.comparingInt(Branch::typed).reversed()));
  private int steps;

  /**
   * A branch of the search.
   *
   * @param range node of the trie
   * @param typed number of characters of the input consumed so far
   * @param rank best rank of a text below the node
   */
  private record Branch(Range range, int typed, int rank) {}

  /**
   * A match.
   *
   * @param text index of the text
   * @param start position in the folded text where the match begins
   * @param end position after its last character
   */
  record Match(int text, int start, int end) {}

  /**
   * @param typed the input, folded and without tone marks, 1 to 63 characters
   * @param initials whether an initial can stand for a syllable
   */
  Completion(SuffixIndex index, Pinyin pinyin, String typed, boolean initials) {
    this.index = index;
    this.pinyin = pinyin;
    this.typed = typed;
    this.initials = initials;
    open(index.root(), 0);
  }

  private void open(Range range, int at) {
    if (!range.isEmpty()) open.add(new Branch(range, at, index.bestRank(range)));
  }

  /**
   * Returns the next best match, or null if there are no more. A text that matches in several
   * places is returned several times.
   */
  Match next() {
    while (!open.isEmpty() && steps++ < MAX_STEPS) {
      Branch branch = open.poll();
      if (branch.typed == typed.length()) return match(branch);
      expand(branch);
    }
    return null;
  }

  private void expand(Branch branch) {
    char next = typed.charAt(branch.typed);
    if (!Pinyin.isLetter(next)) {
      // Only letters spell other characters. Children are found much faster by their character than
      // by looking at all of them.
      open(index.child(branch.range, next), branch.typed + 1);
      return;
    }
    index.children(
        branch.range,
        (c, child) -> {
          long ends = pinyin.ends(c, typed, branch.typed, initials);
          for (; ends != 0; ends &= ends - 1) open(child, Long.numberOfTrailingZeros(ends));
        });
  }

  private Match match(Branch branch) {
    Range range = branch.range;
    int found = index.findBest(range, branch.rank);
    open(new Range(range.from(), found, range.depth()), branch.typed);
    open(new Range(found + 1, range.to(), range.depth()), branch.typed);
    int start = index.offset(found);
    return new Match(index.textOf(branch.rank), start, start + range.depth());
  }
}
