/**
 * What of a query an article must have and what adds to its score, whatever engine looks it up. May
 * import {@code zhenxing.engine} and the packages before it, but no engine.
 */
package zhenxing.engine.ranking;
