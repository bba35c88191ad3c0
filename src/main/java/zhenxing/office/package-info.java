/**
 * Reads PDF files ({@link zhenxing.office.PdfReader}) and Word files ({@link
 * zhenxing.office.WordReader}). It is the only package that uses PDFBox and POI, which are on the
 * class path only when the launcher is called with {@code --office}. It may import {@code
 * zhenxing.corpus}.
 */
package zhenxing.office;
