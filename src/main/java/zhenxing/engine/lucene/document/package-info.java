/**
 * The form of documents: which fields there are ({@link zhenxing.engine.lucene.document.Fields}),
 * how an article becomes a document ({@link zhenxing.engine.lucene.document.Documents}) and is read
 * back from it ({@link zhenxing.engine.lucene.document.StoredArticle}). A change of what it writes
 * goes with {@code Fields.FORMAT} or the program's stamp. This room may import {@code
 * zhenxing.engine} and what is above it.
 */
package zhenxing.engine.lucene.document;
