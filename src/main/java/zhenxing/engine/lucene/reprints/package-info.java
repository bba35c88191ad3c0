/**
 * Groups of reprints in a Lucene index: what grouping asks it ({@link
 * zhenxing.engine.lucene.reprints.LuceneSketches}), and which documents print the same text ({@link
 * zhenxing.engine.lucene.reprints.ReprintGroups}). May import {@code
 * zhenxing.engine.lucene.document} and the packages before it, but no part of the engine's search.
 */
package zhenxing.engine.lucene.reprints;
