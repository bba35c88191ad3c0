/**
 * What a search engine must do: {@link zhenxing.engine.SearchEngine} is the port, with its
 * requests, results and facets; {@link zhenxing.engine.query} holds the query as a syntax tree.
 * What any engine needs beside its index is in packages of its own: {@link zhenxing.engine.text},
 * {@link zhenxing.engine.suggest}, {@link zhenxing.engine.related}, {@link zhenxing.engine.terms}.
 * This package may import every package that stands before it in {@code ArchitectureTest}, but no
 * engine.
 */
package zhenxing.engine;
