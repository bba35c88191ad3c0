package zhenxing.engine.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps snapshots open while readers page through results, so that pages fit together although the
 * index is being written. Since an open snapshot keeps its files on disk, only few are kept, and
 * only for minutes. Safe for use by many threads: every method holds the monitor, and each lease
 * owns one reference to the snapshot's reader.
 */
final class Leases implements AutoCloseable {

  /** Maximum number of snapshots kept. The least recently used one is released first. */
  static final int MOST = 8;

  /**
   * How long a snapshot is kept after its last use. A reader who takes longer continues in the
   * newest snapshot.
   */
  static final Duration LONGEST = Duration.ofMinutes(5);

  private record Lease(Snapshot snapshot, long until) {}

  /** The leases by snapshot name, least recently used first. */
  private final Map<String, Lease> leases = new LinkedHashMap<>();

  /** Keeps a snapshot open from now on. The caller must hold a reference to it. */
  synchronized void keep(Snapshot snapshot) throws IOException {
    String name = snapshot.name();
    Lease known = leases.remove(name);
    if (known == null) snapshot.reader().incRef();
    Snapshot kept = known == null ? snapshot : known.snapshot;
    leases.put(name, new Lease(kept, System.nanoTime() + LONGEST.toNanos()));
    prune();
  }

  /**
   * Returns the snapshot with this name, or null if it is no longer kept. The caller must release
   * it by calling {@code decRef} on its reader.
   */
  synchronized Snapshot acquire(String name) throws IOException {
    prune();
    Lease lease = leases.get(name);
    return lease != null && lease.snapshot.reader().tryIncRef() ? lease.snapshot : null;
  }

  /**
   * Releases the snapshots whose time is up, and the least recently used ones if there are too
   * many.
   */
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
