/**
 * The form of documents: the fields ({@link zhenxing.engine.lucene.document.Fields}), the
 * conversion of an article to a document ({@link zhenxing.engine.lucene.document.Documents}) and
 * back ({@link zhenxing.engine.lucene.document.StoredArticle}). A change to what is written must
 * raise {@code Fields.FORMAT} or {@code ProgramStamp.FIELDS}. May import {@code zhenxing.engine}
 * and the packages before it.
 */
package zhenxing.engine.lucene.document;
