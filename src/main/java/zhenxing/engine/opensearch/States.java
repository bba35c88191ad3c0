package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import zhenxing.engine.Deadline;
import zhenxing.engine.NoIndexException;

/**
 * The state of the index that searches see, and a few earlier ones, in which readers continue to
 * page through results. Safe for many threads.
 */
final class States implements AutoCloseable {

  /**
   * Maximum number of earlier states. Each takes memory on the nodes, and disk for what was
   * deleted.
   */
  static final int MOST = 4;

  private static final long NANOS_KEPT = Duration.ofMinutes(5).toNanos();

  /** Pauses before a search is sent again. A cluster soon notices that a node is gone. */
  private static final List<Long> PAUSES_MILLIS = List.of(0L, 100L, 300L);

  private final Connection connection;
  private final List<Kept> kept = new ArrayList<>();

  /** Null until the first search, and after a change. */
  private State current;

  /** How often the index has changed. */
  private long changes;

  /** States that are no longer current, until their last user is done. */
  private final List<State> retired = new ArrayList<>();

  /** A state in which a reader may continue. */
  private record Kept(State state, long since) {}

  States(Connection connection) {
    this.connection = connection;
  }

  /** Asks something of one state. */
  interface Use<T> {
    T of(State state) throws IOException;
  }

  /**
   * Asks the current state. If the cluster has lost it, with a node for example, a new state is
   * asked; if the cluster has too much to do, the same again; if that fails repeatedly, whatever
   * part of the index can be reached.
   *
   * @throws NoIndexException if there is no index
   * @throws LateException if the time is up before there is a state
   */
  <T> T with(Deadline deadline, Use<T> use) throws IOException {
    return with(null, deadline, use);
  }

  /**
   * Asks the state with this name, or the current one if that state no longer exists.
   *
   * @param name name of a state, or null
   */
  <T> T with(String name, Deadline deadline, Use<T> use) throws IOException {
    for (long pause : PAUSES_MILLIS) {
      State named = name == null ? null : acquire(name);
      try {
        return once(named == null ? acquire(deadline, false) : named, use);
      } catch (StateGoneException | StateBusyException e) {
        Connection.sleep(Math.min(pause, deadline.left().toMillis()));
      }
    }
    return once(acquire(deadline, true), use);
  }

  private <T> T once(State state, Use<T> use) throws IOException {
    try {
      return use.of(state);
    } catch (StateGoneException e) {
      forget(state);
      throw e;
    } finally {
      release(state);
    }
  }

  private synchronized State acquire(String name) {
    for (Kept one : kept) {
      if (one.state.name().equals(name)) {
        one.state.users().incrementAndGet();
        return one.state;
      }
    }
    if (current == null || !current.name().equals(name)) return null;
    current.users().incrementAndGet();
    return current;
  }

  private State acquire(Deadline deadline, boolean isLast) throws IOException {
    long before;
    synchronized (this) {
      if (current != null && !isLast) {
        current.users().incrementAndGet();
        return current;
      }
      before = changes;
    }
    // Without the lock, so that nobody waits for the cluster. If two are opened, one is closed.
    State opened = opened(deadline, isLast);
    synchronized (this) {
      // A partial state is used once, so that the next search finds what has come back.
      // So is one that was opened while the index changed: it may not contain the change.
      boolean isOld = before != changes;
      if (current == null && !isLast && !isOld && !opened.isPartial()) current = opened;
      else retire(opened);
      opened.users().incrementAndGet();
      return opened;
    }
  }

  private void release(State state) {
    state.users().decrementAndGet();
    prune();
  }

  private State opened(Deadline deadline, boolean isLast) throws IOException {
    String alias = connection.settings().name();
    Reply reply =
        connection.send(
            new Call("POST", "/" + alias + "/_search/point_in_time", Map.of(), null, null)
                .with("keep_alive", State.KEPT),
            deadline.left());
    if (reply.status() == 404) {
      throw new NoIndexException(
          "there is no index '"
              + alias
              + "' in the cluster at "
              + connection.settings().addresses()
              + " yet: run ./zhenxing index or ./zhenxing serve");
    }
    if (reply.isError()) throw connection.failure(reply);
    String name = UUID.randomUUID().toString().substring(0, 13);
    return new State(connection, reply.body(), name, isLast);
  }

  /** Keeps a state for a reader who may ask for the next page. It is kept for five minutes. */
  synchronized void keep(State state) {
    kept.removeIf(one -> one.state == state);
    kept.add(new Kept(state, System.nanoTime()));
    while (kept.size() > MOST) retire(kept.removeFirst().state);
  }

  /** Makes the next search open a new state. */
  synchronized void renew() {
    State before = current;
    current = null;
    changes++;
    if (before != null) retire(before);
  }

  private synchronized void forget(State state) {
    kept.removeIf(one -> one.state == state);
    if (current == state) current = null;
    retire(state);
  }

  private void retire(State state) {
    if (state != current && !retired.contains(state)) retired.add(state);
  }

  private void prune() {
    List<State> done = new ArrayList<>();
    synchronized (this) {
      long now = System.nanoTime();
      for (Iterator<Kept> each = kept.iterator(); each.hasNext(); ) {
        Kept one = each.next();
        if (now - one.since < NANOS_KEPT) continue;
        each.remove();
        retire(one.state);
      }
      for (Iterator<State> each = retired.iterator(); each.hasNext(); ) {
        State state = each.next();
        if (state.users().get() > 0 || isKept(state) || state == current) continue;
        each.remove();
        done.add(state);
      }
    }
    done.forEach(state -> delete(connection, state));
  }

  private boolean isKept(State state) {
    return kept.stream().anyMatch(one -> one.state == state);
  }

  /** Closes a state. If that fails, the cluster itself closes it after some minutes. */
  static void delete(Connection connection, State state) {
    ObjectNode body = Dsl.object();
    body.putArray("pit_id").add(state.pointInTime());
    connection.tell(Call.delete("/_search/point_in_time", body));
  }

  @Override
  public void close() {
    List<State> all = new ArrayList<>();
    synchronized (this) {
      kept.forEach(one -> all.add(one.state));
      kept.clear();
      all.addAll(retired);
      retired.clear();
      if (current != null) all.add(current);
      current = null;
    }
    all.stream().distinct().forEach(state -> delete(connection, state));
  }
}
