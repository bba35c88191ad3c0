package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/**
 * Collects what a query matches in a bit set. Lucene's iterators fill a bit set by whole blocks of
 * postings, while a collector gets one document after the other; for frequent words that takes
 * several times as long. It is a query itself, so that the searcher applies its time limit.
 */
final class SetFilling extends Query {

  private static final CollectorManager<Nothing, Void> COLLECTING_NOTHING =
      new CollectorManager<>() {
        @Override
        public Nothing newCollector() {
          return new Nothing();
        }

        @Override
        public Void reduce(Collection<Nothing> collectors) {
          return null;
        }
      };

  private final Query matched;
  private final FixedBitSet documents;

  private SetFilling(Query matched, FixedBitSet documents) {
    this.matched = matched;
    this.documents = documents;
  }

  /**
   * Adds the documents that a query matches. If the searcher's time limit is reached, some are
   * missing.
   *
   * @param documents the documents by their number in the whole index
   */
  static void fill(FixedBitSet documents, Query query, IndexSearcher searcher) throws IOException {
    add(documents, searcher.rewrite(new ConstantScoreQuery(query)), searcher);
  }

  private static void add(FixedBitSet documents, Query rewritten, IndexSearcher searcher)
      throws IOException {
    Query matched = rewritten;
    while (matched instanceof ConstantScoreQuery constant) matched = constant.getQuery();
    if (matched instanceof SetQuery known) {
      documents.or(known.set().documents());
    } else if (matched instanceof BooleanQuery any && isUnion(any)) {
      // Each alternative by itself needs no merging.
      for (BooleanClause clause : any) add(documents, clause.query(), searcher);
    } else {
      searcher.search(new SetFilling(matched, documents), COLLECTING_NOTHING);
    }
  }

  private static boolean isUnion(BooleanQuery query) {
    return query.getMinimumNumberShouldMatch() <= 1
        && query.clauses().stream().allMatch(clause -> clause.occur() == Occur.SHOULD);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
      throws IOException {
    Weight matches = searcher.createWeight(matched, ScoreMode.COMPLETE_NO_SCORES, boost);
    return new FilterWeight(this, matches) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        ScorerSupplier supplier = in.scorerSupplier(leaf);
        return supplier == null ? null : new Supplier(supplier, leaf.docBase);
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  private final class Supplier extends ScorerSupplier {

    private final ScorerSupplier matches;
    private final int base;

    Supplier(ScorerSupplier matches, int base) {
      this.matches = matches;
      this.base = base;
    }

    @Override
    public BulkScorer bulkScorer() throws IOException {
      return new Filling(matches.get(Long.MAX_VALUE).iterator(), base);
    }

    @Override
    public Scorer get(long leadCost) throws IOException {
      return matches.get(leadCost);
    }

    @Override
    public long cost() {
      return matches.cost();
    }
  }

  /** Adds the documents of a segment. */
  private final class Filling extends BulkScorer {

    private final DocIdSetIterator matches;
    private final int base;

    Filling(DocIdSetIterator matches, int base) {
      this.matches = matches;
      this.base = base;
    }

    @Override
    public int score(LeafCollector collector, Bits live, int from, int to) throws IOException {
      if (matches.docID() < from) matches.advance(from);
      if (live == null) {
        matches.intoBitSet(to, documents, -base);
      } else if (matches.docID() < to) {
        // The last part of a segment is open to the end of all numbers.
        int end = Math.min(to, live.length());
        FixedBitSet part = new FixedBitSet(end - from);
        matches.intoBitSet(end, part, from);
        live.applyMask(part, from);
        FixedBitSet.orRange(part, 0, documents, base + from, end - from);
      }
      return matches.docID();
    }

    @Override
    public long cost() {
      return matches.cost();
    }
  }

  /** Is given to the searcher, which asks for a collector, but collects nothing. */
  private static final class Nothing extends SimpleCollector {

    @Override
    public void collect(int document) {
      throw new IllegalStateException("documents are added by blocks");
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    matched.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return "documents of " + matched.toString(field);
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
