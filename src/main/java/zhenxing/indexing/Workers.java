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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import zhenxing.article.FoundArticle;
import zhenxing.article.Stated;
import zhenxing.catalog.CatalogueEntry;
import zhenxing.engine.IndexedArticle;
import zhenxing.engine.IndexedArticle.Original;

/**
 * Restores, catalogues and writes articles on all processors. What is under way at once is bounded
 * by its size, so that memory does not depend on the corpus.
 *
 * <p>Every article handed in has exactly one outcome: it is written, or it is refused with a
 * reason. One that takes longer than its budget is refused while its thread still runs; the thread
 * cannot be stopped, so that its result is thrown away when it comes, and after a few of them the
 * run ends.
 */
final class Workers implements AutoCloseable {

  private static final int PERMIT_CHARS = 1024;

  /**
   * Bytes of heap for a character in work: words, edits and copies of the text take some 130,
   * measured with one article that fills the heap; the rest is for everything else.
   */
  private static final long BYTES_PER_CHARACTER = 256;

  /** Processor time that every article may take, and what it may take more for its length. */
  private static final long SECONDS = 10;

  private static final long SECONDS_PER_MILLION_CHARACTERS = 10;

  private static final long CHECK_MILLIS = 500;

  /** So many threads that do not come back are borne with. */
  private static final int MOST_LOST = 4;

  /** Where an article stands in the corpus, and whether the index has one of its id. */
  record Origin(String file, int line, String key, String fingerprint, boolean known) {}

  /** Is told what became of each article; by many threads. */
  interface Outcomes {

    /** The article is written. */
    void written(Origin origin);

    /** The article is not, and the index has none of its id. */
    void refused(String id, Origin origin, String reason);
  }

  private final ArticleMaker maker;
  private final GroupedWriter writer;
  private final Outcomes outcomes;
  private final int most;
  private final Semaphore permits;
  private final ThreadPoolExecutor threads = threads();
  private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
  private final Set<Task> running = ConcurrentHashMap.newKeySet();
  private final AtomicInteger lost = new AtomicInteger();
  private volatile Exception failure;

  Workers(ArticleMaker maker, GroupedWriter writer, Outcomes outcomes) {
    this.maker = maker;
    this.writer = writer;
    this.outcomes = outcomes;
    long characters = Runtime.getRuntime().maxMemory() / BYTES_PER_CHARACTER;
    this.most = (int) Math.min(Integer.MAX_VALUE, characters);
    this.permits = new Semaphore(most / PERMIT_CHARS);
  }

  private static ThreadPoolExecutor threads() {
    int processors = Runtime.getRuntime().availableProcessors();
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
   * Hands an article in; waits while too much is under way.
   *
   * @throws IOException when the index cannot be written any more
   */
  void submit(FoundArticle found, Stated correction, Origin origin) throws IOException {
    int length = found.body().length();
    if (length > most) {
      outcomes.refused(
          found.id(),
          origin,
          ("it has %,d characters, and with this much memory an article may have %,d: split it, or"
                  + " give Java more memory (JDK_JAVA_OPTIONS=-Xmx...)")
              .formatted(length, most));
      return;
    }
    Task task = new Task(found, correction, origin);
    acquire(task.permits);
    running.add(task);
    threads.execute(task);
  }

  /** Waits for permits, and looks after those that hold them meanwhile. */
  private void acquire(int count) throws IOException {
    try {
      while (!permits.tryAcquire(count, CHECK_MILLIS, TimeUnit.MILLISECONDS)) giveUpOnSlow();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("indexing was interrupted", e);
    }
    throwFailure();
  }

  private void giveUpOnSlow() throws IOException {
    for (Task task : running) {
      if (task.isOverBudget() && task.settle()) {
        task.done();
        outcomes.refused(
            task.found.id(),
            task.origin,
            "it took longer than " + task.seconds() + " s to process");
        if (lost.incrementAndGet() > MOST_LOST) {
          throw new IOException("too many articles take too long to process; the last: " + task);
        }
        // Another thread in the place of the one that does not come back.
        threads.setCorePoolSize(threads.getCorePoolSize() + 1);
      }
    }
    throwFailure();
  }

  /** Waits until everything handed in is written or refused. */
  void finish() throws IOException {
    int all = most / PERMIT_CHARS;
    acquire(all);
    permits.release(all);
  }

  private void throwFailure() throws IOException {
    if (failure != null) throw new IOException(failure.getMessage(), failure);
  }

  /** One article in work. */
  private final class Task implements Runnable {

    private final FoundArticle found;
    private final Stated correction;
    private final Origin origin;
    private final int permits;
    private final AtomicBoolean settled = new AtomicBoolean();
    private final AtomicBoolean done = new AtomicBoolean();
    private volatile Thread thread;
    private volatile long start;

    Task(FoundArticle found, Stated correction, Origin origin) {
      this.found = found;
      this.correction = correction;
      this.origin = origin;
      this.permits = Math.min(most / PERMIT_CHARS, 1 + found.body().length() / PERMIT_CHARS);
    }

    long seconds() {
      return SECONDS + found.body().length() * SECONDS_PER_MILLION_CHARACTERS / 1_000_000;
    }

    boolean isOverBudget() {
      Thread current = thread;
      if (current == null) return false;
      long used = clock.getThreadCpuTime(current.threadId()) - start;
      return used > TimeUnit.SECONDS.toNanos(seconds());
    }

    /** Decides what becomes of the article; only the first decision holds. */
    boolean settle() {
      return settled.compareAndSet(false, true);
    }

    /** Makes room for the next. */
    void done() {
      if (!done.compareAndSet(false, true)) return;
      running.remove(this);
      Workers.this.permits.release(permits);
    }

    @Override
    public void run() {
      start = clock.getCurrentThreadCpuTime();
      thread = Thread.currentThread();
      try {
        IndexedArticle article = article();
        if (settle()) write(article);
      } catch (RuntimeException | Error e) {
        // One article that trips over a defect, or is too much for the memory, must not keep all
        // others out of the index.
        if (settle()) outcomes.refused(found.id(), origin, "could not be processed: " + e);
      } finally {
        thread = null;
        done();
      }
    }

    private IndexedArticle article() {
      CatalogueEntry entry = maker.make(found, correction);
      Original original = new Original(found.stated().title(), found.body());
      return new IndexedArticle(
          entry.article(), entry.edits(), original, origin.key(), origin.fingerprint());
    }

    private void write(IndexedArticle article) {
      try {
        writer.put(article);
        outcomes.written(origin);
      } catch (IOException e) {
        failure = e;
      } catch (RuntimeException | Error e) {
        if (writer.index().isOpen()) {
          outcomes.refused(found.id(), origin, "could not be indexed: " + e);
        } else {
          failure = new IOException("the index cannot be written: " + e, e);
        }
      }
    }

    @Override
    public String toString() {
      return found.id() + " in " + origin.file();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    try {
      // An article takes milliseconds. Those that do not come back are not waited for.
      if (lost.get() == 0) threads.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
