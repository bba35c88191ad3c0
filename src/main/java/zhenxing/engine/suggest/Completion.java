package zhenxing.engine.suggest;

import java.util.Comparator;
import java.util.PriorityQueue;
import zhenxing.engine.suggest.SuffixIndex.Range;

/**
 * Finds the texts in which something stands that is typed so, best first: characters, syllables,
 * initials, and all of them mixed.
 *
 * <p>The walk keeps its open branches in a queue by the best rank in them. The first complete match
 * that comes out of it is the best there is, so nothing but what is about to be shown is looked at
 * closely, however many texts match.
 */
final class Completion {

  /** Branches looked at; reached only by hostile input. */
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

  /** An open branch: where in the index, how much of what was typed leads there, and its rank. */
  private record Branch(Range range, int typed, int rank) {}

  /**
   * A match.
   *
   * @param text which one
   * @param start where in the folded text it begins
   * @param end where it ends
   */
  record Match(int text, int start, int end) {}

  /**
   * @param typed folded and without tones, 1 to 63 characters
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

  /** The next best match, or null; a text comes as often as it matches. */
  Match next() {
    while (!open.isEmpty() && steps++ < MAX_STEPS) {
      Branch branch = open.poll();
      if (branch.typed == typed.length()) return match(branch);
      index.children(
          branch.range,
          (c, child) -> {
            long ends = pinyin.ends(c, typed, branch.typed, initials);
            for (; ends != 0; ends &= ends - 1) open(child, Long.numberOfTrailingZeros(ends));
          });
    }
    return null;
  }

  private Match match(Branch branch) {
    Range range = branch.range;
    int found = index.find(range, branch.rank);
    open(new Range(range.from(), found, range.depth()), branch.typed);
    open(new Range(found + 1, range.to(), range.depth()), branch.typed);
    int start = index.offset(found);
    return new Match(index.textOf(branch.rank), start, start + range.depth());
  }
}
