package zhenxing.indexing;

import java.io.IOException;
import zhenxing.article.Bilingual;
import zhenxing.article.FailureReason;
import zhenxing.engine.ArticleWriter;
import zhenxing.engine.IndexHeldException;
import zhenxing.engine.SearchEngine;
import zhenxing.indexing.Intake.NotWritableException;

/**
 * The writer of the index of a running server, which stays open from the first run on. After a
 * failure it is closed and uncommitted changes are undone; the next run opens a new writer and
 * reads the lost changes from the journal again. The engine closes the writer in the end.
 *
 * <p>Writers are opened by one thread at a time, the one that runs over the corpus. Everything else
 * may be called by any thread. Showing and giving up a writer hold the monitor, so a writer is not
 * closed while it is shown.
 */
final class StandingWriter {

  private static final Bilingual NOT_NOW =
      new Bilingual("索引目前无法写入，请稍后再试", "the index cannot be written now; try again later");

  private final SearchEngine engine;
  private final Inbox inbox;
  private final Runnable whenOpened;

  /** Null until the first run, and after a failure until the next one. */
  private volatile GroupedWriter writer;

  /** Whether another process writes the index. */
  private volatile boolean isStandby;

  /** Why nothing can be written while there is no writer. */
  private volatile Bilingual whyNot = NOT_NOW;

  /**
   * @param engine the engine whose index is written
   * @param inbox the submitted articles, which are taken over together with an index that may be
   *     taken over
   * @param whenOpened called before a newly opened writer can be used by other threads
   */
  StandingWriter(SearchEngine engine, Inbox inbox, Runnable whenOpened) {
    this.engine = engine;
    this.inbox = inbox;
    this.whenOpened = whenOpened;
  }

  /** Returns the writer, which may be closed by now, or null if there is none. */
  GroupedWriter current() {
    return writer;
  }

  /** Whether there is an open writer. */
  boolean isOpen() {
    GroupedWriter current = writer;
    return current != null && current.index().isOpen();
  }

  /** Whether another process writes the index, as far as the last run found. */
  boolean isStandby() {
    return isStandby;
  }

  /**
   * Returns the open writer.
   *
   * @throws NotWritableException if there is none, with the reason
   */
  GroupedWriter required() throws NotWritableException {
    GroupedWriter current = writer;
    if (current != null && current.index().isOpen()) return current;
    throw new NotWritableException(whyNot);
  }

  /**
   * Returns the open writer, or opens one.
   *
   * @throws IndexHeldException while another process writes the index
   * @throws IOException if the index cannot be opened for writing
   */
  GroupedWriter opened() throws IOException {
    GroupedWriter current = writer;
    if (current != null && current.index().isOpen()) return current;
    if (current != null) giveUp(current);
    isStandby = false;
    try {
      return open(engine.writer());
    } catch (IOException e) {
      // Another process may have the writer, and is named.
      whyNot = FailureReason.explained(e);
      isStandby = e instanceof IndexHeldException;
      throw e;
    }
  }

  /**
   * Gives up the writer and opens one of a new index, which replaces the present one when it is
   * complete.
   */
  GroupedWriter anew() throws IOException {
    GroupedWriter before = writer;
    if (before != null) giveUp(before);
    return open(engine.rebuild());
  }

  private GroupedWriter open(ArticleWriter index) throws IOException {
    try {
      takeJournal(index);
      GroupedWriter next = new GroupedWriter(index);
      whyNot = NOT_NOW;
      whenOpened.run();
      inbox.opened(index);
      writer = next;
      return next;
    } catch (IOException | RuntimeException e) {
      index.close();
      throw e;
    }
  }

  /**
   * Another process may have had the index and the journal until now. Whoever writes an index that
   * may be taken over must have its journal, too, so that numbers of records are given by one
   * process at a time.
   */
  private void takeJournal(ArticleWriter index) throws IOException {
    if (!index.mayBeTakenOver()) {
      inbox.submissions().catchUp();
    } else if (!inbox.submissions().claim()) {
      throw new IndexHeldException(
          new Bilingual(
              "语料第一个目录中的日志仍由另一个进程写入：那个进程结束或交还之后由本进程接管",
              "the journal in the first folder of the corpus is still written by another process: it"
                  + " is taken over once that process ends or gives it back"));
    }
  }

  /** Closes a writer that has failed, and gives back what another process may take over. */
  synchronized void giveUp(GroupedWriter failed) {
    if (writer == failed) writer = null;
    try (failed) {
      if (failed.index().mayBeTakenOver()) inbox.submissions().release();
    } catch (IOException | RuntimeException e) {
      // The original failure is more informative than a failure to close.
      return;
    }
  }

  /** Gives up a writer that was closed by a failure. */
  void giveUpIfClosed() {
    GroupedWriter failed = writer;
    if (failed != null && !failed.index().isOpen()) giveUp(failed);
  }

  /** Makes single writes visible to searches. */
  synchronized void show(FreshWrites fresh) throws IOException {
    GroupedWriter current = writer;
    if (current != null) fresh.show(current);
  }
}
