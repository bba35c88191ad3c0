package zhenxing.engine;

import java.util.List;

/**
 * What sets a result set apart from the corpus.
 *
 * @param terms the most telling first
 * @param timedOut whether the search was cut off; counts are exact even so, but terms are missing
 */
public record CharacteristicTerms(List<CharacteristicTerm> terms, boolean timedOut) {

  public CharacteristicTerms {
    terms = List.copyOf(terms);
  }
}
