package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import zhenxing.article.Bilingual;
import zhenxing.engine.ArticleWriter;
import zhenxing.engine.IndexDamage;
import zhenxing.engine.IndexStatus;
import zhenxing.engine.IndexUnusableException;

/** The index in a cluster: the state that searches see, and the writer if this process has one. */
final class ClusterIndex implements AutoCloseable {

  private static final Duration LOOK = Duration.ofSeconds(3);

  private final Connection connection;
  private final IndexVersions versions;
  private final IndexHealth health;
  private final ArticleSource documents;
  private final Path scratch;
  private final Runnable changed;
  private final States states;
  private final AtomicLong refreshes = new AtomicLong();

  private volatile boolean isReady;

  /** The writer of this process, or null. */
  private volatile ClusterWriter writer;

  /** The last answer of {@link #changes}. */
  private String seen = "";

  /**
   * @param connection closed with this object
   * @param scratch folder with room for temporary files
   * @param changed called when searches see another state
   */
  ClusterIndex(Connection connection, ArticleSource documents, Path scratch, Runnable changed) {
    this.connection = connection;
    this.versions = new IndexVersions(connection);
    this.health = new IndexHealth(connection, versions);
    this.documents = documents;
    this.scratch = scratch;
    this.changed = changed;
    this.states = new States(connection);
  }

  /** Whether there is an index to search. Once true, it stays true. */
  boolean isReady() {
    if (isReady) return true;
    try {
      isReady = versions.current().isPresent();
    } catch (IOException e) {
      return false;
    }
    return isReady;
  }

  States states() {
    return states;
  }

  private void show() {
    isReady = true;
    refreshes.incrementAndGet();
    states.renew();
    changed.run();
  }

  /**
   * Shows what another process has written.
   *
   * @throws IOException when the index or parts of it cannot be reached, when nothing can be
   *     written into it, or when somebody changed its mapping; the message says which
   */
  void refresh() throws IOException {
    if (isReady()) health.requireReadable();
    String now = changes();
    boolean isChanged;
    synchronized (this) {
      isChanged = !now.equals(seen);
      seen = now;
    }
    if (!isReady()) return;
    if (isChanged) show();
    health.requireWritable();
  }

  /** Returns a text that changes whenever another state of the index can be seen. */
  private String changes() throws IOException {
    Call call =
        Call.get("/" + settings().name() + "/_stats/refresh")
            .with("filter_path", "indices.*.uuid,indices.*.primaries.refresh.external_total");
    Reply reply = connection.send(call, LOOK);
    if (reply.status() == 404) return seen;
    if (reply.isError()) throw connection.failure(reply);
    return reply.body().toString();
  }

  private ClusterSettings settings() {
    return connection.settings();
  }

  /**
   * Opens the writer.
   *
   * @throws IndexUnusableException if a writer is open, in this process or another one
   */
  synchronized ArticleWriter writer() throws IOException {
    requireNoWriter();
    return opened(
        lease -> {
          Optional<String> current = versions.current();
          // If a first index was begun, its writing is continued.
          Optional<String> known = current.isPresent() ? current : versions.newest();
          return open(known.isPresent() ? known.get() : versions.create(), lease, false);
        });
  }

  /**
   * Opens the writer of a new version, which replaces the existing one.
   *
   * @throws IndexUnusableException if a writer is open, in this process or another one
   */
  synchronized ArticleWriter rebuild() throws IOException {
    requireNoWriter();
    return opened(
        lease -> {
          versions.deleteOthers();
          return open(versions.create(), lease, true);
        });
  }

  private interface Opening {
    ClusterWriter with(WriterLease lease) throws IOException;
  }

  private ClusterWriter opened(Opening opening) throws IOException {
    WriterLease lease = WriterLease.take(connection, this::keep);
    try {
      writer = opening.with(lease);
      return writer;
    } catch (IOException | RuntimeException e) {
      lease.close();
      throw e;
    }
  }

  private ClusterWriter open(String index, WriterLease lease, boolean isRebuilding)
      throws IOException {
    return new ClusterWriter(
        connection, versions, index, lease, documents, new Listener(), isRebuilding, scratch);
  }

  /** Called with each renewal of the lease, before there is a writer as well. */
  private void keep() {
    ClusterWriter open = writer;
    if (open != null) open.keep();
  }

  private void requireNoWriter() throws IndexUnusableException {
    if (writer == null || !writer.isOpen()) return;
    throw new IndexUnusableException(
        new Bilingual(
            "索引“" + settings().name() + "”已在更新：请等它结束",
            "the index '"
                + settings().name()
                + "' is being brought up to date already: wait for it"));
  }

  private final class Listener implements ClusterWriter.Listener {

    @Override
    public void shown() {
      show();
    }

    @Override
    public void closed() {
      if (isReady()) states.renew();
    }
  }

  /** Returns sizes and numbers of the index. */
  IndexStatus status() throws IOException {
    Optional<String> current = versions.current();
    if (current.isEmpty()) return IndexStatus.NONE;
    JsonNode all =
        connection
            .ask(Call.get("/" + current.get() + "/_stats/docs,store,segments"), LOOK)
            .path("_all");
    return new IndexStatus(
        versions.note(current.get()).mark().run(),
        all.path("primaries").path("docs").path("count").asInt(),
        all.path("primaries").path("segments").path("count").asInt(),
        all.path("total").path("store").path("size_in_bytes").asLong(),
        refreshes.get());
  }

  /**
   * Returns the shards that cannot be read, and the fields whose mapping was changed. Nodes compare
   * what they read with its checksums themselves.
   */
  List<IndexDamage> check() throws IOException {
    Optional<String> current = versions.current();
    List<IndexDamage> damages = new ArrayList<>();
    if (current.isEmpty()) return damages;
    for (String field : versions.changedFields(current.get())) {
      damages.add(
          new IndexDamage(
              current.get() + " mapping of " + field, "is not the one it was made with"));
    }
    Call call =
        Call.get("/_cat/shards/" + current.get())
            .with("format", "json")
            .with("h", "shard,prirep,state,unassigned.reason,unassigned.details");
    for (JsonNode shard : connection.ask(call)) {
      boolean isPrimary = shard.path("prirep").asText().equals("p");
      if (!isPrimary || shard.path("state").asText().equals("STARTED")) continue;
      damages.add(
          new IndexDamage(
              current.get() + " shard " + shard.path("shard").asText(),
              "cannot be read: "
                  + shard.path("state").asText().toLowerCase(Locale.ROOT)
                  + " "
                  + shard.path("unassigned.reason").asText("")));
    }
    return damages;
  }

  @Override
  public synchronized void close() throws IOException {
    if (writer != null) writer.close();
    states.close();
    connection.close();
  }
}
