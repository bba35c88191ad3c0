/**
 * What a search engine must do: {@link zhenxing.engine.SearchEngine} is the port, with its
 * requests, results and facets; {@link zhenxing.engine.query} holds the query as a syntax tree.
 * What any engine needs beside its index has rooms of its own around this one: {@link
 * zhenxing.engine.text}, {@link zhenxing.engine.suggest}, {@link zhenxing.engine.related}, {@link
 * zhenxing.engine.terms}. This room may import every room above it, but no engine.
 */
package zhenxing.engine;
