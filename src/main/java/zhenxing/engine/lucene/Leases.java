package zhenxing.engine.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps the states of the index open on which somebody reads page after page, so that pages join
 * without gap or overlap while the index is written; few of them and for minutes, since each keeps
 * its files. Safe for many threads.
 */
final class Leases implements AutoCloseable {

  /** So many states at most; a state is left out when others were used after it. */
  static final int MOST = 8;

  /** Whoever takes longer for a page goes on in the newest state. */
  static final Duration LONGEST = Duration.ofMinutes(5);

  private record Lease(Snapshot snapshot, long until) {}

  /** By name, the one used last at the end. */
  private final Map<String, Lease> leases = new LinkedHashMap<>();

  /** Keeps a state that the caller holds. */
  synchronized void keep(Snapshot snapshot) throws IOException {
    String name = snapshot.name();
    Lease known = leases.remove(name);
    if (known == null) snapshot.reader().incRef();
    Snapshot kept = known == null ? snapshot : known.snapshot;
    leases.put(name, new Lease(kept, System.nanoTime() + LONGEST.toNanos()));
    prune();
  }

  /**
   * The state of this name.
   *
   * @return null where it is not kept any more; else the caller releases it by its reader
   */
  synchronized Snapshot acquire(String name) throws IOException {
    prune();
    Lease lease = leases.get(name);
    return lease != null && lease.snapshot.reader().tryIncRef() ? lease.snapshot : null;
  }

  /** Lets go of what is over its time or one too many. */
  synchronized void prune() throws IOException {
    long now = System.nanoTime();
    for (Iterator<Lease> each = leases.values().iterator(); each.hasNext(); ) {
      Lease lease = each.next();
      if (leases.size() <= MOST && lease.until - now > 0) continue;
      each.remove();
      lease.snapshot.reader().decRef();
    }
  }

  @Override
  public synchronized void close() throws IOException {
    for (Lease lease : leases.values()) lease.snapshot.reader().decRef();
    leases.clear();
  }
}
