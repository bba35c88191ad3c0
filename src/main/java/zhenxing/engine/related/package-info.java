/**
 * Explains why two articles are related, independently of the engine that found them: what they
 * share according to the catalogue ({@link zhenxing.engine.related.Kinship}), and the telling
 * phrases that both texts contain ({@link zhenxing.engine.related.SharedPhrases}). May import
 * {@code zhenxing.engine} and the packages before it, but no particular engine.
 */
package zhenxing.engine.related;
