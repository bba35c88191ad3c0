package zhenxing.indexing;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import zhenxing.article.Stated;
import zhenxing.corpus.Corrections;
import zhenxing.corpus.Submissions;
import zhenxing.engine.ArticleWriter;
import zhenxing.engine.ArticleWriter.Mark;

/**
 * The submitted articles, and how many of them are already in the index. Shared by runs over the
 * corpus and by single writes during a run; all components are safe for use by many threads.
 *
 * @param submissions the submitted articles
 * @param locks locks to hold while an article is written
 * @param applied up to which record the index holds everything
 * @param pending the ids about which the index is out of date
 * @param writes counter that is incremented before and after each single write, so that a run can
 *     tell whether there were any
 * @param suspect whether the journal lost records that the index may still have
 */
record Inbox(
    Submissions submissions,
    IdLocks locks,
    Applied applied,
    PendingIds pending,
    AtomicLong writes,
    AtomicBoolean suspect) {

  Inbox(Submissions submissions) {
    this(
        submissions,
        new IdLocks(),
        new Applied(submissions::last),
        new PendingIds(),
        new AtomicLong(),
        new AtomicBoolean());
  }

  /**
   * Records that the index was opened. If the journal lost its last records, their numbers are
   * skipped, so that they are not used again. If another process may take the index over, its
   * writer takes the next number of the journal for itself.
   */
  void opened(ArticleWriter index) throws IOException {
    Mark mark = index.mark();
    submissions.assumeJournal(mark.journal());
    boolean isSame = mark.journal().equals(submissions.journal());
    long lost = isSame ? submissions.skipTo(mark.number()) : 0;
    suspect.set(isSame && (lost > 0 || !submissions.damage().isEmpty()));
    long number = isSame ? mark.number() : 0;
    applied.opened(number);
    pending.opened(submissions.after(number));
    submissions.passOver(index.fence(submissions.last()));
  }

  /**
   * Returns the current correction of an article.
   *
   * @param files the corrections from files, which take precedence
   */
  Stated correction(String id, Corrections files) throws IOException {
    return submissions.corrected(id).correctedBy(files.of(id));
  }
}
