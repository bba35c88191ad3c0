package zhenxing.engine;

/**
 * A phrase that sets a result set apart from the corpus.
 *
 * @param text the phrase
 * @param count how many articles of the result set contain it
 * @param background how many articles of the corpus contain it, at least {@code count}
 * @param score how much it sets the set apart: the log-likelihood ratio of the counts, above 0
 */
public record CharacteristicTerm(String text, int count, int background, double score) {}
