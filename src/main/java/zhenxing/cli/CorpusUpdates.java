package zhenxing.cli;

import java.io.IOException;
import zhenxing.corpus.CorpusReader;
import zhenxing.indexing.CorpusWatch;
import zhenxing.indexing.IndexSummary;
import zhenxing.indexing.Intake;
import zhenxing.server.IndexingProgress;

/** Brings the index of a running server up to date, and tells where that did something. */
final class CorpusUpdates implements CorpusWatch.Look {

  private final Intake intake;
  private final CorpusOptions corpus;
  private final CorpusReader reader;
  private final IndexingProgress progress;

  CorpusUpdates(
      Intake intake, CorpusOptions corpus, CorpusReader reader, IndexingProgress progress) {
    this.intake = intake;
    this.corpus = corpus;
    this.reader = reader;
    this.progress = progress;
  }

  @Override
  public synchronized void now() {
    try {
      IndexSummary summary =
          intake.index(corpus.corpus(), reader, corpus.deletions(), (done, of) -> {});
      progress.fresh();
      if (summary.added() + summary.updated() + summary.deleted() == 0) return;
      IndexReport.print(summary, System.out);
      System.out.flush();
    } catch (IOException | RuntimeException | Error e) {
      String reason = e.getMessage() == null ? e.toString() : e.getMessage();
      if (progress.stale(reason)) System.err.println("zhenxing: " + reason);
    }
  }
}
