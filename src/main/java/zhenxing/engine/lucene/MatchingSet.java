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

/** The documents that a query matches, as a set. */
final class MatchingSet {

  private MatchingSet() {}

  /** All matches, unless the searcher's time limit cuts them off. */
  static FixedBitSet of(IndexSearcher searcher, Query query) throws IOException {
    int documents = searcher.getIndexReader().maxDoc();
    return searcher.search(
        query,
        new CollectorManager<Matches, FixedBitSet>() {
          @Override
          public Matches newCollector() {
            return new Matches(documents);
          }

          @Override
          public FixedBitSet reduce(Collection<Matches> collectors) {
            FixedBitSet all = new FixedBitSet(documents);
            for (Matches matches : collectors) all.or(matches.documents);
            return all;
          }
        });
  }

  private static final class Matches extends SimpleCollector {

    private final FixedBitSet documents;
    private int base;

    Matches(int documents) {
      this.documents = new FixedBitSet(documents);
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
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
