package zhenxing.catalog;

import java.util.Map;

/**
 * The weight of each clue, which is added to the log odds. Learned from readers' labels; a clue
 * without a learned weight adds nothing. A hash table with open addressing. Immutable.
 */
final class ClueWeights {

  // hash of the clue << 32 | index of its first character; 0 for a free slot. The length is a power
  // of two.
  private final long[] slots;
  private final float[] weights;
  // The characters of all clues, each followed by END: fewer reads of memory than by strings.
  private final char[] names;

  /** Stands in no clue. */
  private static final char END = '\n';

  ClueWeights(Map<String, Float> weights) {
    slots = new long[4 * Integer.highestOneBit(weights.size() + 1)];
    this.weights = new float[slots.length];
    StringBuilder all = new StringBuilder().append(END);
    weights.forEach(
        (name, weight) -> {
          int slot = slot(name.hashCode());
          while (slots[slot] != 0) slot = slot + 1 & slots.length - 1;
          slots[slot] = (long) name.hashCode() << 32 | all.length();
          this.weights[slot] = weight;
          all.append(name).append(END);
        });
    names = all.toString().toCharArray();
  }

  /** The sum of the weights of clues, added in their order. */
  double sum(Clues clues) {
    double sum = 0;
    for (int clue = 0; clue < clues.size(); clue++) {
      int hash = clues.hash(clue);
      for (int slot = slot(hash); slots[slot] != 0; slot = slot + 1 & slots.length - 1) {
        if (slots[slot] >> 32 == hash && clues.isAt(names, (int) slots[slot], END, clue)) {
          sum += weights[slot];
          break;
        }
      }
    }
    return sum;
  }

  private int slot(int hash) {
    int mixed = hash * 0x9E3779B1; // Fibonacci hashing
    return (mixed ^ mixed >>> 15) & slots.length - 1;
  }
}
