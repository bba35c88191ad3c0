package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import zhenxing.engine.EngineUnreachableException;

/**
 * Sends documents to an index in requests of some megabytes, a few at a time. While the maximum
 * number of requests is under way, callers that add documents wait. Documents that the cluster has
 * no room for are sent again after a pause. Safe for many threads.
 */
final class BulkQueue implements AutoCloseable {

  /** Size of a request in bytes, large enough that its way to the node and back does not count. */
  private static final int REQUEST_BYTES = 4 * 1024 * 1024;

  /** Maximum number of requests under way: enough to keep a node busy. */
  private static final int UNDER_WAY = 3;

  /**
   * How long documents are sent again. A cluster with full disks would not take them later either.
   */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** What precedes the number of a document in the message of a conflict. */
  private static final String CURRENT = "current version [";

  private static final int FIRST_PAUSE_MILLIS = 100;
  private static final int LONGEST_PAUSE_MILLIS = 5_000;

  /** Longer than a pause. */
  private static final int LONGEST_END_SECONDS = 10;

  private final Connection connection;
  private final String index;
  private final Conflicts conflicts;
  private final ExecutorService senders =
      Executors.newFixedThreadPool(
          UNDER_WAY, task -> Thread.ofPlatform().daemon().name("bulk").unstarted(task));
  private final Semaphore free = new Semaphore(UNDER_WAY);
  private final AtomicReference<IOException> failure = new AtomicReference<>();

  private volatile boolean isClosed;
  private List<Operation> waiting = new ArrayList<>();
  private long waitingBytes;

  /** Number of requests taken from what was waiting, and the numbers of those not done yet. */
  private long requests;

  private final TreeSet<Long> open = new TreeSet<>();

  /** Documents that are sent together. */
  private record Request(long number, List<Operation> operations) {}

  /**
   * A write of one document.
   *
   * @param action the action and its parameters, in one line of JSON
   * @param source the document in JSON; null for a deletion
   */
  record Operation(byte[] action, byte[] source) {

    /** Writes a document unless it was written under a greater number. */
    static Operation put(String name, long number, ObjectNode source) throws IOException {
      return put(name, number, Dsl.JSON.writeValueAsBytes(source));
    }

    /** Does the same with a document in JSON. */
    static Operation put(String name, long number, byte[] source) throws IOException {
      return new Operation(action("index", versioned(name, number)), source);
    }

    /** Deletes a document unless it was written under a greater number. */
    static Operation delete(String name, long number) throws IOException {
      return new Operation(action("delete", versioned(name, number)), null);
    }

    /** An article may be written again under its number: with another group, say. */
    private static ObjectNode versioned(String name, long number) {
      return Dsl.object()
          .put("_id", name)
          .put("version", number)
          .put("version_type", "external_gte");
    }

    private static byte[] action(String kind, ObjectNode parameters) throws IOException {
      return Dsl.JSON.writeValueAsBytes(Dsl.of(kind, parameters));
    }

    private long bytes() {
      return action.length + 2L + (source == null ? 0 : source.length);
    }
  }

  /** Judges that a document is there under a greater number. */
  interface Conflicts {

    /**
     * @param number the number of the document in the index
     * @throws IOException if the number is none that this process or an earlier one gave
     */
    void met(long number) throws IOException;
  }

  BulkQueue(Connection connection, String index, Conflicts conflicts) {
    this.connection = connection;
    this.index = index;
    this.conflicts = conflicts;
  }

  /**
   * Adds a write, which is sent some time later.
   *
   * @throws IOException if an earlier write failed
   */
  void add(Operation operation) throws IOException {
    Request full = null;
    synchronized (this) {
      waiting.add(operation);
      waitingBytes += operation.bytes();
      if (waitingBytes >= REQUEST_BYTES) full = taken();
    }
    if (full != null) send(full);
    requireNoFailure();
  }

  private Request taken() {
    Request taken = new Request(++requests, waiting);
    open.add(taken.number);
    waiting = new ArrayList<>();
    waitingBytes = 0;
    return taken;
  }

  /** Sends everything added so far and waits until it is done. */
  void flush() throws IOException {
    Request rest;
    synchronized (this) {
      rest = taken();
    }
    send(rest);
    try {
      synchronized (this) {
        while (!open.isEmpty() && open.first() <= rest.number) wait();
      }
    } catch (InterruptedException e) {
      throw interrupted();
    }
    requireNoFailure();
  }

  private synchronized void finished(Request request) {
    open.remove(request.number);
    notifyAll();
  }

  private void send(Request request) throws IOException {
    if (request.operations.isEmpty()) {
      finished(request);
      return;
    }
    try {
      free.acquire();
    } catch (InterruptedException e) {
      throw lost(request, interrupted());
    }
    try {
      senders.execute(() -> sendNow(request));
    } catch (RejectedExecutionException e) {
      free.release();
      throw lost(request, new IOException("the writer of the index is closed", e));
    }
  }

  private IOException lost(Request request, IOException reason) {
    failure.compareAndSet(null, reason);
    finished(request);
    return reason;
  }

  private void sendNow(Request request) {
    try {
      done(request.operations);
    } catch (IOException e) {
      failure.compareAndSet(null, e);
    } catch (RuntimeException | Error e) {
      // An error as well, such as a lack of memory: the documents have not arrived.
      failure.compareAndSet(null, new IOException("documents could not be sent: " + e, e));
    } finally {
      free.release();
      finished(request);
    }
  }

  private static InterruptedIOException interrupted() {
    Thread.currentThread().interrupt();
    return new InterruptedIOException("interrupted while writing to the cluster");
  }

  private void requireNoFailure() throws IOException {
    IOException failed = failure.get();
    if (failed != null) throw new IOException(failed.getMessage(), failed);
  }

  boolean hasFailed() {
    return failure.get() != null;
  }

  private void done(List<Operation> operations) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    long pause = FIRST_PAUSE_MILLIS;
    List<Operation> left = operations;
    while (true) {
      Call call =
          Call.lines("/" + index + "/_bulk", lines(left))
              .with("filter_path", "errors,items.*.status,items.*.error,items.*._id");
      Reply reply = null;
      IOException refused;
      try {
        reply = connection.send(call, Connection.AMPLE);
        refused = new ClusterException(connection.settings(), reply);
      } catch (IOException e) {
        // All nodes may be away for a moment. Writing again what arrived nevertheless does no harm.
        refused = e;
      }
      if (reply != null && !reply.isError()) {
        Undone undone = undone(left, reply.body());
        if (undone.operations.isEmpty()) return;
        left = undone.operations;
        refused = new ClusterException(connection.settings(), undone.last);
      } else if (reply != null && !reply.isPassing()) {
        throw refused;
      }
      if (isClosed || System.nanoTime() > end) throw refused;
      Connection.sleep(pause);
      pause = Math.min(LONGEST_PAUSE_MILLIS, 2 * pause);
    }
  }

  /**
   * Operations that the cluster had no room for.
   *
   * @param last what it said of the last of them; null if there are none
   */
  private record Undone(List<Operation> operations, Reply last) {}

  private Undone undone(List<Operation> sent, JsonNode answer) throws IOException {
    List<Operation> undone = new ArrayList<>();
    Reply last = null;
    if (!answer.has("errors")) {
      throw new EngineUnreachableException(
          "what answers at %s does not say whether it wrote the documents that were sent"
              .formatted(connection.settings().addresses()));
    }
    if (!answer.path("errors").asBoolean()) return new Undone(undone, last);
    for (int i = 0; i < sent.size(); i++) {
      JsonNode item = answer.path("items").path(i).elements().next();
      Reply reply = new Reply(item.path("status").asInt(), item);
      if (reply.status() == 409) conflicts.met(number(reply.reason()));
      if (isDone(reply)) continue;
      if (!reply.isPassing()) throw new ClusterException(connection.settings(), reply);
      undone.add(sent.get(i));
      last = reply;
    }
    return new Undone(undone, last);
  }

  /** The number of the document in the index, which only the message of a conflict tells. */
  private static long number(String reason) {
    int from = reason.lastIndexOf(CURRENT) + CURRENT.length();
    int end = reason.indexOf(']', from);
    if (from < CURRENT.length() || end < 0) return 0;
    try {
      return Long.parseLong(reason, from, end, 10);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** It is no failure if there is a newer document, or nothing to delete. */
  private static boolean isDone(Reply item) {
    return item.status() < 300
        || item.status() == 409
        || item.status() == 404 && !item.body().has("error");
  }

  private static byte[] lines(List<Operation> operations) {
    long size = operations.stream().mapToLong(Operation::bytes).sum();
    ByteArrayOutputStream lines = new ByteArrayOutputStream((int) size);
    for (Operation operation : operations) {
      lines.writeBytes(operation.action);
      lines.write('\n');
      if (operation.source == null) continue;
      lines.writeBytes(operation.source);
      lines.write('\n');
    }
    return lines.toByteArray();
  }

  /**
   * Sends nothing more. Waits some seconds for requests under way: one that arrived after the index
   * was deleted would create it anew.
   */
  @Override
  public void close() {
    isClosed = true;
    senders.shutdown();
    try {
      if (senders.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS)) return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    senders.shutdownNow();
  }
}
