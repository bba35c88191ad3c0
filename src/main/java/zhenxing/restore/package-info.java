/**
 * Turns damaged text back into what was published: script, readings in brackets, torn bytes,
 * doubled punctuation, page furniture. {@link zhenxing.restore.Restorer} is the one entry;
 * everything it did is recorded in {@link zhenxing.restore.RestoredText}. This room may import
 * {@code zhenxing.article} and reads the dictionaries in the jar of Lucene's smartcn.
 */
package zhenxing.restore;
