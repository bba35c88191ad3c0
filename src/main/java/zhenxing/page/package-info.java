/**
 * What of a page or file is the article and what is the page around it: main text, lines of
 * furniture, headline and datelines by their form; and what a line says of day, source and authors.
 * It knows neither repair nor catalogue and imports only {@code zhenxing.article} and jsoup.
 */
package zhenxing.page;
