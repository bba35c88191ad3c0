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
import zhenxing.article.Bilingual;
import zhenxing.engine.IndexHeldException;

/**
 * The right to write an index, which one process has at a time. It is a document in the cluster
 * that names the process and says until when it has the right (a lease: Gray and Cheriton, 1989).
 *
 * <p>The document also contains the greatest number under which documents of the index were
 * written. Each holder takes the next number for itself and writes under no smaller one, so the
 * cluster refuses what a former holder wrote and what arrives late (the number is a fencing token).
 * Safe for many threads.
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

  /** The document as this process wrote it last. */
  private Held held;

  /** The number that this holder took for itself. */
  private long own;

  /** The greatest number of a document, as far as this process knows. */
  private long greatest;

  /** Held by the one thread of several that renews when the time is up. */
  private final Object renewing = new Object();

  private volatile long until;
  private volatile boolean isLost;

  /** Tells a version of the document from all others. */
  private record Held(long sequence, long primaryTerm) {}

  private WriterLease(Connection connection) {
    this.connection = connection;
    this.index = connection.settings().name() + "-writer";
  }

  /**
   * Takes the right.
   *
   * @param chore run with each renewal
   * @throws IndexHeldException while another process has it; the message names that process
   */
  static WriterLease take(Connection connection, Runnable chore) throws IOException {
    WriterLease lease = new WriterLease(connection);
    lease.prepare();
    lease.acquire();
    lease.clock.scheduleWithFixedDelay(
        () -> {
          attempt(() -> lease.renew(RENEWAL));
          attempt(chore::run);
        },
        RENEWED_EVERY_SECONDS,
        RENEWED_EVERY_SECONDS,
        TimeUnit.SECONDS);
    return lease;
  }

  /** Creates the index of the document if it does not exist. */
  private void prepare() throws IOException {
    ObjectNode form = Dsl.object();
    form.putObject("settings")
        .putObject("index")
        .put("number_of_shards", 1)
        .put("auto_expand_replicas", "0-2");
    form.putObject("mappings").put("dynamic", "false");
    Reply reply = connection.send(Call.put("/" + index, form), Connection.AMPLE);
    if (reply.isError() && !reply.errorType().equals("resource_already_exists_exception")) {
      throw connection.failure(reply);
    }
  }

  private void acquire() throws IOException {
    Reply found = connection.send(Call.get(path()), Connection.AMPLE);
    if (found.isError() && found.status() != 404) {
      throw connection.failure(found);
    }
    JsonNode last = found.body().path("_source");
    Call call;
    synchronized (this) {
      if (found.status() == 404) {
        greatest = 1;
        call = Call.put(path(), document()).with("op_type", "create");
      } else if (isFree(last)) {
        greatest = last.path("number").asLong() + 1;
        call = conditional(document(), held(found.body()));
      } else {
        throw taken(last);
      }
      own = greatest;
    }
    write(call);
  }

  private void write(Call call) throws IOException {
    long begun = System.currentTimeMillis();
    Reply reply = connection.send(call, Connection.AMPLE);
    if (reply.status() == 409) {
      JsonNode other = connection.ask(Call.get(path()));
      if (!isOwn(other)) throw taken(other.path("_source"));
      // It met a renewal, or what the same request had written at an earlier attempt.
      hold(other, begun);
      if (!isNoted(other)) write(conditional());
    } else if (reply.isError()) {
      throw connection.failure(reply);
    } else {
      hold(reply.body(), begun);
    }
  }

  private boolean isOwn(JsonNode found) {
    return found.path("_source").path("owner").asText().equals(owner);
  }

  private synchronized boolean isNoted(JsonNode found) {
    return found.path("_source").path("number").asLong() >= greatest;
  }

  private synchronized void hold(JsonNode written, long begun) {
    held = held(written);
    until = begun + TERM.toMillis();
  }

  private static Held held(JsonNode document) {
    return new Held(document.path("_seq_no").asLong(), document.path("_primary_term").asLong());
  }

  private String path() {
    return "/" + index + "/_doc/" + DOCUMENT;
  }

  private synchronized ObjectNode document() {
    return Dsl.object()
        .put("owner", owner)
        .put("host", host())
        .put("process", ProcessHandle.current().pid())
        .put("space", ProcessSpace.here(host()))
        .put("until", System.currentTimeMillis() + TERM.toMillis())
        .put("number", greatest);
  }

  /** The name of this machine; empty if it has none. */
  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "";
    }
  }

  /**
   * Whether no process has the right. A process of this machine that has ended is not waited for.
   */
  private static boolean isFree(JsonNode last) {
    if (last.path("until").asLong() < System.currentTimeMillis()) return true;
    String here = ProcessSpace.here(host());
    boolean isHere = !here.isEmpty() && last.path("space").asText().equals(here);
    return isHere && ProcessHandle.of(last.path("process").asLong()).isEmpty();
  }

  private IndexHeldException taken(JsonNode by) {
    String name = connection.settings().name();
    long process = by.path("process").asLong();
    String host = by.path("host").asText();
    return new IndexHeldException(
        new Bilingual(
            "索引“%s”由 %3$s 上的进程 %2$d 写入：请等它结束，或由它写入".formatted(name, process, host),
            "the index '%s' is written by process %d on %s: wait for it, or have it write"
                .formatted(name, process, host)));
  }

  /** A step that is repeated. */
  private interface Step {
    void run() throws IOException;
  }

  private static void attempt(Step step) {
    try {
      step.run();
    } catch (IOException | RuntimeException | Error e) {
      // The next renewal tries again, and so does whoever writes when the time is up. The clock
      // would not repeat it after an exception.
      return;
    }
  }

  /** Renews the right. */
  void renew() throws IOException {
    renew(Connection.AMPLE);
  }

  private void renew(Duration limit) throws IOException {
    long begun = System.currentTimeMillis();
    Reply reply = connection.send(conditional(), limit);
    if (reply.status() == 409) {
      JsonNode found = connection.ask(Call.get(path()), limit);
      if (isOwn(found)) hold(found, begun);
      else isLost = true;
    } else if (reply.isError()) {
      throw connection.failure(reply);
    } else {
      hold(reply.body(), begun);
    }
  }

  /**
   * Makes sure that this process may write. If the time is up because a busy cluster did not answer
   * in time, the right is renewed, which succeeds only if nobody else has taken it meanwhile.
   *
   * @throws IOException if the right is lost, or if the cluster does not answer for minutes
   */
  void require() throws IOException {
    if (isHeld()) return;
    synchronized (renewing) {
      if (!isLost && !isHeld()) renew();
    }
    if (isHeld()) return;
    throw new IOException(
        "the right to write the index was lost: another process took it, or the cluster could not"
            + " be reached; index again");
  }

  /** The document as it is now, written only if nobody else has written it. */
  private synchronized Call conditional() {
    return conditional(document(), held);
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

  /**
   * Returns the number that this process took for itself. It is greater than every number under
   * which earlier holders wrote, as far as they noted it here.
   */
  synchronized long number() {
    return own;
  }

  /**
   * Takes another number if the one taken is not greater than that of the last journal record.
   *
   * @param last number of the last record of the journal
   * @return the number that this process has now
   * @throws IndexHeldException if another process has taken the right
   */
  long numberAfter(long last) throws IOException {
    Call call;
    synchronized (this) {
      if (own > last) return own;
      own = Math.max(greatest, last) + 1;
      greatest = own;
      call = conditional();
    }
    write(call);
    return number();
  }

  /** Notes that a document is, or is about to be, written under a number. */
  synchronized void note(long number) {
    greatest = Math.max(greatest, number);
  }

  /** Whether this process knows of a document with this number or a greater one. */
  synchronized boolean knows(long number) {
    return number <= greatest;
  }

  /** Gives the right back, so that nobody has to wait. */
  @Override
  public void close() {
    clock.shutdownNow();
    try {
      if (!isHeld()) return;
      Call call;
      synchronized (this) {
        call = conditional(document().put("until", 0), held);
      }
      connection.send(call, RENEWAL);
    } catch (IOException e) {
      // It expires by itself.
      return;
    }
  }
}
