/**
 * Makes counts of values into the facets of an answer, whatever engine counted: order, number of
 * values, what is selected. May import {@code zhenxing.engine} and the packages before it, but no
 * engine.
 */
package zhenxing.engine.facets;
