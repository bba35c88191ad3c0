package zhenxing.indexing;

import zhenxing.article.Bilingual;
import zhenxing.engine.IndexedArticle;

/** What became of a write. */
public sealed interface Outcome {

  /** The article that it is about. */
  String id();

  /**
   * The article is in the journal, or was there as it is.
   *
   * @param created whether there was none of this id
   */
  record Written(IndexedArticle article, boolean created) implements Outcome {
    @Override
    public String id() {
      return article.article().id();
    }
  }

  /** There is no article of this id any more; that is in the journal. */
  record Deleted(String id) implements Outcome {}

  /** Nothing was done. */
  record Refused(String id, Reason reason, Bilingual message) implements Outcome {}

  /** Why nothing was done. */
  enum Reason {
    /** What was given cannot be taken. */
    INVALID,
    /** There is no such article. */
    NOT_FOUND,
    /** A condition does not hold. */
    CONDITION,
    /** A file of the corpus says otherwise. */
    CONFLICT,
    /** There is no room on the disk. */
    FULL,
    /** Nothing can be written now. */
    UNAVAILABLE
  }
}
