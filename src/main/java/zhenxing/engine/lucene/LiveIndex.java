package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.AlreadyClosedException;
import zhenxing.article.Bilingual;
import zhenxing.engine.ArticleWriter;
import zhenxing.engine.IndexDamage;
import zhenxing.engine.IndexStatus;
import zhenxing.engine.IndexUnusableException;
import zhenxing.engine.NoIndexException;
import zhenxing.engine.lucene.document.Documents;

/**
 * The state of the index in a folder over time: the snapshots that searches use, the writer if this
 * process has one open, and the switch to an index that was built to replace the current one.
 *
 * <p>Methods that change which snapshots or writer are current hold the monitor. Searches do not:
 * they read the volatile fields and hold a reference to a snapshot while they use it.
 */
final class LiveIndex implements AutoCloseable {

  private final IndexFolder folder;
  private final Documents documents;
  private final Runnable changed;
  private final Leases leases = new Leases();

  private final AtomicLong refreshes = new AtomicLong();

  /** The writer open in this process, or null. */
  private volatile LuceneWriter writer;

  /** The snapshots that searches use; null until the first search. */
  private volatile Snapshots snapshots;

  /** Whether there is an index to search. */
  private volatile boolean ready;

  /**
   * @param folder the folder; this object takes ownership and closes it
   * @param changed called when there is another state to search
   * @throws IndexUnusableException if the index is damaged or was built by another version
   */
  LiveIndex(IndexFolder folder, Documents documents, Runnable changed) throws IOException {
    this.folder = folder;
    this.documents = documents;
    this.changed = changed;
    try {
      ready = folder.lastCommit().complete();
    } catch (IOException e) {
      folder.close();
      throw folder.explained(e);
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  /** Whether there is an index to search. Once true, it stays true. */
  boolean isReady() {
    return ready;
  }

  /** Returns the snapshots kept open for readers who page through results. */
  Leases leases() {
    return leases;
  }

  /** A function that uses a snapshot. */
  interface Use<T> {
    T of(Snapshot snapshot) throws IOException;
  }

  <T> T with(Use<T> use) throws IOException {
    if (!ready) {
      throw new NoIndexException(
          "there is no index in "
              + folder.path()
              + " yet: run ./zhenxing index or ./zhenxing serve");
    }
    Snapshots current = opened();
    Snapshot snapshot;
    try {
      snapshot = current.acquire();
    } catch (AlreadyClosedException e) {
      // The snapshots were replaced after an index was rebuilt, so the current ones are tried. If
      // they are the same, this object was closed.
      if (current != snapshots) return with(use);
      throw new IOException("the index in " + folder.path() + " is closed", e);
    }
    try {
      return use.of(snapshot);
    } finally {
      current.release(snapshot);
    }
  }

  private Snapshots opened() throws IOException {
    Snapshots known = snapshots;
    if (known != null) return known;
    synchronized (this) {
      try {
        if (snapshots == null) snapshots = snapshots();
        return snapshots;
      } catch (IOException e) {
        throw folder.explained(e);
      }
    }
  }

  private Snapshots snapshots() throws IOException {
    return new Snapshots(folder.directory(), this::shownWriter);
  }

  private LuceneWriter openWriter() {
    LuceneWriter current = writer;
    return current != null && current.isOpen() ? current : null;
  }

  /**
   * Returns the open writer if searches see its index. That of a rebuild is not shown before it is
   * complete.
   */
  private LuceneWriter shownWriter() {
    LuceneWriter open = openWriter();
    return open == null || open.isRebuilding() ? null : open;
  }

  /** Makes the current state visible to searches. */
  private synchronized void show() throws IOException {
    ready = true;
    if (snapshots != null) snapshots.maybeRefreshBlocking();
    // Whoever sees the count sees at least this state.
    refreshes.incrementAndGet();
    if (snapshots == null) return;
    leases.prune();
    changed.run();
  }

  /**
   * Makes visible what another process committed, or an index that was built in place of this one.
   */
  void refresh() throws IOException {
    LuceneWriter open = openWriter();
    if (open != null) {
      // An open writer makes its own changes visible, as long as its index is still the one in the
      // folder. A rebuild shows nothing until it is complete.
      if (open.isRebuilding() || open.isOf(folder.lastCommit())) return;
      abandon(open);
    }
    try {
      if (folder.lastCommit().complete()) show();
      else if (ready) throw new IOException("there is no index in it any more");
    } catch (IllegalStateException | IOException e) {
      // The files do not belong to the last state, so another index has replaced this one.
      reopen(e);
    }
  }

  private synchronized void abandon(LuceneWriter replaced) {
    writer = null;
    try {
      replaced.abort();
    } catch (IOException | RuntimeException e) {
      // The writer's files are gone, so there is nothing to roll back.
      return;
    }
  }

  private synchronized void reopen(Exception cause) throws IOException {
    if (!folder.lastCommit().complete()) throw new IOException(cause.getMessage(), cause);
    Snapshots former = snapshots;
    snapshots = snapshots();
    leases.close();
    if (former != null) former.close();
    changed.run();
  }

  /**
   * Opens the writer.
   *
   * @throws IndexUnusableException if a writer is already open, or if the index is damaged
   */
  synchronized ArticleWriter writer() throws IOException {
    requireNoWriter();
    try {
      CommitData last = folder.lastCommit();
      writer = open(folder.writer(), last);
      return writer;
    } catch (IOException e) {
      throw folder.explained(e);
    }
  }

  /**
   * Opens the writer of a new index that will replace this one.
   *
   * @throws IndexUnusableException if a writer is already open
   */
  synchronized ArticleWriter rebuild() throws IOException {
    requireNoWriter();
    writer = open(folder.newWriter(), CommitData.NONE);
    return writer;
  }

  private void requireNoWriter() throws IndexUnusableException {
    if (openWriter() == null) return;
    throw new IndexUnusableException(
        new Bilingual(
            "索引 " + folder.path() + " 已在更新：请等它结束",
            "the index in " + folder.path() + " is being brought up to date already: wait for it"));
  }

  /** Returns the damaged files. */
  List<IndexDamage> check() throws IOException {
    return IndexCheck.of(folder.directory());
  }

  /** Returns figures about the index. */
  IndexStatus status() throws IOException {
    if (!ready) return IndexStatus.NONE;
    return with(
        snapshot ->
            new IndexStatus(
                CommitData.of(snapshot.reader().getIndexCommit().getUserData()).mark().run(),
                snapshot.reader().numDocs(),
                snapshot.reader().leaves().size(),
                folder.bytes(),
                refreshes.get()));
  }

  private LuceneWriter open(IndexWriter lucene, CommitData last) throws IOException {
    try {
      return new LuceneWriter(lucene, folder.path(), last, documents, new Listener());
    } catch (IOException | RuntimeException e) {
      lucene.rollback();
      throw e;
    }
  }

  private final class Listener implements LuceneWriter.Listener {

    @Override
    public void shown() throws IOException {
      show();
    }

    @Override
    public void closed() throws IOException {
      if (folder.lastCommit().complete()) show();
    }
  }

  @Override
  public synchronized void close() throws IOException {
    LuceneWriter open = openWriter();
    try (folder) {
      leases.close();
      if (open != null) open.abort();
      if (snapshots != null) snapshots.close();
    }
  }
}
