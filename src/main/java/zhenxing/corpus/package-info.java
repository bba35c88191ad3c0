/**
 * Reads articles from files: a corpus is folders of text, Markdown, HTML and JSON Lines, each also
 * gzipped. {@link zhenxing.corpus.Corpus} lists the files, {@link zhenxing.corpus.CorpusReader}
 * reads them article by article, {@link zhenxing.corpus.Corrections} holds what an editor put
 * right. {@link zhenxing.corpus.Submissions} keeps what came over HTTP in a journal. Bad input
 * becomes a {@link zhenxing.corpus.Rejection} that says where and why; the rest is read. This room
 * may import {@code zhenxing.article}, {@code zhenxing.journal}, {@code zhenxing.page}, {@code
 * zhenxing.restore} and {@code zhenxing.catalog}.
 */
package zhenxing.corpus;
