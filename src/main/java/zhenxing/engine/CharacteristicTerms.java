package zhenxing.engine;

import java.util.List;

/**
 * The phrases that are characteristic of a result set.
 *
 * @param terms the phrases, most characteristic first
 * @param timedOut whether the time limit was reached; then phrases may be missing, but the counts
 *     of those given are exact
 */
public record CharacteristicTerms(List<CharacteristicTerm> terms, boolean timedOut) {

  public CharacteristicTerms {
    terms = List.copyOf(terms);
  }
}
