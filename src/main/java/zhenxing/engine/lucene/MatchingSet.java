package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;

/**
 * The documents of one snapshot that match something, found without scores. Not changed once it is
 * made.
 */
final class MatchingSet {

  private final FixedBitSet documents;
  private final int count;

  /** Null until somebody asks. */
  private volatile int[] facetCounts;

  /**
   * @param documents by their numbers in the whole index; taken over
   */
  MatchingSet(FixedBitSet documents) {
    this.documents = documents;
    this.count = documents.cardinality();
  }

  /** All that a query matches, unless the searcher's time limit cuts it off. */
  static MatchingSet of(IndexSearcher searcher, Query query) throws IOException {
    return query instanceof SetQuery known
        ? known.set()
        : new MatchingSet(documents(searcher, query));
  }

  /** The same as bits that the caller may change. */
  static FixedBitSet documents(IndexSearcher searcher, Query query) throws IOException {
    FixedBitSet documents = new FixedBitSet(Math.max(1, searcher.getIndexReader().maxDoc()));
    return searcher.search(
        query,
        new CollectorManager<Matches, FixedBitSet>() {
          @Override
          public Matches newCollector() {
            return new Matches(documents);
          }

          // Searches run in the thread that asks, so that all collectors fill the same bits.
          @Override
          public FixedBitSet reduce(Collection<Matches> collectors) {
            return documents;
          }
        });
  }

  /** How many there are. */
  int count() {
    return count;
  }

  /** One bit for each document of the index; not to be changed. */
  FixedBitSet documents() {
    return documents;
  }

  /** How many of them have each facet value, by number; not to be changed. */
  int[] facetCounts(FacetIndex facets) throws IOException {
    int[] known = facetCounts;
    if (known == null) {
      known = facets.counts(documents);
      facetCounts = known;
    }
    return known;
  }

  /** Those that are in the other set, too; one of the two where it is in the other whole. */
  MatchingSet and(MatchingSet other) {
    FixedBitSet bits = documents.clone();
    bits.and(other.documents);
    MatchingSet both = new MatchingSet(bits);
    if (both.count == count) return this;
    return both.count == other.count ? other : both;
  }

  /** Those that are not in the other set. */
  MatchingSet andNot(MatchingSet other) {
    FixedBitSet rest = documents.clone();
    rest.andNot(other.documents);
    return new MatchingSet(rest);
  }

  /** What matches just these documents, in searches of the same snapshot. */
  Query query() {
    return new SetQuery(this);
  }

  private static final class Matches extends SimpleCollector {

    private final FixedBitSet documents;
    private int base;

    Matches(FixedBitSet documents) {
      this.documents = documents;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) {
      base = context.docBase;
    }

    @Override
    public void collect(int document) {
      documents.set(base + document);
    }

    @Override
    public void collectRange(int from, int to) {
      documents.set(base + from, base + to);
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
