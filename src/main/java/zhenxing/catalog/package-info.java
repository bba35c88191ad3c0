/**
 * Finds what an editor would have noted about a restored article: headline, places, industries,
 * date, source and author, each with the evidence that decided; and recognises reprints. {@link
 * zhenxing.catalog.Cataloguer} is the one entry. What it knows of the world stands in two readable
 * resources, the gazetteer and the vocabulary of the taxonomy. This room may import {@code
 * zhenxing.article}, {@code zhenxing.page} and {@code zhenxing.restore}, and Lucene's analysis for
 * the hashing of reprints.
 */
package zhenxing.catalog;
