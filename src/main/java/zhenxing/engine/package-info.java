/**
 * What a search engine must do: {@link zhenxing.engine.SearchEngine} is the port, with its
 * requests, results and facets; {@link zhenxing.engine.query} holds the query as a syntax tree;
 * {@link zhenxing.indexing.Indexer} keeps an engine in step with the corpus. What both engines need
 * alike lives here too: folding, segmentation, highlighting. This room may import every room above
 * it ({@code article}, {@code restore}, {@code catalog}, {@code corpus}), but no engine.
 */
package zhenxing.engine;
