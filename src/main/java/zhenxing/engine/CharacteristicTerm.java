package zhenxing.engine;

/**
 * A phrase that is markedly more frequent in a result set than in the whole corpus.
 *
 * @param text the phrase
 * @param count number of articles in the result set that contain it
 * @param background number of articles in the corpus that contain it, at least {@code count}
 * @param score how characteristic it is, see {@link zhenxing.engine.terms.Distinction}; greater
 *     than 0
 */
public record CharacteristicTerm(String text, int count, int background, double score) {}
