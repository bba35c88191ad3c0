package zhenxing.engine.opensearch;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.util.StringHelper;

/**
 * Which ids an index may have, so that a first run need not ask the cluster for each article
 * whether it is there. It knows all ids of an index that was empty when it began, and nothing of
 * others. Safe for many threads.
 */
final class KnownIds {

  /** Some 60 bytes each; a larger index is asked. */
  private static final int MOST = 20_000_000;

  private static final int SEED = 1;

  /** Hashes; null where every id may be there. */
  private volatile Set<Long> hashes;

  /**
   * @param isEmpty whether the index has no article yet
   */
  KnownIds(boolean isEmpty) {
    hashes = isEmpty ? ConcurrentHashMap.newKeySet() : null;
  }

  void add(String id) {
    Set<Long> known = hashes;
    if (known == null) return;
    known.add(hash(id));
    if (known.size() > MOST) hashes = null;
  }

  /** False only where the index surely lacks it. */
  boolean mayHave(String id) {
    Set<Long> known = hashes;
    return known == null || known.contains(hash(id));
  }

  private static long hash(String id) {
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    return StringHelper.murmurhash3_x64_128(bytes, 0, bytes.length, SEED)[0];
  }
}
