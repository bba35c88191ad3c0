/**
 * The embedded engine: Lucene in this process. {@link zhenxing.engine.lucene.LuceneEngine} is its
 * one entry; the rest is the translation of queries, the ranking, the facets, and the snapshot that
 * searches share. The form of documents and the groups of reprints have rooms of their own below
 * it. This room may import {@code zhenxing.engine} and the rooms above it.
 */
package zhenxing.engine.lucene;
