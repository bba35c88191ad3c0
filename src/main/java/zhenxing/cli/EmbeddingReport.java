package zhenxing.cli;

import java.io.IOException;
import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import zhenxing.api.Printable;
import zhenxing.engine.SemanticEngine;
import zhenxing.meaning.BackgroundEmbedding.Progress;
import zhenxing.meaning.Meaning;

/**
 * Waits until all articles have vectors. Displays a progress bar on a terminal, and prints one line
 * at the end.
 */
final class EmbeddingReport {

  private static final long LOOK_MILLIS = 200;

  private EmbeddingReport() {}

  /**
   * Computes the missing vectors and waits for them.
   *
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  static void await(Meaning meaning, SemanticEngine engine, PrintStream out)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    meaning.start(engine);
    Thread shown =
        System.console() == null ? null : Thread.ofPlatform().daemon().start(bar(meaning));
    boolean isDone = meaning.await();
    if (shown != null) {
      shown.interrupt();
      shown.join();
    }
    Progress progress = meaning.progress().orElseThrow();
    if (!isDone) {
      System.err.println(
          "zhenxing: not all articles have vectors: " + Printable.of(progress.problem()));
    }
    out.printf(
        "%,d of %,d articles can be found by meaning after %.1f s%n",
        progress.done(), progress.of(), (System.nanoTime() - start) / 1e9);
  }

  private static Runnable bar(Meaning meaning) {
    return () -> {
      try (ProgressBar bar =
          new ProgressBarBuilder()
              .setTaskName("Embedding")
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis((int) LOOK_MILLIS)
              .build()) {
        while (true) {
          Progress progress = meaning.progress().orElseThrow();
          bar.maxHint(progress.of());
          bar.stepTo(progress.done());
          Thread.sleep(LOOK_MILLIS);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }
}
