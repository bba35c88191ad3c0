/**
 * The way in: from the files of a corpus to a searchable index. {@link zhenxing.indexing.Indexer}
 * brings an index up to date with a corpus on all processors and keeps the ledger of what it holds;
 * {@link zhenxing.indexing.GroupedWriter} is the one path by which articles are written, and keeps
 * the groups of reprints true. It knows any engine by its port alone. This room may import {@code
 * zhenxing.engine} and the rooms above it, but no particular engine.
 */
package zhenxing.indexing;
