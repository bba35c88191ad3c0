/**
 * The embedded engine, Lucene in this process. {@link zhenxing.engine.lucene.LuceneEngine} is the
 * only entry; the other classes translate queries, rank, count facets and manage the snapshot that
 * searches share. The form of documents and the reprint groups are in packages of their own, {@code
 * document} and {@code reprints}. May import these, {@code zhenxing.engine} and the packages before
 * it.
 */
package zhenxing.engine.lucene;
