/**
 * The domain as records: an article ({@link zhenxing.article.Article}), an article before it was
 * repaired ({@link zhenxing.article.FoundArticle}), places, industries, dates and edits. It holds
 * data and their invariants only. It is the lowest package and imports nothing but the JDK.
 */
package zhenxing.article;
