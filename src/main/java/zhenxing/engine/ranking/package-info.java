/**
 * Decides which parts of a query an article must match, which only add to its score, and which are
 * highlighted, independently of the engine. May import {@code zhenxing.engine} and the packages
 * before it, but no engine.
 */
package zhenxing.engine.ranking;
