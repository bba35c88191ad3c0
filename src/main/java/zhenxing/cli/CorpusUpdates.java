package zhenxing.cli;

import java.io.IOException;
import java.util.function.Consumer;
import zhenxing.article.FailureReason;
import zhenxing.corpus.CorpusReader;
import zhenxing.engine.IndexHeldException;
import zhenxing.indexing.CorpusWatch;
import zhenxing.indexing.IndexSummary;
import zhenxing.indexing.Intake;

/**
 * Brings the index of a running server up to date and reports what has changed. Updates are
 * requested by the thread that watches the corpus and by the main thread, so {@link #now} holds the
 * monitor and one of them waits.
 */
final class CorpusUpdates implements CorpusWatch.Look {

  private final Intake intake;
  private final CorpusOptions corpus;
  private final CorpusReader reader;
  private final Runnable fresh;
  private final Consumer<String> stale;
  private final Consumer<String> standby;

  /**
   * @param fresh called when the index is up to date
   * @param stale called with the reason when it cannot be brought up to date
   * @param standby called with the name of the process that brings the index up to date, when that
   *     is another one
   */
  CorpusUpdates(
      Intake intake,
      CorpusOptions corpus,
      CorpusReader reader,
      Runnable fresh,
      Consumer<String> stale,
      Consumer<String> standby) {
    this.intake = intake;
    this.corpus = corpus;
    this.reader = reader;
    this.fresh = fresh;
    this.stale = stale;
    this.standby = standby;
  }

  @Override
  public synchronized void now() {
    try {
      IndexSummary summary =
          intake.index(corpus.corpus(), reader, corpus.deletions(), (done, of) -> {});
      fresh.run();
      if (summary.added() + summary.updated() + summary.deleted() == 0) return;
      IndexReport.print(summary, System.out);
      System.out.flush();
    } catch (IndexHeldException e) {
      standby.accept(FailureReason.of(e));
    } catch (IOException | RuntimeException | Error e) {
      stale.accept(FailureReason.of(e));
    }
  }
}
