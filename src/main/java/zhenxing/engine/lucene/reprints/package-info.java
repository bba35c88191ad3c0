/**
 * Groups of reprints in a Lucene index: what grouping asks it ({@link
 * zhenxing.engine.lucene.reprints.LuceneSketches}), and which documents print the same text ({@link
 * zhenxing.engine.lucene.reprints.ReprintGroups}). This room may import {@code
 * zhenxing.engine.lucene.document} and what is above it, but nothing of how the engine searches.
 */
package zhenxing.engine.lucene.reprints;
