/**
 * Turns the files of a corpus into a searchable index. {@link zhenxing.indexing.Indexer} brings an
 * index up to date with a corpus, on all processors, and keeps the ledger of what it holds. {@link
 * zhenxing.indexing.GroupedWriter} is the only way by which articles are written, and keeps the
 * reprint groups up to date. {@link zhenxing.indexing.Intake} and {@link
 * zhenxing.indexing.Submitter} do the same for a running server. Engines are used through their
 * port only. May import {@code zhenxing.engine} and the packages before it, but no particular
 * engine.
 */
package zhenxing.indexing;
