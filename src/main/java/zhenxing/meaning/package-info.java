/**
 * What is near in meaning, whatever its words: models that make vectors of sentences ({@link
 * zhenxing.meaning.Embedder}), the vectors of all passages in an index of their own ({@link
 * zhenxing.meaning.VectorIndex}), which a thread in the background keeps up to date with the
 * articles ({@link zhenxing.meaning.BackgroundEmbedding}), and how much nearness counts beside
 * words ({@link zhenxing.meaning.Meaning}). May import {@code zhenxing.engine} and the packages
 * before it, but no engine.
 */
package zhenxing.meaning;
