package zhenxing.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintStream;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import zhenxing.api.Printable;
import zhenxing.corpus.Rejection;
import zhenxing.indexing.IndexSummary;
import zhenxing.indexing.Indexer;

/** Displays the progress and the result of a run. */
final class IndexReport {

  /**
   * Maximum number of rejections that are printed. More would scroll the first ones off the screen.
   */
  private static final int SHOWN_REJECTIONS = 50;

  private IndexReport() {}

  /** A progress bar on standard error, if that is a terminal. */
  static final class Bar implements Indexer.Progress, AutoCloseable {

    /** Null if there is no terminal, and after closing. */
    private ProgressBar bar;

    Bar() {
      bar =
          System.console() == null
              ? null
              : new ProgressBarBuilder()
                  .setTaskName("Indexing")
                  .setUnit("MB", 1_000_000)
                  .setStyle(ProgressBarStyle.ASCII)
                  .setUpdateIntervalMillis(200)
                  .build();
    }

    @Override
    public void at(long done, long of) {
      if (bar == null) return;
      bar.maxHint(of);
      bar.stepTo(done);
    }

    @Override
    public void close() {
      if (bar != null) bar.close();
      bar = null;
    }
  }

  static void print(IndexSummary summary, PrintStream out) {
    List<Rejection> rejected = summary.rejected();
    rejected.stream()
        .limit(SHOWN_REJECTIONS)
        .forEach(rejection -> out.println(Printable.of(rejection.toString())));
    if (summary.rejectedTotal() > SHOWN_REJECTIONS) {
      out.printf(
          "... and %,d more rejections, all in %s%n",
          summary.rejectedTotal() - SHOWN_REJECTIONS, summary.rejectedFile());
    }
    out.printf(
        "%,d read, %,d added, %,d updated, %,d deleted, %,d unchanged, %,d rejected"
            + " in %.1f s (%,.0f articles/s, %.1f MB/s)%n",
        summary.read(),
        summary.added(),
        summary.updated(),
        summary.deleted(),
        summary.unchanged(),
        summary.rejectedTotal(),
        summary.seconds(),
        summary.articlesPerSecond(),
        summary.megabytesPerSecond());
    if (summary.keptOffice() > 0) {
      out.printf(
          "%,d articles of office files were kept as an earlier run read them: start with --office"
              + " to bring them up to date%n",
          summary.keptOffice());
    }
    int unseen = summary.kept() - summary.keptOffice();
    if (unseen > 0) {
      out.printf(
          "%,d articles of files that could not be read were kept as an earlier run read them%n",
          unseen);
    }
  }

  private record Json(
      int read,
      int added,
      int updated,
      int deleted,
      int unchanged,
      int kept,
      List<Rejection> rejected,
      long rejectedTotal,
      String rejectedFile,
      double seconds,
      double articlesPerSecond,
      double megabytesPerSecond) {}

  static String json(IndexSummary summary) throws JsonProcessingException {
    return new JsonMapper()
        .writeValueAsString(
            new Json(
                summary.read(),
                summary.added(),
                summary.updated(),
                summary.deleted(),
                summary.unchanged(),
                summary.kept(),
                summary.rejected(),
                summary.rejectedTotal(),
                summary.rejectedFile().toString(),
                summary.seconds(),
                summary.articlesPerSecond(),
                summary.megabytesPerSecond()));
  }
}
