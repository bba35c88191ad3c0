package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * Caches the sets of documents that filters match in a snapshot, together with their facet counts.
 * Readers keep choosing the same few values. The cache evicts the least recently used set. Safe for
 * use by many threads; two threads that miss at the same time both compute the set, which does no
 * harm.
 */
final class FilterSets {

  /**
   * Maximum size of the cache in bytes. It holds the sets of about 1,000 values of an index with
   * 100,000 articles.
   */
  private static final long MOST_BYTES = 16 << 20;

  /**
   * Minimum number of sets that are kept, however large the index is: those of one search and a few
   * more.
   */
  private static final int LEAST = 8;

  private final int most;

  /** The cached sets by filter query, least recently used first. */
  private final Map<Query, MatchingSet> sets = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * @param documents number of documents in the index
   * @param values number of facet values that are counted for each set
   */
  FilterSets(int documents, int values) {
    long bytes = documents / Byte.SIZE + (long) values * Integer.BYTES + 200;
    most = (int) Math.max(LEAST, MOST_BYTES / bytes);
  }

  /**
   * Returns the documents that a filter matches. If the searcher's time limit is reached, the set
   * is incomplete and is not cached.
   */
  MatchingSet of(IndexSearcher searcher, Query filter) throws IOException {
    synchronized (sets) {
      MatchingSet known = sets.get(filter);
      if (known != null) return known;
    }
    MatchingSet set = MatchingSet.of(searcher, filter);
    if (searcher.timedOut()) return set;
    synchronized (sets) {
      sets.put(filter, set);
      if (sets.size() > most) sets.remove(sets.keySet().iterator().next());
    }
    return set;
  }
}
