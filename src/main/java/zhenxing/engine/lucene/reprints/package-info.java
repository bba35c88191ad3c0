/**
 * Groups of reprints in a Lucene index: the view from which they are computed ({@link
 * zhenxing.engine.lucene.reprints.LuceneSketches}), and the groups of a snapshot ({@link
 * zhenxing.engine.lucene.reprints.ReprintGroups}). May import {@code
 * zhenxing.engine.lucene.document} and the packages before it, but not the engine's search.
 */
package zhenxing.engine.lucene.reprints;
