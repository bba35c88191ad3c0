package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import zhenxing.engine.IndexUnusableException;

/**
 * The right to write an index, which one process has at a time: a document in the cluster that says
 * who, and until when. Each holder has a greater term than the one before. Terms are the upper part
 * of the versions of documents, so that the cluster refuses what a former holder writes late over
 * what its successor wrote (Gray and Cheriton, 1989, for leases; the term is a fencing token).
 */
final class WriterLease implements AutoCloseable {

  private static final Duration TERM = Duration.ofSeconds(20);
  private static final int RENEWED_EVERY_SECONDS = 5;
  private static final Duration RENEWAL = Duration.ofSeconds(4);

  private static final String DOCUMENT = "writer";

  private final Connection connection;
  private final String index;
  private final String owner = UUID.randomUUID().toString();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("lease").unstarted(task));

  private Held held;
  private volatile long until;
  private volatile boolean isLost;

  /** The document as it was written last. */
  private record Held(long sequence, long primaryTerm, long term) {}

  private WriterLease(Connection connection) {
    this.connection = connection;
    this.index = connection.settings().name() + "-writer";
  }

  /**
   * Takes the right.
   *
   * @param chore is done with each renewal
   * @throws IndexUnusableException while another process has it, naming it
   */
  static WriterLease take(Connection connection, Runnable chore) throws IOException {
    WriterLease lease = new WriterLease(connection);
    lease.prepare();
    lease.take();
    lease.clock.scheduleWithFixedDelay(
        () -> {
          lease.renew();
          chore.run();
        },
        RENEWED_EVERY_SECONDS,
        RENEWED_EVERY_SECONDS,
        TimeUnit.SECONDS);
    return lease;
  }

  /** Makes the index of the document where it is not there. */
  private void prepare() throws IOException {
    ObjectNode form = Dsl.object();
    form.putObject("settings")
        .putObject("index")
        .put("number_of_shards", 1)
        .put("auto_expand_replicas", "0-2");
    form.putObject("mappings").put("dynamic", "false");
    Reply reply = connection.send(Call.put("/" + index, form), Connection.AMPLE);
    if (reply.isError() && !reply.errorType().equals("resource_already_exists_exception")) {
      throw new ClusterException(connection.settings(), reply);
    }
  }

  private void take() throws IOException {
    Reply found = connection.send(Call.get(path()), Connection.AMPLE);
    if (found.status() != 404 && found.isError()) {
      throw new ClusterException(connection.settings(), found);
    }
    JsonNode last = found.body().path("_source");
    if (found.status() == 404) {
      write(Call.put(path(), document(1)).with("op_type", "create"), 1);
    } else if (isFree(last)) {
      long term = last.path("term").asLong() + 1;
      write(
          Call.put(path(), document(term))
              .with("if_seq_no", found.body().path("_seq_no").asLong())
              .with("if_primary_term", found.body().path("_primary_term").asLong()),
          term);
    } else {
      throw taken(last);
    }
  }

  private void write(Call call, long term) throws IOException {
    long begun = System.currentTimeMillis();
    Reply reply = connection.send(call.with("refresh", "false"), Connection.AMPLE);
    if (reply.status() == 409) {
      JsonNode other = connection.ask(Call.get(path())).path("_source");
      // A request that was repeated meets what it wrote itself.
      if (!other.path("owner").asText().equals(owner)) throw taken(other);
      take(connection.ask(Call.get(path())), begun, term);
      return;
    }
    if (reply.isError()) throw new ClusterException(connection.settings(), reply);
    take(reply.body(), begun, term);
  }

  private synchronized void take(JsonNode written, long begun, long term) {
    held = new Held(written.path("_seq_no").asLong(), written.path("_primary_term").asLong(), term);
    until = begun + TERM.toMillis();
  }

  private String path() {
    return "/" + index + "/_doc/" + DOCUMENT;
  }

  private ObjectNode document(long term) {
    return Dsl.object()
        .put("owner", owner)
        .put("host", host())
        .put("process", ProcessHandle.current().pid())
        .put("until", System.currentTimeMillis() + TERM.toMillis())
        .put("term", term);
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }

  /** Whether nobody has it; who is known to be dead need not be waited for. */
  private static boolean isFree(JsonNode last) {
    if (last.path("until").asLong() < System.currentTimeMillis()) return true;
    boolean isHere = last.path("host").asText().equals(host()) && !host().equals("unknown");
    return isHere && ProcessHandle.of(last.path("process").asLong()).isEmpty();
  }

  private IndexUnusableException taken(JsonNode by) {
    return new IndexUnusableException(
        "the index '%s' is written by process %d on %s: wait for it, or have it write"
            .formatted(
                connection.settings().name(),
                by.path("process").asLong(),
                by.path("host").asText()));
  }

  private void renew() {
    try {
      Held now;
      synchronized (this) {
        now = held;
      }
      long begun = System.currentTimeMillis();
      Reply reply = connection.send(conditional(document(now.term), now), RENEWAL);
      if (reply.status() == 409) {
        JsonNode found = connection.ask(Call.get(path()), RENEWAL);
        if (found.path("_source").path("owner").asText().equals(owner))
          take(found, begun, now.term);
        else isLost = true;
      } else if (!reply.isError()) {
        take(reply.body(), begun, now.term);
      }
    } catch (IOException | RuntimeException e) {
      // It is tried again until the time is up.
      return;
    }
  }

  private Call conditional(ObjectNode document, Held last) {
    return Call.put(path(), document)
        .with("if_seq_no", last.sequence)
        .with("if_primary_term", last.primaryTerm);
  }

  /** Whether this process may write now. */
  boolean isHeld() {
    return !isLost && System.currentTimeMillis() < until;
  }

  /** Greater than that of any holder before. */
  synchronized long term() {
    return held.term;
  }

  /** Gives the right back, so that nobody has to wait. */
  @Override
  public void close() {
    clock.shutdownNow();
    try {
      if (!isHeld()) return;
      Held now;
      synchronized (this) {
        now = held;
      }
      connection.send(conditional(document(now.term).put("until", 0), now), RENEWAL);
    } catch (IOException e) {
      // It runs out by itself.
      return;
    }
  }
}
