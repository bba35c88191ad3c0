package zhenxing.indexing;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The single writes that searches do not see yet, by article id. Lookups need them, because the
 * index only answers for what was last shown.
 *
 * <p>Safe for use by many threads. Writes are recorded without a lock while another thread shows
 * the index: a write that is recorded during that time stays in the map until the next time.
 */
final class FreshWrites {

  private final Map<String, Optional<String>> fingerprints = new ConcurrentHashMap<>();

  /**
   * Records a write.
   *
   * @param fingerprint fingerprint of the article, or empty if it was deleted
   */
  void put(String id, Optional<String> fingerprint) {
    fingerprints.put(id, fingerprint);
  }

  /** Whether an article was written and is not visible yet. */
  boolean has(String id) {
    return fingerprints.containsKey(id);
  }

  /**
   * Returns the fingerprint of an article that is not visible yet.
   *
   * @return an empty Optional if the article was deleted; null if the index answers for the id
   */
  Optional<String> fingerprint(String id) {
    return fingerprints.get(id);
  }

  /**
   * Makes all recorded writes visible to searches. Does nothing if there are none. Called by one
   * thread at a time.
   */
  void show(GroupedWriter writer) throws IOException {
    if (fingerprints.isEmpty()) return;
    Map<String, Optional<String>> shown = Map.copyOf(fingerprints);
    writer.show();
    shown.forEach(fingerprints::remove);
  }

  /** Forgets an article because a later write of it failed, which a run makes up for. */
  void forget(String id) {
    fingerprints.remove(id);
  }

  /** Forgets all writes, because the writer was opened again without them. */
  void clear() {
    fingerprints.clear();
  }
}
