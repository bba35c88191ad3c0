/**
 * The embedded engine: Lucene in this process. {@link zhenxing.engine.lucene.LuceneEngine} is its
 * one entry; the rest is the translation of queries, the ranking, the facets, and the snapshot that
 * searches share. The form of documents and the groups of reprints are in packages of their own,
 * {@code document} and {@code reprints}. May import these, {@code zhenxing.engine} and the packages
 * before it.
 */
package zhenxing.engine.lucene;
