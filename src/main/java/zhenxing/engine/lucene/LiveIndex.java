package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.AlreadyClosedException;
import zhenxing.engine.ArticleWriter;
import zhenxing.engine.IndexDamage;
import zhenxing.engine.IndexStatus;
import zhenxing.engine.IndexUnusableException;
import zhenxing.engine.NoIndexException;
import zhenxing.engine.lucene.document.Documents;

/**
 * The index in a folder as it is from moment to moment: what searches see of it, the writer where
 * this process has it, and an index that takes the place of another.
 */
final class LiveIndex implements AutoCloseable {

  private final IndexFolder folder;
  private final Documents documents;
  private final Runnable changed;
  private final Leases leases = new Leases();

  private final AtomicLong refreshes = new AtomicLong();

  /** The writer that is open in this process, or null. */
  private volatile LuceneWriter writer;

  /** Null until somebody searches. */
  private volatile Snapshots snapshots;

  /** Whether there is an index to search. */
  private volatile boolean ready;

  /**
   * @param folder taken over: closed with this
   * @param changed told when there is another state to search
   * @throws IndexUnusableException when what is there is damaged or of another version
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

  /** Whether there is an index to search. It stays true once it is. */
  boolean isReady() {
    return ready;
  }

  /** States of the index that readers who page through results go on with. */
  Leases leases() {
    return leases;
  }

  /** Something done with one snapshot. */
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
      // Given up for those of an index that was built anew, unless this is closed.
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

  /** The writer whose index searches see; a new one is not shown before its time. */
  private LuceneWriter shownWriter() {
    LuceneWriter open = openWriter();
    return open == null || open.isRebuilding() ? null : open;
  }

  /** Lets searches see what there is by now. */
  private synchronized void show() throws IOException {
    ready = true;
    refreshes.incrementAndGet();
    if (snapshots == null) return;
    snapshots.maybeRefreshBlocking();
    leases.prune();
    changed.run();
  }

  /** Shows what another process committed, or an index that was built in place of this one. */
  void refresh() throws IOException {
    LuceneWriter open = openWriter();
    if (open != null) {
      // A writer shows what it writes, as long as its index is the one in the folder; one of a new
      // index shows nothing before its time.
      if (open.isRebuilding() || open.isOf(folder.lastCommit())) return;
      abandon(open);
    }
    try {
      if (folder.lastCommit().complete()) show();
      else if (ready) throw new IOException("there is no index in it any more");
    } catch (IllegalStateException | IOException e) {
      // Files that are not those of the last state: the index was replaced by another.
      reopen(e);
    }
  }

  private synchronized void abandon(LuceneWriter replaced) {
    writer = null;
    try {
      replaced.abort();
    } catch (IOException | RuntimeException e) {
      // Its files are gone, so that nothing is left to undo.
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
   * @throws IndexUnusableException when one is open already, or the index is damaged
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
   * Opens the writer of a new index that takes the place of this one.
   *
   * @throws IndexUnusableException when a writer is open already
   */
  synchronized ArticleWriter rebuild() throws IOException {
    requireNoWriter();
    writer = open(folder.newWriter(), CommitData.NONE);
    return writer;
  }

  private void requireNoWriter() throws IndexUnusableException {
    if (openWriter() == null) return;
    throw new IndexUnusableException(
        "the index in " + folder.path() + " is being brought up to date already: wait for it",
        null);
  }

  /** The files that are not as they were written. */
  List<IndexDamage> check() throws IOException {
    return IndexCheck.of(folder.directory());
  }

  /** How the index is from outside. */
  IndexStatus status() {
    if (!ready) return IndexStatus.NONE;
    try {
      return with(
          snapshot ->
              new IndexStatus(
                  CommitData.of(snapshot.reader().getIndexCommit().getUserData()).mark().run(),
                  snapshot.reader().numDocs(),
                  snapshot.reader().leaves().size(),
                  folder.bytes(),
                  refreshes.get()));
    } catch (IOException e) {
      return IndexStatus.NONE;
    }
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
