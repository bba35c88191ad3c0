/**
 * Why two articles are related, whatever engine found them: what the catalogue says they share
 * ({@link zhenxing.engine.related.Kinship}) and the telling phrases that both hold ({@link
 * zhenxing.engine.related.SharedPhrases}). May import {@code zhenxing.engine} and the packages
 * before it, but no engine.
 */
package zhenxing.engine.related;
