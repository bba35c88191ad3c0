/**
 * Derives the catalogue entry of a restored article: headline, places, industries, date, source and
 * authors, each with its evidence; and recognizes reprints. {@link zhenxing.catalog.Cataloguer} is
 * the entry; {@link zhenxing.catalog.Reprints} groups reprints. Knowledge about places, industries
 * and words is in resource files next to the classes.
 *
 * <p>May import {@code zhenxing.article}, {@code zhenxing.page} and {@code zhenxing.restore}.
 */
package zhenxing.catalog;
