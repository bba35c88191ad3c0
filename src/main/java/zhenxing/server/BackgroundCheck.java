package zhenxing.server;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhenxing.api.Printable;
import zhenxing.article.FailureReason;
import zhenxing.engine.IndexDamage;
import zhenxing.engine.SearchEngine;

/**
 * Verifies the checksums of a running server's index, at the start and once a day. The thread is a
 * daemon and only reads; if the engine is closed while it reads, it logs an error and ends with the
 * process.
 */
public final class BackgroundCheck {

  private static final Logger LOG = LoggerFactory.getLogger(BackgroundCheck.class);

  private static final long HOURS_BETWEEN = 24;

  private BackgroundCheck() {}

  /**
   * Starts the thread that checks the index. It runs until the process ends.
   *
   * @param progress receives the results
   */
  public static void start(SearchEngine engine, IndexingProgress progress) {
    Thread.ofPlatform()
        .daemon()
        .name("check of the index")
        .priority(Thread.MIN_PRIORITY)
        .start(() -> run(engine, progress));
  }

  private static void run(SearchEngine engine, IndexingProgress progress) {
    try {
      while (true) {
        once(engine, progress);
        TimeUnit.HOURS.sleep(HOURS_BETWEEN);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static void once(SearchEngine engine, IndexingProgress progress) {
    try {
      List<IndexDamage> damaged = engine.check();
      progress.checked(damaged);
      for (IndexDamage damage : damaged) {
        LOG.error(
            "the index is damaged: {} {}; ./zhenxing check --repair builds it anew from the corpus,"
                + " while it is searched",
            damage.file(),
            Printable.excerpt(damage.reason()));
      }
    } catch (IOException e) {
      LOG.error("the index cannot be checked: {}", FailureReason.of(e));
    } catch (RuntimeException e) {
      LOG.error("the index cannot be checked", e);
    }
  }
}
