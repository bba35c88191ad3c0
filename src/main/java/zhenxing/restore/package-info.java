/**
 * Turns damaged text back into what was published: script, readings in brackets, torn bytes, text
 * read in a wrong encoding, radicals, entities, doubled punctuation, page furniture. {@link
 * zhenxing.restore.Restorer} is the entry for texts; everything it did is recorded in {@link
 * zhenxing.restore.RestoredText}. What queries need of it, too, is public beside it: {@link
 * zhenxing.restore.ScriptConverter} and {@link zhenxing.restore.Readings}. This room may import
 * {@code zhenxing.article} and {@code zhenxing.page}; it reads the dictionaries in the jar of
 * opencc4j, and jsoup's table of entities.
 */
package zhenxing.restore;
