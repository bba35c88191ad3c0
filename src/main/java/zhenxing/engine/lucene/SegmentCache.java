package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.WeakHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/**
 * Caches what is read from segments and never changes in them. An entry is dropped once the
 * segment's core is no longer referenced. The method holds the monitor, because the writer's thread
 * and the thread that refreshes the index may both open snapshots; searches do not use the cache.
 *
 * @param <T> what is read
 */
final class SegmentCache<T> {

  /**
   * Reads a segment.
   *
   * @param <T> what is read
   */
  interface Read<T> {
    T of(LeafReader leaf) throws IOException;
  }

  private final Read<T> read;
  private final Map<IndexReader.CacheKey, T> segments = new WeakHashMap<>();

  SegmentCache(Read<T> read) {
    this.read = read;
  }

  synchronized T of(LeafReader leaf) throws IOException {
    IndexReader.CacheHelper core = leaf.getCoreCacheHelper();
    if (core == null) return read.of(leaf);
    T known = segments.get(core.getKey());
    if (known != null) return known;
    T fresh = read.of(leaf);
    segments.put(core.getKey(), fresh);
    return fresh;
  }
}
