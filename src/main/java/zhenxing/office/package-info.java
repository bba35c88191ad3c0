/**
 * Reads PDF and Word files: the one room that knows PDFBox and POI, which are on the class path
 * only when the launcher was called with {@code --office}. {@link zhenxing.office.PdfReader} makes
 * paragraphs of the lines of pages, {@link zhenxing.office.WordReader} takes a document's
 * paragraphs and tables. This room may import {@code zhenxing.corpus}.
 */
package zhenxing.office;
