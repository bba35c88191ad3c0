package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import zhenxing.corpus.Submissions;
import zhenxing.engine.ArticleWriter;
import zhenxing.engine.IndexedArticle;
import zhenxing.engine.SketchView;

/**
 * Writes one version of the index. A cluster cannot undo what was not committed. Instead, the first
 * write after a commit notes in the index that its groups of reprints and the last run can no
 * longer be relied on. After a kill, the next run reads the corpus again and writes what differs.
 */
final class ClusterWriter implements ArticleWriter {

  private static final Duration LONGEST_MERGE = Duration.ofHours(2);
  private static final int MERGE_LOOK_MILLIS = 500;

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

  private volatile CommitNote note;
  private volatile boolean isClosed;
  private volatile boolean hasFailed;

  /** What the index says about writes since the last commit. */
  private volatile Unsettled unsettled = Unsettled.NOTHING;

  private enum Unsettled {
    NOTHING,
    /** Single articles, which are in the journal. */
    SUBMITTED,
    /** Articles of a run. */
    RUN
  }

  /** Learns what searches may see. */
  interface Listener {

    void shown() throws IOException;

    void closed();
  }

  /**
   * @param lease the right to write; closed with this object
   * @param isRebuilding whether the index replaces another at its first commit of a whole corpus
   */
  ClusterWriter(
      Connection connection,
      IndexVersions versions,
      String index,
      WriterLease lease,
      ArticleSource documents,
      Listener listener,
      boolean isRebuilding)
      throws IOException {
    this.connection = connection;
    this.versions = versions;
    this.index = index;
    this.lease = lease;
    this.documents = documents;
    this.listener = listener;
    this.isRebuilding = isRebuilding;
    this.note = versions.note(index);
    this.stored = new Stored(connection, index);
    this.queue = new BulkQueue(connection, index, this::conflict);
    this.moves = new GroupMoves(connection, index, documents, queue, lease);
    stored.refresh();
    this.known = knownIds();
  }

  /** A first load that was killed continues without asking about each of its articles. */
  private KnownIds knownIds() throws IOException {
    boolean isFirstLoad = !note.isComplete() && stored.articles() < KnownIds.MOST;
    KnownIds ids = new KnownIds(isFirstLoad);
    if (isFirstLoad) stored.visitIds(ids::add);
    return ids;
  }

  /** Keeps open points in time from expiring. */
  void keep() {
    for (ClusterSketches view : views) view.keep();
  }

  @Override
  public Optional<Provenance> provenance(String id) throws IOException {
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
    return note.mark();
  }

  @Override
  public boolean isOpen() {
    return !isClosed && !hasFailed && !queue.hasFailed() && lease.isHeld();
  }

  @Override
  public boolean isComplete() {
    return note.isComplete();
  }

  @Override
  public boolean isGrouped() {
    return note.isGrouped();
  }

  @Override
  public boolean mayBeTakenOver() {
    return true;
  }

  @Override
  public long fence(long last) throws IOException {
    return lease.numberAfter(Math.max(last, note.mark().number()));
  }

  @Override
  public void put(IndexedArticle article, long number) throws IOException {
    boolean isSubmitted = article.file().equals(Submissions.KEY);
    unsettle(isSubmitted ? Unsettled.SUBMITTED : Unsettled.RUN);
    ObjectNode document = documents.document(article);
    String id = article.article().id();
    queue.add(BulkQueue.Operation.put(ArticleSource.name(id), number(number), document));
    known.add(id);
  }

  @Override
  public void delete(String id, long number) throws IOException {
    unsettle(Unsettled.SUBMITTED);
    queue.add(BulkQueue.Operation.delete(ArticleSource.name(id), number(number)));
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

  private void unsettle(Unsettled by) throws IOException {
    if (unsettled.compareTo(by) >= 0) return;
    synchronized (this) {
      if (unsettled.compareTo(by) >= 0) return;
      CommitNote before = note.ungrouped();
      if (by == Unsettled.RUN) before = before.ofNoRun();
      requireHeld();
      versions.note(index, before);
      unsettled = by;
    }
  }

  @Override
  public SketchView sketches() throws IOException {
    flush();
    stored.refresh();
    ClusterSketches view = ClusterSketches.open(connection, index, views::remove);
    views.add(view);
    return view;
  }

  @Override
  public void group(String id, String group) throws IOException {
    requireHeld();
    moves.add(id, group);
  }

  private void flush() throws IOException {
    moves.flush();
    queue.flush();
  }

  @Override
  public void show() throws IOException {
    flush();
    stored.refresh();
    if (isComplete()) listener.shown();
  }

  @Override
  public void merge() throws IOException {
    flush();
    JsonNode task =
        connection.ask(
            new Call("POST", "/" + index + "/_forcemerge", Map.of(), null, null)
                .with("max_num_segments", 1)
                .with("wait_for_completion", false));
    long end = System.nanoTime() + LONGEST_MERGE.toNanos();
    String path = "/_tasks/" + task.path("task").asText();
    while (System.nanoTime() < end
        && !connection.ask(Call.get(path)).path("completed").asBoolean()) {
      Connection.sleep(MERGE_LOOK_MILLIS);
    }
  }

  @Override
  public void commit(State state, Mark mark) throws IOException {
    boolean isWhole = state != State.BEGUN;
    // Half an index must not replace a whole one.
    if (isRebuilding && !isComplete() && !isWhole) return;
    flush();
    stored.refresh();
    requireHeld();
    boolean isFirst = isWhole && !isComplete();
    CommitNote next =
        new CommitNote(Fields.FORMAT, isComplete() || isWhole, state == State.COMPLETE, mark);
    versions.note(index, next);
    if (isFirst) versions.show(index);
    note = next;
    // What is written after a part of a run does not concern the files that the part names.
    unsettled = state == State.COMPLETE ? Unsettled.NOTHING : Unsettled.RUN;
    if (isComplete()) listener.shown();
  }

  @Override
  public void close() throws IOException {
    if (isClosed) return;
    isClosed = true;
    try (lease;
        queue) {
      for (ClusterSketches view : views) view.close();
      // A new index that does not hold the whole corpus is deleted.
      if (isRebuilding && !isComplete() && lease.isHeld()) versions.delete(index);
    } finally {
      listener.closed();
    }
  }
}
