package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;

/**
 * The set of documents of a snapshot that match a query, without scores. Immutable, apart from
 * facet counts that are computed when first asked for.
 */
final class MatchingSet {

  private final FixedBitSet documents;
  private final int count;

  /** The facet counts of the dimensions that were asked for. */
  private final Map<FacetDimension, int[]> facetCounts = new ConcurrentHashMap<>();

  /**
   * @param documents the documents by their number in the whole index; this object takes ownership
   */
  MatchingSet(FixedBitSet documents) {
    this.documents = documents;
    this.count = documents.cardinality();
  }

  /**
   * Returns the documents that a query matches. If the searcher's time limit is reached, the set is
   * incomplete.
   */
  static MatchingSet of(IndexSearcher searcher, Query query) throws IOException {
    return query instanceof SetQuery known
        ? known.set()
        : new MatchingSet(documents(searcher, query));
  }

  /** Returns the same as a bit set that the caller may modify. */
  static FixedBitSet documents(IndexSearcher searcher, Query query) throws IOException {
    FixedBitSet documents = new FixedBitSet(Math.max(1, searcher.getIndexReader().maxDoc()));
    SetFilling.fill(documents, query, searcher);
    return documents;
  }

  /** Returns the number of documents. */
  int count() {
    return count;
  }

  /** Returns the set with one bit for each document of the index. It must not be modified. */
  FixedBitSet documents() {
    return documents;
  }

  /** Returns the next document from {@code from}, or {@code end} if there is none before it. */
  int next(int from, int end) {
    return from >= end ? end : Math.min(end, documents.nextSetBit(from, end));
  }

  /**
   * Returns how many of the documents have each value of a dimension, by value number. The array
   * must not be modified.
   */
  int[] facetCounts(FacetDimension dimension) {
    return facetCounts.computeIfAbsent(dimension, asked -> asked.counts(this));
  }

  /**
   * Returns the intersection with another set. If one set contains the other, the smaller one
   * itself is returned, which keeps its facet counts.
   */
  MatchingSet and(MatchingSet other) {
    FixedBitSet bits = documents.clone();
    bits.and(other.documents);
    MatchingSet both = new MatchingSet(bits);
    if (both.count == count) return this;
    return both.count == other.count ? other : both;
  }

  /** Returns the documents that are not in the other set. */
  MatchingSet andNot(MatchingSet other) {
    FixedBitSet rest = documents.clone();
    rest.andNot(other.documents);
    return new MatchingSet(rest);
  }

  /**
   * Returns a query that matches exactly these documents. It is valid for searches of the same
   * snapshot only.
   */
  Query query() {
    return new SetQuery(this);
  }
}
