package zhenxing.engine.lucene;

import org.apache.lucene.search.Query;
import org.apache.lucene.search.UsageTrackingQueryCachingPolicy;

/**
 * Has Lucene cache the documents of a part of a query, a phrase say, when it is needed for the
 * second time among the last 256 parts. Lucene itself waits for the fifth time, which is meant for
 * filters. Here, every word of three characters or more is a phrase, whose positions have to be
 * read, and the same words come in many headlines; a reader who refines a search repeats all of
 * them. Single terms are never cached. The figures are in docs/performance.md.
 */
final class RepeatedParts extends UsageTrackingQueryCachingPolicy {

  private static final int TIMES = 2;

  @Override
  protected int minFrequencyToCache(Query query) {
    return TIMES;
  }
}
