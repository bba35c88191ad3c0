package zhenxing.engine.lucene;

import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;

/** Gives documents of one snapshot scores that were computed before. Matches no other documents. */
final class LiftQuery extends Query {

  private final int[] documents;
  private final float[] scores;

  /**
   * @param documents numbers in the whole index, ascending
   * @param scores the score of each document, not negative
   */
  LiftQuery(int[] documents, float[] scores) {
    this.documents = documents;
    this.scores = scores;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
    return new Weight(this) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
        int from = at(leaf.docBase);
        int to = at(leaf.docBase + leaf.reader().maxDoc());
        return from == to ? null : new Lifted(from, to, leaf.docBase, boost).supplier();
      }

      @Override
      public Explanation explain(LeafReaderContext leaf, int document) {
        int at = Arrays.binarySearch(documents, leaf.docBase + document);
        return at < 0
            ? Explanation.noMatch("not lifted")
            : Explanation.match(boost * scores[at], "lift");
      }

      // Not cached, because the query serves one search only.
      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  /** Returns the index in the array of the first document with this number or a greater one. */
  private int at(int document) {
    int at = Arrays.binarySearch(documents, document);
    return at < 0 ? -at - 1 : at;
  }

  /** Iterates over the documents of one segment. */
  private final class Lifted extends Scorer {

    private final int from;
    private final int to;
    private final int base;
    private final float boost;
    private int at;

    Lifted(int from, int to, int base, float boost) {
      this.from = from;
      this.to = to;
      this.base = base;
      this.boost = boost;
      this.at = from - 1;
    }

    ScorerSupplier supplier() {
      Scorer scorer = this;
      return new ScorerSupplier() {
        @Override
        public Scorer get(long leadCost) {
          return scorer;
        }

        @Override
        public long cost() {
          return to - from;
        }
      };
    }

    @Override
    public int docID() {
      if (at < from) return -1;
      return at >= to ? DocIdSetIterator.NO_MORE_DOCS : documents[at] - base;
    }

    @Override
    public float score() {
      return boost * scores[at];
    }

    @Override
    public float getMaxScore(int upTo) {
      float most = 0;
      for (int i = from; i < to; i++) most = Math.max(most, scores[i]);
      return boost * most;
    }

    @Override
    public DocIdSetIterator iterator() {
      return new DocIdSetIterator() {
        @Override
        public int docID() {
          return Lifted.this.docID();
        }

        @Override
        public int nextDoc() {
          at++;
          return docID();
        }

        @Override
        public int advance(int target) {
          do at++;
          while (at < to && documents[at] - base < target);
          return docID();
        }

        @Override
        public long cost() {
          return to - from;
        }
      };
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return documents.length + " lifted documents";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LiftQuery query && query.documents == documents;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(documents);
  }
}
