/**
 * The form of documents: which fields there are ({@link zhenxing.engine.lucene.document.Fields}),
 * how an article becomes a document ({@link zhenxing.engine.lucene.document.Documents}) and is read
 * back from it ({@link zhenxing.engine.lucene.document.StoredArticle}). Whoever changes what is
 * written raises {@code Fields.FORMAT} or {@code ProgramStamp.FIELDS}. May import {@code
 * zhenxing.engine} and the packages before it.
 */
package zhenxing.engine.lucene.document;
