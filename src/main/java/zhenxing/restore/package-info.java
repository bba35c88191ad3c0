/**
 * Restores damaged text to what was published: traditional script, pinyin readings in brackets,
 * torn bytes, mojibake, radicals, entities, doubled punctuation, page furniture. {@link
 * zhenxing.restore.Restorer} is the entry; all changes are recorded in {@link
 * zhenxing.restore.RestoredText}. {@link zhenxing.restore.ScriptConverter} and {@link
 * zhenxing.restore.Readings} are public because queries need them as well.
 *
 * <p>May import {@code zhenxing.article} and {@code zhenxing.page}. It uses the dictionaries of
 * opencc4j and jsoup's table of entities.
 */
package zhenxing.restore;
