package zhenxing.indexing;

import java.io.IOException;
import java.util.Optional;
import zhenxing.article.Bilingual;
import zhenxing.article.FailureReason;
import zhenxing.indexing.Outcome.Reason;
import zhenxing.indexing.Outcome.Refused;

/** Creates the outcomes of writes that are refused. */
final class Refusals {

  private Refusals() {}

  /** Refuses content that cannot be accepted. */
  static Refused invalid(String id, Bilingual reason) {
    return new Refused(id, Reason.INVALID, reason);
  }

  /** Refuses a change of an article that does not exist. */
  static Refused notFound(String id) {
    return new Refused(id, Reason.NOT_FOUND, none(id));
  }

  private static Bilingual none(String id) {
    return new Bilingual("没有编号为“" + id + "”的文章", "there is no article with the id '" + id + "'");
  }

  /** Refuses a change that a file of the corpus contradicts. */
  static Refused conflict(String id, Bilingual message) {
    return new Refused(id, Reason.CONFLICT, message);
  }

  /**
   * Refuses a write whose condition is not met.
   *
   * @param revision the revision of the article, or empty if there is none
   */
  static Refused unmet(String id, Optional<String> revision) {
    return new Refused(
        id,
        Reason.CONDITION,
        revision
            .map(is -> new Bilingual("文章现在的版本是 " + is, "the article has the revision " + is))
            .orElseGet(() -> none(id)));
  }

  /** Refuses a write because the journal or the index could not be written. */
  static Refused failed(String id, IOException e) {
    return new Refused(
        id,
        isFull(e) ? Reason.FULL : Reason.UNAVAILABLE,
        FailureReason.explained(e).after("什么也没有写入：", "nothing was written: "));
  }

  /** Whether the disk is full. Java reports that only in the message. */
  private static boolean isFull(IOException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("No space left")
        || message.contains("File too large")
        || message.contains("quota")
        || message.contains("not enough space");
  }
}
