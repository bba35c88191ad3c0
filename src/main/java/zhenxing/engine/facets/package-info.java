/**
 * Turns counts of values into the facets of an answer: their order, their number and the selected
 * values. Independent of the engine that counted. May import {@code zhenxing.engine} and the
 * packages before it, but no engine.
 */
package zhenxing.engine.facets;
