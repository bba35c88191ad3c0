package zhenxing.indexing;

import zhenxing.article.Bilingual;
import zhenxing.engine.IndexedArticle;

/** The result of a write. */
public sealed interface Outcome {

  /** Returns the id of the article. */
  String id();

  /**
   * The article is in the journal, or was already there in this form.
   *
   * @param article the article as indexed
   * @param created whether there was no article with this id before
   */
  record Written(IndexedArticle article, boolean created) implements Outcome {
    @Override
    public String id() {
      return article.article().id();
    }
  }

  /** There is no article with this id any more, and the journal says so. */
  record Deleted(String id) implements Outcome {}

  /** Nothing was done. */
  record Refused(String id, Reason reason, Bilingual message) implements Outcome {}

  /** Why nothing was done. */
  enum Reason {
    /** The content cannot be accepted. */
    INVALID,
    /** There is no article with this id. */
    NOT_FOUND,
    /** A condition is not met. */
    CONDITION,
    /** A file of the corpus contradicts the change. */
    CONFLICT,
    /** The disk is full. */
    FULL,
    /** Nothing can be written at the moment. */
    UNAVAILABLE
  }
}
