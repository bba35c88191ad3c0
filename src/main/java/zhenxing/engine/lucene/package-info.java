/**
 * The embedded engine: Lucene in this process. {@link zhenxing.engine.lucene.LuceneEngine} is its
 * one entry; the rest is the form of a document, the translation of queries, the facets, and the
 * snapshot that searches share. This room may import {@code zhenxing.engine} and the rooms above
 * it.
 */
package zhenxing.engine.lucene;
