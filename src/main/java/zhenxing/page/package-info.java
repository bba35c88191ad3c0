/**
 * Separates an article from the page around it. {@link zhenxing.page.PageReader} reads web pages by
 * their element tree and returns text, headline, day, source and authors. {@link
 * zhenxing.page.Furniture}, {@link zhenxing.page.GluedFurniture}, {@link zhenxing.page.TitleFinder}
 * and {@link zhenxing.page.Dateline} work on plain text and recognize lines by their form. {@link
 * zhenxing.page.PublicationLine}, {@link zhenxing.page.SourceLine} and {@link
 * zhenxing.page.AuthorLine} read day, source and authors from a single line.
 *
 * <p>May import {@code zhenxing.article}, jsoup, and Jackson for JSON inside pages. It knows
 * nothing of repair and catalogue.
 */
package zhenxing.page;
