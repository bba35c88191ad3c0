/**
 * The query language. {@link zhenxing.engine.query.QueryParser} parses what a reader typed into a
 * tree of {@link zhenxing.engine.query.Clause}, which each engine translates into its own queries.
 * Imports {@code zhenxing.engine.text} and, for names of places, the catalogue and the script
 * conversion.
 */
package zhenxing.engine.query;
