/**
 * The query language: {@link zhenxing.engine.query.QueryParser} turns what a reader typed into a
 * tree of {@link zhenxing.engine.query.Clause}, which each engine translates into its own queries.
 * Imports of the house {@code zhenxing.engine.text}, and the catalogue and script conversion for
 * names of places.
 */
package zhenxing.engine.query;
