package zhenxing.indexing;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import zhenxing.article.Bilingual;
import zhenxing.article.FoundArticle;
import zhenxing.article.Stated;
import zhenxing.engine.IndexedArticle;

/**
 * Makes single articles for clients who wait for them, with the same limits as a run over the
 * corpus. Safe for use by many threads; closing it ends the workers, whose threads are not waited
 * for if an article does not return.
 */
final class LiveMaking implements AutoCloseable {

  private static final long LOOK_MILLIS = 500;

  private final Making making;
  private final Workers workers;

  LiveMaking(Making making) {
    this.making = making;
    this.workers = new Workers(making.maker());
  }

  /** Thrown when an article cannot be made. The message says why. */
  static final class UnmakeableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Bilingual reason;

    UnmakeableException(Bilingual reason) {
      super(reason.english());
      this.reason = reason;
    }

    /** Returns the message in both languages. */
    Bilingual reason() {
      return reason;
    }
  }

  /** An article that is being made. */
  final class Underway {

    private final CompletableFuture<IndexedArticle> future = new CompletableFuture<>();

    /**
     * Waits for the article.
     *
     * @throws UnmakeableException if it cannot be made
     * @throws IOException if no more articles can be made
     */
    IndexedArticle article() throws UnmakeableException, IOException {
      while (true) {
        try {
          return future.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          workers.giveUpOnSlow();
        } catch (ExecutionException e) {
          if (e.getCause() instanceof UnmakeableException unmakeable) throw unmakeable;
          throw new IOException(e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new IOException("interrupted while an article was made", e);
        }
      }
    }
  }

  /**
   * Starts to make an article.
   *
   * @param file name of its file in the index
   */
  Underway start(FoundArticle found, Stated correction, String file) throws IOException {
    Underway underway = new Underway();
    String fingerprint = making.fingerprint(found, correction);
    workers.submit(
        new Workers.Order(found, correction, file, fingerprint),
        new Workers.Outcome() {
          @Override
          public void made(IndexedArticle article) {
            underway.future.complete(article);
          }

          @Override
          public void refused(Bilingual reason) {
            underway.future.completeExceptionally(new UnmakeableException(reason));
          }
        });
    return underway;
  }

  @Override
  public void close() {
    workers.close();
  }
}
