/**
 * The query language: {@link zhenxing.engine.query.QueryParser} turns what a reader typed into a
 * tree of {@link zhenxing.engine.query.Clause}, which each engine translates into its own queries.
 * Imports nothing of the house but {@code zhenxing.engine.text}.
 */
package zhenxing.engine.query;
