package zhenxing.engine.opensearch;

import java.io.IOException;
import zhenxing.engine.ArticleWriter.Mark;

/**
 * Keeps what an index says about itself true while it is written. Before the first write after a
 * commit, it notes that the groups of reprints, and for a run the last run, can no longer be relied
 * on. Safe for many threads.
 */
final class IndexNote {

  private final IndexVersions versions;
  private final String index;

  private volatile CommitNote now;

  /** What the index says about writes since the last commit. */
  private volatile Writes noted = Writes.NONE;

  /** What is written. */
  enum Writes {
    NONE,
    /** Single articles, which are in the journal. */
    SUBMITTED,
    /** Articles of a run. */
    RUN
  }

  IndexNote(IndexVersions versions, String index) throws IOException {
    this.versions = versions;
    this.index = index;
    this.now = versions.note(index);
  }

  CommitNote now() {
    return now;
  }

  /** Notes that something is about to be written. */
  void unsettle(Writes by) throws IOException {
    if (noted.compareTo(by) >= 0) return;
    synchronized (this) {
      if (noted.compareTo(by) >= 0) return;
      CommitNote before = now.ungrouped();
      if (by == Writes.RUN) before = before.ofNoRun();
      versions.note(index, before);
      noted = by;
    }
  }

  /** Notes a commit. */
  synchronized void commit(boolean isComplete, boolean isGrouped, Mark mark) throws IOException {
    CommitNote next = new CommitNote(Fields.FORMAT, isComplete, isGrouped, mark);
    versions.note(index, next);
    now = next;
    // What is written after a part of a run does not concern the files that the part names.
    noted = isGrouped ? Writes.NONE : Writes.RUN;
  }
}
