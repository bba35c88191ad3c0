/**
 * Turns damaged text back into what was published: script, readings in brackets, torn bytes,
 * doubled punctuation, page furniture. {@link zhenxing.restore.Restorer} is the entry for texts;
 * everything it did is recorded in {@link zhenxing.restore.RestoredText}. What queries need of it,
 * too, is public beside it: {@link zhenxing.restore.ScriptConverter} and {@link
 * zhenxing.restore.Readings}. This room may import {@code zhenxing.article} and {@code
 * zhenxing.page}, and reads the dictionaries in the jars of opencc4j and of Lucene's smartcn.
 */
package zhenxing.restore;
