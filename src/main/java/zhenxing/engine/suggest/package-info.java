/**
 * Completions and corrections for readers who type. {@link zhenxing.engine.suggest.Suggestions}
 * holds what one state of the corpus offers; {@link zhenxing.engine.suggest.Phrases} finds the
 * phrases worth offering in an article and in the corpus. May import {@code zhenxing.engine.text}
 * and, for the readings of characters, {@code zhenxing.restore}.
 */
package zhenxing.engine.suggest;
