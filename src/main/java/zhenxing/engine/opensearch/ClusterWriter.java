package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import zhenxing.corpus.Submissions;
import zhenxing.engine.ArticleWriter;
import zhenxing.engine.IndexedArticle;
import zhenxing.engine.SketchView;
import zhenxing.engine.opensearch.BulkQueue.Operation;

/**
 * Writes one version of the index. A cluster cannot undo what was not committed. Instead, the first
 * write after a commit notes in the index that its groups of reprints and the last run can no
 * longer be relied on. After a kill, the next run reads the corpus again and writes what differs.
 */
final class ClusterWriter implements ArticleWriter {

  private final Connection connection;
  private final IndexVersions versions;
  private final String index;
  private final WriterLease lease;
  private final ArticleSource documents;
  private final Listener listener;
  private final boolean isRebuilding;
  private final Stored stored;
  private final BulkQueue queue;
  private final GroupMoves moves;
  private final KnownIds known;
  private final Set<ClusterSketches> views = ConcurrentHashMap.newKeySet();

  /** Null unless the index was empty and its reprints are not grouped yet. */
  private volatile FirstLoad firstLoad;

  private final IndexNote note;
  private volatile boolean isClosed;
  private volatile boolean hasFailed;

  /** Learns what searches may see. */
  interface Listener {

    void shown() throws IOException;

    void closed();
  }

  /**
   * @param lease the right to write; closed with this object
   * @param isRebuilding whether the index replaces another at its first commit of a whole corpus
   * @param scratch folder with room for temporary files
   */
  ClusterWriter(
      Connection connection,
      IndexVersions versions,
      String index,
      WriterLease lease,
      ArticleSource documents,
      Listener listener,
      boolean isRebuilding,
      Path scratch)
      throws IOException {
    this.connection = connection;
    this.versions = versions;
    this.index = index;
    this.lease = lease;
    this.documents = documents;
    this.listener = listener;
    this.isRebuilding = isRebuilding;
    this.note = new IndexNote(versions, index);
    this.stored = new Stored(connection, index);
    this.queue = new BulkQueue(connection, index, this::conflict);
    this.moves = new GroupMoves(new MultiGet(connection, index), documents, queue, lease);
    stored.refresh();
    this.known = knownIds();
    boolean isEmpty = !note.now().isComplete() && stored.articles() == 0;
    if (isEmpty) versions.setFilling(index, true);
    this.firstLoad = isEmpty ? new FirstLoad(queue, scratch) : null;
  }

  /** A load that was killed continues without asking about each of its articles. */
  private KnownIds knownIds() throws IOException {
    boolean isContinued = !note.now().isComplete() && stored.articles() < KnownIds.MOST;
    KnownIds ids = new KnownIds(isContinued);
    if (isContinued) stored.visitIds(ids::add);
    return ids;
  }

  /** Keeps open points in time from expiring. */
  void keep() {
    for (ClusterSketches view : views) view.keep();
  }

  @Override
  public Optional<Provenance> provenance(String id) throws IOException {
    FirstLoad load = firstLoad;
    if (load != null) return load.provenance(id);
    return known.mayHave(id) ? stored.provenance(id) : Optional.empty();
  }

  @Override
  public Map<String, String> articlesOf(String file) throws IOException {
    return stored.articles() == 0 ? new HashMap<>() : stored.articlesOf(file);
  }

  @Override
  public Set<String> files() throws IOException {
    return stored.articlesByFile().keySet();
  }

  @Override
  public int articles() throws IOException {
    return stored.articles();
  }

  @Override
  public Mark mark() {
    return note.now().mark();
  }

  @Override
  public boolean isOpen() {
    return !isClosed && !hasFailed && !queue.hasFailed() && lease.isHeld();
  }

  @Override
  public boolean isComplete() {
    return note.now().isComplete();
  }

  @Override
  public boolean isGrouped() {
    return note.now().isGrouped();
  }

  @Override
  public boolean mayBeTakenOver() {
    return true;
  }

  @Override
  public long fence(long last) throws IOException {
    return lease.numberAfter(Math.max(last, note.now().mark().number()));
  }

  @Override
  public void put(IndexedArticle article, long number) throws IOException {
    boolean isSubmitted = article.file().equals(Submissions.KEY);
    long version = number(number);
    note.unsettle(isSubmitted ? IndexNote.Writes.SUBMITTED : IndexNote.Writes.RUN);
    ObjectNode document = documents.document(article);
    String id = article.article().id();
    try {
      FirstLoad load = firstLoad;
      if (load == null || !load.put(id, version, document)) {
        queue.add(Operation.put(ArticleSource.name(id), version, document));
      }
    } catch (IOException | RuntimeException | Error e) {
      // An article that was accepted must not be missing without a word.
      hasFailed = true;
      throw e;
    }
    known.add(id);
  }

  @Override
  public void delete(String id, long number) throws IOException {
    long version = number(number);
    note.unsettle(IndexNote.Writes.SUBMITTED);
    FirstLoad load = firstLoad;
    if (load != null) load.delete(id);
    queue.add(Operation.delete(ArticleSource.name(id), version));
  }

  /** The number of the record, or that of this writer if it is greater. */
  private long number(long record) throws IOException {
    requireHeld();
    lease.note(record);
    return Math.max(record, lease.number());
  }

  /** A document has a greater number than the one it was to be written under. */
  private void conflict(long number) throws IOException {
    // A later record of this process overtook an earlier one.
    if (lease.knows(number)) return;
    lease.note(number);
    throw new IOException(
        "an article in the index '%s' has the number %d, which this process did not give: another process writes the index, or the journal is not the one of before; index again"
            .formatted(connection.settings().name(), number));
  }

  private void requireHeld() throws IOException {
    try {
      lease.require();
    } catch (IOException e) {
      hasFailed = true;
      throw e;
    }
  }

  @Override
  public SketchView sketches() throws IOException {
    flush();
    stored.refresh();
    FirstLoad load = firstLoad;
    if (load != null) return load.view();
    ClusterSketches view = ClusterSketches.open(connection, index, views::remove);
    views.add(view);
    return view;
  }

  @Override
  public void group(String id, String group) throws IOException {
    requireHeld();
    FirstLoad load = firstLoad;
    if (load == null || !load.group(id, group)) moves.add(id, group);
  }

  private void flush() throws IOException {
    moves.flush();
    queue.flush();
  }

  @Override
  public void show() throws IOException {
    requireHeld();
    FirstLoad load = firstLoad;
    if (load != null) load.release();
    flush();
    stored.refresh();
    if (isComplete()) listener.shown();
  }

  @Override
  public void merge() throws IOException {
    flush();
    try {
      versions.merge(index);
    } catch (InterruptedIOException e) {
      throw e;
    } catch (IOException e) {
      // Searches are a little slower without it, but everything is written. A load of hours must
      // not be lost for that; if the cluster is gone, the commit that follows says so.
      return;
    }
  }

  @Override
  public void commit(State state, Mark mark) throws IOException {
    boolean isWhole = state != State.BEGUN;
    // Half an index must not replace a whole one.
    boolean isNoted = isWhole || !isRebuilding || isComplete();
    FirstLoad load = firstLoad;
    boolean isEnding = load != null && (isWhole || load.isFull());
    // A kill loses what is put aside, so nothing is noted as indexed before it is sent.
    boolean isWaiting = load != null && !isEnding && !load.isDue();
    if (!isEnding && (!isNoted || isWaiting)) return;
    requireHeld();
    if (isEnding) load.end();
    else if (load != null) load.release();
    flush();
    stored.refresh();
    if (isEnding) end(load);
    if (!isNoted) return;
    requireHeld();
    if (isWhole && !isComplete()) {
      versions.setFilling(index, false);
      versions.show(index);
    }
    note.commit(isComplete() || isWhole, state == State.COMPLETE, mark);
    if (load != null) load.noted();
    if (isComplete()) listener.shown();
  }

  private void end(FirstLoad load) throws IOException {
    firstLoad = null;
    load.close();
  }

  @Override
  public void close() throws IOException {
    if (isClosed) return;
    isClosed = true;
    try (lease) {
      try (queue) {
        for (ClusterSketches view : views) view.close();
        FirstLoad load = firstLoad;
        if (load != null) end(load);
      }
      // A new index that does not hold the whole corpus is deleted.
      if (isRebuilding && !isComplete() && lease.isHeld()) versions.delete(index);
    } finally {
      listener.closed();
    }
  }
}
