package zhenxing.indexing;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Lets only one thread at a time change the article of an id. Ids share a few hundred locks. A
 * thread that needs several takes them in a fixed order, which prevents deadlocks.
 */
final class IdLocks {

  private static final int LOCKS = 512;

  private final List<ReentrantLock> locks;

  IdLocks() {
    locks = Stream.generate(ReentrantLock::new).limit(LOCKS).toList();
  }

  /** A set of locks that are held. */
  interface Held {
    void release();
  }

  Held of(String id) {
    return of(List.of(id));
  }

  Held of(Collection<String> ids) {
    List<ReentrantLock> wanted =
        ids.stream()
            .map(id -> Math.floorMod(id.hashCode(), LOCKS))
            .distinct()
            .sorted()
            .map(locks::get)
            .toList();
    wanted.forEach(ReentrantLock::lock);
    return () -> wanted.forEach(ReentrantLock::unlock);
  }
}
