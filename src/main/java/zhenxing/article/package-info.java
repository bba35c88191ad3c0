/**
 * The domain as records: what an article is ({@link zhenxing.article.Article}), what was found
 * before it was repaired ({@link zhenxing.article.FoundArticle}), where it belongs and what
 * repairing changed in it. Nothing but data and the invariants of that data lives here. This room
 * imports nothing but the JDK.
 */
package zhenxing.article;
