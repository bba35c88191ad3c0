package zhenxing.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import zhenxing.api.Printable;
import zhenxing.engine.SemanticEngine;
import zhenxing.indexing.Indexer;
import zhenxing.meaning.BackgroundEmbedding.Progress;
import zhenxing.meaning.Meaning;

/**
 * Displays how many articles have vectors: with a progress bar on standard error, if that is a
 * terminal, and with a line when waiting for them has ended. Used by one thread.
 */
final class EmbeddingReport implements Indexer.Progress, AutoCloseable {

  private static final int LOOK_MILLIS = 200;

  private final PrintStream out;
  private long start;

  /** Null until there is something to show, and if there is no terminal. */
  private ProgressBar bar;

  /**
   * @param out where the line at the end is printed
   */
  EmbeddingReport(PrintStream out) {
    this.out = out;
  }

  @Override
  public void at(long done, long of) {
    if (start == 0) start = System.nanoTime();
    if (System.console() == null) return;
    if (bar == null) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("Embedding")
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(LOOK_MILLIS)
              .build();
    }
    bar.maxHint(of);
    bar.stepTo(done);
  }

  /** Embeds the articles of an engine that have no vectors yet, and waits until that is done. */
  void await(Meaning meaning, SemanticEngine engine) throws InterruptedException {
    meaning.start(engine);
    Progress progress = meaning.progress().orElseThrow();
    while (!meaning.isUpToDate() && progress.problem() == null) {
      at(progress.done(), progress.of());
      Thread.sleep(LOOK_MILLIS);
      progress = meaning.progress().orElseThrow();
    }
    progress = meaning.progress().orElseThrow();
    print(progress.done(), progress.of(), meaning.isUpToDate(), progress.problem());
  }

  /**
   * Prints how many articles have vectors now that waiting has ended.
   *
   * @param complete whether all of them have that ever will
   * @param problem why they have not, or null if that is not known
   */
  void print(long done, long of, boolean complete, String problem) {
    close();
    if (!complete || problem != null) {
      String reason = problem == null ? "the server goes on with them" : Printable.of(problem);
      System.err.println("zhenxing: not all articles have vectors: " + reason);
    }
    double seconds = start == 0 ? 0 : (System.nanoTime() - start) / 1e9;
    out.printf("%,d of %,d articles can be found by meaning after %.1f s%n", done, of, seconds);
  }

  @Override
  public void close() {
    if (bar != null) bar.close();
    bar = null;
  }
}
