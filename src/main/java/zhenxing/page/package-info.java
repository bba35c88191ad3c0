/**
 * What of a page or file is the article and what is the page around it. {@link
 * zhenxing.page.PageReader} reads web pages by their tree: text, headline, day, source and authors.
 * {@link zhenxing.page.Furniture}, {@link zhenxing.page.TitleFinder} and {@link
 * zhenxing.page.Dateline} read texts by the form of their lines; {@link
 * zhenxing.page.PublicationLine}, {@link zhenxing.page.SourceLine} and {@link
 * zhenxing.page.AuthorLine} tell what a line says of day, source and authors. It knows neither
 * repair nor catalogue and imports only {@code zhenxing.article}, jsoup, and Jackson for the JSON
 * in pages.
 */
package zhenxing.page;
