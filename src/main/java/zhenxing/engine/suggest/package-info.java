/**
 * Completions and corrections for a reader who types: {@link zhenxing.engine.suggest.Suggestions}
 * is made of what one state of the corpus has to offer, {@link zhenxing.engine.suggest.Phrases}
 * finds the phrases worth offering in an article and in the corpus. May import {@code
 * zhenxing.engine.text} and, for the readings of characters, {@code zhenxing.restore}.
 */
package zhenxing.engine.suggest;
