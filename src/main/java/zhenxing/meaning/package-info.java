/**
 * Search by meaning instead of words: models that turn sentences into vectors ({@link
 * zhenxing.meaning.Embedder}), an index of the vectors of all passages ({@link
 * zhenxing.meaning.VectorIndex}), a background thread that keeps it up to date with the articles
 * ({@link zhenxing.meaning.BackgroundEmbedding}), and how much nearness counts beside words ({@link
 * zhenxing.meaning.Weights}). {@link zhenxing.meaning.Meaning} puts these together. May import
 * {@code zhenxing.engine} and the packages before it, but no engine.
 */
package zhenxing.meaning;
