package zhenxing.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The weight of each clue, which is added to the log odds. Learned from readers' labels; a clue
 * without a learned weight adds nothing. Immutable.
 */
final class ClueWeights {

  private final Map<String, Float> weights;

  ClueWeights(Map<String, Float> weights) {
    // A HashMap compares hashes before strings, unlike the result of Map.copyOf, and is faster
    // here.
    this.weights = new HashMap<>(weights);
  }

  double sum(List<String> clues) {
    double sum = 0;
    for (String clue : clues) {
      Float weight = weights.get(clue);
      if (weight != null) sum += weight;
    }
    return sum;
  }
}
