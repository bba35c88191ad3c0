package zhenxing.indexing;

import java.io.IOException;
import java.util.List;
import zhenxing.corpus.Submission;

/**
 * Appends to the journal, and after that writes to the index. A commit of the index may come in
 * between; {@link Applied} keeps it from claiming that the index has the records already.
 */
final class JournaledWrites {

  private final Inbox inbox;

  JournaledWrites(Inbox inbox) {
    this.inbox = inbox;
  }

  /**
   * Appends submissions and then updates the index.
   *
   * @param index what to do in the index once the submissions are on disk
   * @throws IOException if the submissions could not be written; the index is not updated then
   */
  void append(List<Submission> submissions, Runnable index) throws IOException {
    inbox.writes().incrementAndGet();
    Object write = inbox.applied().begin();
    try {
      inbox.submissions().append(submissions);
      index.run();
    } finally {
      inbox.applied().end(write);
      inbox.writes().incrementAndGet();
    }
  }
}
