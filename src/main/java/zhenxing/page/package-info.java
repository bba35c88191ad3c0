/**
 * What of a page or file is the article and what is the page around it. {@link
 * zhenxing.page.PageReader} reads web pages by their tree: text, headline, day, source and authors.
 * {@link zhenxing.page.Furniture}, {@link zhenxing.page.TitleFinder} and {@link
 * zhenxing.page.Dateline} read texts by the form of their lines. It knows neither repair nor
 * catalogue and imports only {@code zhenxing.article}, jsoup, and Jackson for the JSON in pages.
 */
package zhenxing.page;
