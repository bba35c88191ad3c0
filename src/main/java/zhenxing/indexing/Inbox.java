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
 * The submitted articles, and how many of them the index already holds. Shared by runs over the
 * corpus and by single writes during a run.
 *
 * @param locks held while something is written under an id
 * @param suspect whether records are lost that the index may still have
 * @param writes changes before and after whatever is written beside runs
 */
record Inbox(
    Submissions submissions,
    IdLocks locks,
    Applied applied,
    AtomicLong writes,
    AtomicBoolean suspect) {

  Inbox(Submissions submissions) {
    this(
        submissions,
        new IdLocks(),
        new Applied(submissions::last),
        new AtomicLong(),
        new AtomicBoolean());
  }

  /**
   * The index was opened, with what its last commit has. Numbers of records that the journal lost
   * are not given again.
   */
  void opened(ArticleWriter index) throws IOException {
    Mark mark = index.mark();
    boolean isSame = mark.journal().equals(submissions.journal());
    long lost = isSame ? submissions.skipTo(mark.number()) : 0;
    suspect.set(isSame && (lost > 0 || !submissions.damage().isEmpty()));
    applied.opened(isSame ? mark.number() : 0);
  }

  /**
   * What editors put right in an article by now.
   *
   * @param files what the files of the corpus have, which wins
   */
  Stated correction(String id, Corrections files) throws IOException {
    return submissions.corrected(id).correctedBy(files.of(id));
  }
}
