package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * What filters choose in one snapshot, as sets. Readers choose the same few values again and again,
 * so that the sets used last are kept, and with them their facet counts. Safe for many threads.
 */
final class FilterSets {

  /** Enough for a thousand values of an index of 100,000 articles. */
  private static final long MOST_BYTES = 16 << 20;

  /** Of the largest index there are still those of one search and a few more. */
  private static final int LEAST = 8;

  private final int most;

  /** By what they match, the one used last at the end. */
  private final Map<Query, MatchingSet> sets = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * @param documents how many the index has
   * @param values how many facet values are counted of each set
   */
  FilterSets(int documents, int values) {
    long bytes = documents / Byte.SIZE + (long) values * Integer.BYTES + 200;
    most = (int) Math.max(LEAST, MOST_BYTES / bytes);
  }

  /** All that a filter matches, unless the searcher's time limit cuts it off. */
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
