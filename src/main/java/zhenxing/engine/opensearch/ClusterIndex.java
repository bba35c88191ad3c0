package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import zhenxing.engine.ArticleWriter;
import zhenxing.engine.IndexDamage;
import zhenxing.engine.IndexStatus;
import zhenxing.engine.IndexUnusableException;

/**
 * The index in a cluster as it is from moment to moment: what searches see of it, and the writer
 * where this process has it.
 */
final class ClusterIndex implements AutoCloseable {

  private static final Duration LOOK = Duration.ofSeconds(3);

  /** Somebody changes a mapping by hand, so that it need not be noticed at once. */
  private static final long NANOS_BETWEEN_MAPPINGS = Duration.ofSeconds(30).toNanos();

  private final Connection connection;
  private final IndexVersions versions;
  private final ArticleSource documents;
  private final Runnable changed;
  private final States states;
  private final AtomicLong refreshes = new AtomicLong();

  private volatile boolean isReady;

  /** The writer that is open in this process, or null. */
  private volatile ClusterWriter writer;

  /** What the cluster last said of changes. */
  private String seen = "";

  /** When the mapping was last looked at, and what was wrong with it; empty for nothing. */
  private long mappingSeen = System.nanoTime() - NANOS_BETWEEN_MAPPINGS;

  private String mappingFault = "";

  /**
   * @param connection taken over: closed with this
   * @param changed told when there is another state to search
   */
  ClusterIndex(Connection connection, ArticleSource documents, Runnable changed) {
    this.connection = connection;
    this.versions = new IndexVersions(connection);
    this.documents = documents;
    this.changed = changed;
    this.states = new States(connection);
  }

  /** Whether there is an index to search. It stays true once it is. */
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
   * Shows what another process wrote since.
   *
   * @throws IOException when the index or parts of it cannot be reached, or when somebody changed
   *     its mapping; the message says which
   */
  void refresh() throws IOException {
    requireWhole();
    String now = changes();
    boolean isChanged;
    synchronized (this) {
      isChanged = !now.equals(seen);
      seen = now;
    }
    if (isChanged && isReady()) show();
    requireMapping();
  }

  private synchronized void requireMapping() throws IOException {
    long now = System.nanoTime();
    if (isReady() && now - mappingSeen >= NANOS_BETWEEN_MAPPINGS) {
      mappingFault = mappingFault();
      mappingSeen = now;
    }
    if (!mappingFault.isEmpty()) throw new IOException(mappingFault);
  }

  private String mappingFault() throws IOException {
    Optional<String> current = versions.current();
    if (current.isEmpty()) return "";
    List<String> changed = versions.changedFields(current.get());
    if (changed.isEmpty()) return "";
    return "somebody changed the mapping of '%s' (%s): undo it, or build the index anew with ./zhenxing check --repair"
        .formatted(current.get(), String.join(", ", changed));
  }

  private void requireWhole() throws IOException {
    Call call = Call.get("/_cluster/health/" + settings().name()).with("timeout", "1s");
    Reply reply = connection.send(call, LOOK);
    if (!isReady()) return;
    requireThere(reply);
    // A cluster that is red answers with a status of its own once its time is up.
    JsonNode health = reply.body();
    if (reply.isError() && !health.has("status")) {
      throw new ClusterException(settings(), reply);
    }
    if (!health.path("status").asText().equals("red")) return;
    throw new IOException(
        "%d of the shards of '%s' cannot be reached: what others hold is found, but not all"
            .formatted(health.path("unassigned_shards").asInt(), settings().name()));
  }

  /** The cluster answers that it is red where the alias leads nowhere. */
  private void requireThere(Reply reply) throws IOException {
    boolean isWell = !reply.isError() && !reply.body().path("status").asText().equals("red");
    if (isWell || versions.current().isPresent()) return;
    throw new IOException(
        "the index '%s' is gone from the cluster: build it anew with ./zhenxing check --repair"
            .formatted(settings().name()));
  }

  /** Differs where another state of the index can be seen. */
  private String changes() throws IOException {
    Call call =
        Call.get("/" + settings().name() + "/_stats/refresh")
            .with("filter_path", "indices.*.uuid,indices.*.primaries.refresh.external_total");
    Reply reply = connection.send(call, LOOK);
    if (reply.status() == 404) return seen;
    if (reply.isError()) throw new ClusterException(settings(), reply);
    return reply.body().toString();
  }

  private ClusterSettings settings() {
    return connection.settings();
  }

  /**
   * Opens the writer.
   *
   * @throws IndexUnusableException when one is open already, in whatever process
   */
  synchronized ArticleWriter writer() throws IOException {
    requireNoWriter();
    return opened(
        lease -> {
          Optional<String> current = versions.current();
          // The beginning of a first index is gone on with.
          Optional<String> known = current.isPresent() ? current : versions.newest();
          return open(known.isPresent() ? known.get() : versions.create(), lease, false);
        });
  }

  /**
   * Opens the writer of a new version that takes the place of the one there is.
   *
   * @throws IndexUnusableException when a writer is open already, in whatever process
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
        connection, versions, index, lease, documents, new Listener(), isRebuilding);
  }

  /** Called with each renewal of the lease; the writer is not there at the first. */
  private void keep() {
    ClusterWriter open = writer;
    if (open != null) open.keep();
  }

  private void requireNoWriter() throws IndexUnusableException {
    if (writer == null || !writer.isOpen()) return;
    throw new IndexUnusableException(
        "the index '" + settings().name() + "' is being brought up to date already: wait for it");
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

  /** How the index is from outside. */
  IndexStatus status() {
    try {
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
    } catch (IOException e) {
      return IndexStatus.NONE;
    }
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
