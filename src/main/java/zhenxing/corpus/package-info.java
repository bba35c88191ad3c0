/**
 * Reads articles from files. A corpus consists of folders with text, Markdown, HTML and JSON Lines
 * files, each possibly gzipped, and office files if readers for them are given. {@link
 * zhenxing.corpus.Corpus} lists the files, {@link zhenxing.corpus.CorpusReader} reads their
 * articles, {@link zhenxing.corpus.Corrections} holds the corrections of editors, {@link
 * zhenxing.corpus.Submissions} keeps what came over HTTP in a journal. Invalid input becomes a
 * {@link zhenxing.corpus.Rejection} with place and reason, and everything else is read.
 *
 * <p>May import {@code zhenxing.article}, {@code zhenxing.journal}, {@code zhenxing.page}, {@code
 * zhenxing.restore} and {@code zhenxing.catalog}.
 */
package zhenxing.corpus;
