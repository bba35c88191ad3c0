package zhenxing.engine.lucene;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/**
 * Matches a known set of documents. Valid only for searches of the snapshot that the set comes
 * from.
 */
final class SetQuery extends Query {

  private final MatchingSet set;

  SetQuery(MatchingSet set) {
    this.set = set;
  }

  MatchingSet set() {
    return set;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
        int base = leaf.docBase;
        int end = base + leaf.reader().maxDoc();
        int count = end == base ? 0 : set.documents().cardinality(base, end);
        if (count == 0) return null;
        DocIdSetIterator documents = new Documents(set.documents(), base, end, count);
        return ConstantScoreScorerSupplier.fromIterator(
            documents, score(), scoreMode, leaf.reader().maxDoc());
      }

      // Caching would be pointless: the documents are a bit set already, and the query is tied to
      // one snapshot.
      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  /** Iterates over the documents of one segment. */
  private static final class Documents extends DocIdSetIterator {

    private final FixedBitSet set;
    private final int base;
    private final int end;
    private final int count;
    private int at = -1;

    Documents(FixedBitSet set, int base, int end, int count) {
      this.set = set;
      this.base = base;
      this.end = end;
      this.count = count;
    }

    @Override
    public int docID() {
      return at;
    }

    @Override
    public int nextDoc() {
      return advance(at + 1);
    }

    @Override
    public int advance(int target) {
      int next = target >= end - base ? NO_MORE_DOCS : set.nextSetBit(base + target, end);
      at = next == NO_MORE_DOCS ? NO_MORE_DOCS : next - base;
      return at;
    }

    @Override
    public void intoBitSet(int upTo, FixedBitSet bits, int offset) {
      int to = Math.min(upTo, end - base);
      if (at < to) {
        FixedBitSet.orRange(set, base + at, bits, at - offset, to - at);
        advance(to);
      }
    }

    @Override
    public long cost() {
      return count;
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return set.count() + " documents";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SetQuery query && query.set == set;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(set);
  }
}
