package zhenxing.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each clue adds to the logarithm of odds, learned from readers' labels; a clue that nothing
 * was learned of adds nothing.
 */
final class ClueWeights {

  private final Map<String, Float> weights;

  ClueWeights(Map<String, Float> weights) {
    this.weights = new HashMap<>(weights); // compares hashes first, unlike Map.copyOf
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
