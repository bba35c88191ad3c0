/**
 * Finds what is characteristic of a set of articles, independently of the engine that counted:
 * scores of phrases ({@link zhenxing.engine.terms.Distinction}), and removal of near duplicates
 * from a ranking ({@link zhenxing.engine.terms.WholePhrases}). May import {@code zhenxing.engine}
 * and the packages before it, but no particular engine.
 */
package zhenxing.engine.terms;
