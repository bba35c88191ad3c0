package zhenxing.indexing;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import zhenxing.article.Bilingual;
import zhenxing.article.FailureReason;
import zhenxing.article.FoundArticle;
import zhenxing.article.Stated;
import zhenxing.catalog.CatalogueEntry;
import zhenxing.engine.IndexedArticle;
import zhenxing.engine.IndexedArticle.Original;

/**
 * Restores and catalogues articles on all processors. The total size of the articles in progress is
 * bounded, so that memory does not depend on the corpus.
 *
 * <p>Every article handed in has exactly one outcome: it is made and passed on, or it is refused
 * with a reason. If neither can be passed on, the run fails. An article that exceeds its time
 * budget is refused while its thread still runs. The thread cannot be stopped; its result is
 * discarded. After a few such threads the run fails.
 */
final class Workers implements AutoCloseable {

  private static final int PERMIT_CHARS = 1024;

  /**
   * Bytes of heap for each character in progress. Words, edits and copies of the text take about
   * 130, measured with one article that fills the heap; the rest is for everything else.
   */
  private static final long BYTES_PER_CHARACTER = 256;

  /**
   * Processor time that an article may take: a fixed part and a part that depends on its length.
   */
  private static final long SECONDS = 10;

  private static final long SECONDS_PER_MILLION_CHARACTERS = 10;

  private static final long CHECK_MILLIS = 500;

  /** Maximum number of threads that do not return. */
  private static final int MOST_LOST = 4;

  /**
   * An article to be made.
   *
   * @param correction fields corrected by an editor
   * @param file name of its file in the index
   */
  record Order(FoundArticle found, Stated correction, String file, String fingerprint) {}

  /** Receives the outcome of an article, in any thread. */
  interface Outcome {

    /**
     * Receives the finished article.
     *
     * @throws IOException if it cannot be written, which ends the run
     */
    void made(IndexedArticle article) throws IOException;

    /** Receives the reason why the article cannot be made. */
    void refused(Bilingual reason);
  }

  private final ArticleMaker maker;
  private final int most;
  private final Semaphore permits;
  private final int processors = Runtime.getRuntime().availableProcessors();
  private final ThreadPoolExecutor threads = threads(processors);
  private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
  private final Set<Task> running = ConcurrentHashMap.newKeySet();
  private final AtomicInteger lost = new AtomicInteger();
  private volatile Throwable failure;

  Workers(ArticleMaker maker) {
    this.maker = maker;
    long characters = Runtime.getRuntime().maxMemory() / BYTES_PER_CHARACTER;
    this.most = (int) Math.min(Integer.MAX_VALUE, characters);
    this.permits = new Semaphore(most / PERMIT_CHARS);
  }

  private static ThreadPoolExecutor threads(int processors) {
    return new ThreadPoolExecutor(
        processors,
        processors + MOST_LOST,
        1,
        TimeUnit.MINUTES,
        new LinkedBlockingQueue<>(),
        task -> {
          Thread thread = new Thread(task, "indexing");
          thread.setDaemon(true);
          return thread;
        });
  }

  /**
   * Hands in an article. Waits while too much is in progress.
   *
   * @throws IOException if the index can no longer be written
   */
  void submit(Order order, Outcome outcome) throws IOException {
    int length = order.found().body().length();
    if (length > most) {
      outcome.refused(
          new Bilingual(
              "有 %,d 个字符，以现有内存一篇最多 %,d 个：请拆开，或给 Java 更多内存（JDK_JAVA_OPTIONS=-Xmx...）"
                  .formatted(length, most),
              ("it has %,d characters, and with this much memory an article may have %,d: split it, or"
                      + " give Java more memory (JDK_JAVA_OPTIONS=-Xmx...)")
                  .formatted(length, most)));
      return;
    }
    Task task = new Task(order, outcome);
    acquire(task.permits);
    running.add(task);
    threads.execute(task);
  }

  /** Waits for permits, and meanwhile refuses articles that exceed their budget. */
  private void acquire(int count) throws IOException {
    try {
      while (!permits.tryAcquire(count, CHECK_MILLIS, TimeUnit.MILLISECONDS)) giveUpOnSlow();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("indexing was interrupted", e);
    }
    throwFailure();
  }

  /** Refuses articles that exceed their time budget. */
  void giveUpOnSlow() throws IOException {
    for (Task task : running) {
      if (task.isOverBudget() && task.end(State.LOST)) {
        int now = lose(1);
        task.release();
        task.outcome.refused(
            new Bilingual(
                "处理用时超过 " + task.seconds() + " 秒",
                "it took longer than " + task.seconds() + " s to process"));
        if (now > MOST_LOST) {
          throw new IOException("too many articles take too long to process; the last: " + task);
        }
      }
    }
    throwFailure();
  }

  /**
   * Counts a thread that does not return, or one that returned after all, in whichever order these
   * come. Lost threads are replaced.
   *
   * @return how many threads are lost now
   */
  private synchronized int lose(int threads) {
    int now = lost.addAndGet(threads);
    this.threads.setCorePoolSize(processors + Math.clamp(now, 0, MOST_LOST));
    return now;
  }

  /** Waits until every article handed in is made or refused. */
  void finish() throws IOException {
    int all = most / PERMIT_CHARS;
    acquire(all);
    permits.release(all);
  }

  private void throwFailure() throws IOException {
    if (failure != null) throw new IOException(FailureReason.of(failure), failure);
  }

  /** What has become of an article that was handed in. It changes once. */
  private enum State {
    UNDER_WAY,
    /** Its thread has returned, and decides about the outcome. */
    RETURNED,
    /**
     * It has exceeded its budget and is refused. If its thread returns, the result is discarded.
     */
    LOST
  }

  /** An article in progress. */
  private final class Task implements Runnable {

    private final Order order;
    private final Outcome outcome;
    private final int permits;
    private final AtomicReference<State> state = new AtomicReference<>(State.UNDER_WAY);
    private volatile Thread thread;
    private volatile long start;

    Task(Order order, Outcome outcome) {
      this.order = order;
      this.outcome = outcome;
      this.permits =
          Math.min(most / PERMIT_CHARS, 1 + order.found().body().length() / PERMIT_CHARS);
    }

    long seconds() {
      return SECONDS + order.found().body().length() * SECONDS_PER_MILLION_CHARACTERS / 1_000_000;
    }

    boolean isOverBudget() {
      Thread current = thread;
      if (current == null) return false;
      long used = clock.getThreadCpuTime(current.threadId()) - start;
      return used > TimeUnit.SECONDS.toNanos(seconds());
    }

    /** Decides what has become of the article. Only the first caller gets true. */
    boolean end(State how) {
      return state.compareAndSet(State.UNDER_WAY, how);
    }

    /** Releases the permits. Called by whoever {@link #end} gave true. */
    void release() {
      running.remove(this);
      Workers.this.permits.release(permits);
    }

    @Override
    public void run() {
      start = clock.getCurrentThreadCpuTime();
      thread = Thread.currentThread();
      IndexedArticle article = null;
      Throwable defect = null;
      try {
        article = article();
      } catch (RuntimeException | Error e) {
        // An article that meets a defect, or needs too much memory, must not prevent others from
        // being indexed.
        defect = e;
      }
      thread = null;
      if (!end(State.RETURNED)) {
        // The thread returned after all.
        lose(-1);
        return;
      }
      try {
        if (defect == null) outcome.made(article);
        else outcome.refused(reason(defect));
      } catch (IOException | RuntimeException | Error e) {
        // Otherwise the article would be missing without a trace.
        failure = e;
      } finally {
        release();
      }
    }

    private static Bilingual reason(Throwable defect) {
      return new Bilingual("无法处理：" + defect, "could not be processed: " + defect);
    }

    private IndexedArticle article() {
      FoundArticle found = order.found();
      CatalogueEntry entry = maker.make(found, order.correction());
      Original original = new Original(found.stated().title(), found.body());
      return new IndexedArticle(
          entry.article(), entry.edits(), original, order.file(), order.fingerprint());
    }

    @Override
    public String toString() {
      return order.found().id() + " in " + order.file();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    try {
      // An article takes milliseconds. Threads that do not return are not waited for.
      if (lost.get() == 0) threads.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
