/**
 * The port to the search engine. {@link zhenxing.engine.SearchEngine} says what an engine must do;
 * the other types are its requests and results. {@link zhenxing.engine.query} holds the query as a
 * syntax tree. Code that every engine needs, whatever its index looks like, is in {@link
 * zhenxing.engine.text}, {@link zhenxing.engine.suggest}, {@link zhenxing.engine.related} and
 * {@link zhenxing.engine.terms}. This package may import every package that stands before it in
 * {@code ArchitectureTest}, but no particular engine.
 */
package zhenxing.engine;
