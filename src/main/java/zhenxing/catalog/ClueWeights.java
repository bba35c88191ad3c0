package zhenxing.catalog;

import java.util.List;
import java.util.Map;

/**
 * What each clue adds to the logarithm of odds, learned from readers' labels; a clue that nothing
 * was learned of adds nothing.
 */
final class ClueWeights {

  private final Map<String, Float> weights;

  ClueWeights(Map<String, Float> weights) {
    this.weights = Map.copyOf(weights);
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
