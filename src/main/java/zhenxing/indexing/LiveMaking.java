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

/** Makes articles for whoever waits for them, under the same bounds as a run over the corpus. */
final class LiveMaking implements AutoCloseable {

  private static final long LOOK_MILLIS = 500;

  private final Making making;
  private final Workers workers;

  LiveMaking(Making making) {
    this.making = making;
    this.workers = new Workers(making.maker());
  }

  /** An article cannot be made; the message says why. */
  static final class UnmakeableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Bilingual reason;

    UnmakeableException(Bilingual reason) {
      super(reason.english());
      this.reason = reason;
    }

    /** The message in both languages. */
    Bilingual reason() {
      return reason;
    }
  }

  /** An article in work. */
  final class Underway {

    private final CompletableFuture<IndexedArticle> future = new CompletableFuture<>();

    /**
     * Waits for it.
     *
     * @throws IOException when nothing can be made any more
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
   * Begins to make an article.
   *
   * @param file the name by which the index is to know where it is from
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
