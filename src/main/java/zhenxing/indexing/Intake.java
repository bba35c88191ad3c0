package zhenxing.indexing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import zhenxing.article.Bilingual;
import zhenxing.article.ExplainedIOException;
import zhenxing.catalog.Taxonomy;
import zhenxing.corpus.CorpusReader;
import zhenxing.corpus.Submissions;
import zhenxing.engine.ArticleWriter.Mark;
import zhenxing.engine.ArticleWriter.Provenance;
import zhenxing.engine.IndexedArticle;
import zhenxing.engine.SearchEngine;

/**
 * Writes to the index of a running server, with one {@link StandingWriter}: runs over the corpus,
 * one after the other, and single articles, from any thread.
 *
 * <p>Runs and commits hold {@code runs}, so there is one at a time. Single writes take no lock:
 * they ask for the current writer once and write to that; if it has been given up in the meantime,
 * the write fails, and the next run takes the article from the journal.
 *
 * <p>What is written one by one can be searched within {@value #SHOW_MILLIS} ms and is committed
 * from time to time; durability is ensured by the journal.
 */
public final class Intake implements AutoCloseable {

  private static final Bilingual PENDING =
      new Bilingual(
          "这篇文章先前的写入还没有进入索引，请稍后再试",
          "an earlier write of this article is still being put into the index; try again later");

  private static final int SHOW_MILLIS = 300;

  private static final int COMMIT_LOOK_MILLIS = 1_000;
  private static final int COMPACT_LOOK_MILLIS = 60_000;

  /**
   * A commit follows after this number of writes. It bounds what must be read from the journal
   * again after a kill.
   */
  private static final int WRITES_PER_COMMIT = 5_000;

  private static final long NANOS_PER_COMMIT = TimeUnit.SECONDS.toNanos(30);

  private final SearchEngine engine;
  private final Path folder;
  private final Taxonomy taxonomy;

  /** Shared by runs, which come every minute, and writes, because it holds large tables. */
  private final ArticleMaker maker;

  private final Inbox inbox;
  private final ReentrantLock runs = new ReentrantLock();

  private final FreshWrites fresh = new FreshWrites();
  private final AtomicInteger uncommitted = new AtomicInteger();
  private volatile long lastCommit = System.nanoTime();
  private final StandingWriter writer;
  private final PeriodicTasks tasks;

  /** Thrown when nothing can be written at the moment. A later run may change that. */
  public static final class NotWritableException extends ExplainedIOException {

    private static final long serialVersionUID = 1L;

    NotWritableException(Bilingual reason) {
      super(reason, null);
    }
  }

  /**
   * @param engine the engine whose index is written
   * @param folder folder of the index
   * @param taxonomy the industries to file under
   * @param submissions the submitted articles; closed with this object
   */
  public Intake(SearchEngine engine, Path folder, Taxonomy taxonomy, Submissions submissions) {
    this.engine = engine;
    this.folder = folder;
    this.taxonomy = taxonomy;
    this.maker = new ArticleMaker(taxonomy);
    this.inbox = new Inbox(submissions);
    this.writer = new StandingWriter(engine, inbox, this::forgetSingleWrites);
    this.tasks = new PeriodicTasks("intake", writer::giveUpIfClosed);
  }

  /** Returns the maker of all articles; safe for use by many threads. */
  public ArticleMaker maker() {
    return maker;
  }

  /** Returns the settings by which files of a reader become articles. */
  Making making(CorpusReader reader) {
    return new Making(taxonomy, reader, maker, ProgramStamp.current());
  }

  Inbox inbox() {
    return inbox;
  }

  /**
   * Starts the tasks that make single writes visible and commit them, until this object is closed.
   */
  public void start() {
    tasks.start();
    tasks.every("single writes cannot be shown to searches", SHOW_MILLIS, () -> writer.show(fresh));
    tasks.every("single writes cannot be committed", COMMIT_LOOK_MILLIS, this::commitInTime);
    tasks.every(
        "the journal cannot be compacted", COMPACT_LOOK_MILLIS, inbox.submissions()::compact);
  }

  /**
   * Brings the index up to date with a corpus.
   *
   * @param roots corpus folders or files
   * @param reader reads the files
   * @throws IOException as {@link Indexer#index(List, Deletions, Indexer.Progress)} does
   */
  public IndexSummary index(
      List<Path> roots, CorpusReader reader, Deletions deletions, Indexer.Progress progress)
      throws IOException {
    runs.lock();
    try {
      Indexer indexer = new Indexer(engine, folder, making(reader));
      return run(indexer, writer.opened(), roots, deletions, progress);
    } finally {
      runs.unlock();
    }
  }

  /**
   * Rebuilds the index, while searches continue with the existing one.
   *
   * @throws IOException as {@link Indexer#rebuild} does
   */
  public IndexSummary rebuild(List<Path> roots, CorpusReader reader, Indexer.Progress progress)
      throws IOException {
    Indexer indexer = new Indexer(engine, folder, making(reader));
    runs.lock();
    try {
      indexer.requireFiles(roots, inbox.submissions());
      return run(indexer, writer.anew(), roots, Deletions.ALLOWED, progress);
    } finally {
      runs.unlock();
    }
  }

  private IndexSummary run(
      Indexer indexer,
      GroupedWriter current,
      List<Path> roots,
      Deletions deletions,
      Indexer.Progress progress)
      throws IOException {
    boolean done = false;
    try {
      IndexSummary summary = indexer.index(current, inbox, roots, deletions, progress);
      done = true;
      return summary;
    } finally {
      if (!done) writer.giveUp(current);
    }
  }

  /** Returns the number of the last record in the journal, or 0 if there is none. */
  public long lastRecord() {
    return inbox.submissions().last();
  }

  /** Returns the number of damaged places found in the journal when it was opened. */
  public int damagedRecords() {
    return inbox.submissions().damage().size();
  }

  /**
   * Returns the number of articles whose acknowledged writes searches may not see yet. Until the
   * index is opened for writing, that may be all that were ever submitted.
   */
  public int pending() {
    if (writer.isStandby()) return 0;
    GroupedWriter current = writer.current();
    if (current == null) return inbox.submissions().ids();
    // While a new index is built, searches see the one before it, which has everything.
    return current.index().isComplete() ? inbox.pending().size() : 0;
  }

  /** Whether articles can be written. If not, a run must reopen the index. */
  public boolean isWritable() {
    return writer.isOpen();
  }

  /** Whether another process writes the index, which this one takes over when that one ends. */
  public boolean isStandby() {
    return writer.isStandby();
  }

  /** Returns the open writer. */
  GroupedWriter writer() throws NotWritableException {
    return writer.required();
  }

  /** Puts an article whose record is in the journal. */
  void put(IndexedArticle article) {
    String id = article.article().id();
    long number = inbox.submissions().version(id);
    write(id, number, Optional.of(article.fingerprint()), to -> to.put(article, number));
  }

  /** Deletes an article whose deletion is in the journal. */
  void delete(String id) {
    long number = inbox.submissions().version(id);
    write(id, number, Optional.empty(), to -> to.delete(id, number));
  }

  private interface Write {
    void to(GroupedWriter writer) throws IOException;
  }

  /**
   * Writes to the index. The record is in the journal, so if this fails, the next run makes up for
   * it, and reports the article if it fails again. Until then no commit may say that the index has
   * the record.
   *
   * @param number the number of the record
   */
  private void write(String id, long number, Optional<String> fingerprint, Write write) {
    GroupedWriter current = writer.current();
    boolean isWritten = false;
    try {
      if (current == null) return;
      write.to(current);
      isWritten = true;
      fresh.put(id, fingerprint);
      uncommitted.incrementAndGet();
    } catch (IOException | RuntimeException | Error e) {
      // Other articles of the same request can still be written.
      if (!current.index().isOpen()) writer.giveUp(current);
    } finally {
      if (!isWritten) {
        inbox.applied().failed(number);
        inbox.pending().failed(id, number);
        fresh.forget(id);
      }
    }
  }

  /**
   * Returns the fingerprint of the article as last written, or empty if there is no such article.
   *
   * @throws NotWritableException while the index does not have the last write
   */
  Optional<String> fingerprint(String id) throws IOException {
    if (inbox.pending().has(id)) throw new NotWritableException(PENDING);
    Optional<String> written = fresh.fingerprint(id);
    return written != null ? written : writer().index().provenance(id).map(Provenance::fingerprint);
  }

  /** Makes sure that searches see the last write of an id. */
  public void settle(String id) {
    try {
      if (fresh.has(id)) writer.show(fresh);
    } catch (IOException | RuntimeException e) {
      // Searches continue with the previous state; the next run reopens the index.
      return;
    }
  }

  /**
   * A writer that has just been opened lacks what was not committed; a run reads it from the
   * journal again.
   */
  private void forgetSingleWrites() {
    fresh.clear();
    uncommitted.set(0);
  }

  private void commitInTime() throws IOException {
    int written = uncommitted.get();
    boolean isLong = System.nanoTime() - lastCommit > NANOS_PER_COMMIT;
    if (written >= WRITES_PER_COMMIT || written > 0 && isLong) commit();
  }

  /** Commits single writes. If a run is under way, it commits them at its end. */
  private void commit() throws IOException {
    if (!runs.tryLock()) return;
    try {
      GroupedWriter current = writer.current();
      if (current == null || !current.index().isComplete()) return;
      int written = uncommitted.get();
      Mark last = current.index().mark();
      current.commit(
          () -> new Mark(last.run(), inbox.submissions().journal(), inbox.applied().number()));
      uncommitted.addAndGet(-written);
      lastCommit = System.nanoTime();
    } finally {
      runs.unlock();
    }
  }

  /** Commits single writes. The writer is closed by the engine. */
  @Override
  public void close() throws IOException {
    tasks.close();
    try {
      if (uncommitted.get() > 0) commit();
    } finally {
      inbox.submissions().close();
    }
  }
}
