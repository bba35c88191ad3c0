package zhenxing.engine.opensearch;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.util.StringHelper;

/**
 * Knows which ids an index may contain, so that a first run need not ask the cluster about each
 * article. It knows all ids while an index is first built, and nothing about the ids of others.
 * Safe for many threads.
 */
final class KnownIds {

  /** Maximum number of ids, of about 60 bytes each. With more, the index is asked. */
  static final int MOST = 20_000_000;

  private static final int SEED = 1;

  /** Hashes of the ids; null if every id may be in the index. */
  private volatile Set<Long> hashes;

  /**
   * @param isComplete whether all ids of the index are added
   */
  KnownIds(boolean isComplete) {
    hashes = isComplete ? ConcurrentHashMap.newKeySet() : null;
  }

  void add(String id) {
    Set<Long> known = hashes;
    if (known == null) return;
    known.add(hash(id));
    if (known.size() > MOST) hashes = null;
  }

  /** Returns false only if the index certainly does not contain the id. */
  boolean mayHave(String id) {
    Set<Long> known = hashes;
    return known == null || known.contains(hash(id));
  }

  private static long hash(String id) {
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    return StringHelper.murmurhash3_x64_128(bytes, 0, bytes.length, SEED)[0];
  }
}
