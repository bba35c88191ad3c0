package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/**
 * Decides how many of a query's words an article must have: of one or two all; of more as many as
 * still leave enough articles of the index, whatever the search is restricted to. So a long query
 * finds what it can, and what is counted is what is listed.
 */
final class RequiredWords {

  /**
   * Ten times as many as rankings are measured on: of 1,387 headlines over 5,955 bodies 98.8% have
   * their article among the first 100, as where any word suffices; with 100 articles 97.0%.
   */
  static final int ENOUGH = 1_000;

  private final IndexSearcher searcher;

  RequiredWords(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /** What finds the articles that have so many of the words. */
  static Query atLeast(int count, List<Query> words) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Query word : words) query.add(word, Occur.SHOULD);
    return query.setMinimumNumberShouldMatch(count).build();
  }

  /** How many of these words are required. */
  int of(List<Query> words) throws IOException {
    if (words.size() <= 2) return words.size();
    int least = 1;
    int most = words.size();
    while (least < most) {
      int middle = (least + most + 1) / 2;
      if (isAtLeast(ENOUGH, atLeast(middle, words))) least = middle;
      else most = middle - 1;
    }
    return least;
  }

  /** Whether a query finds at least so many articles; counting stops there. */
  boolean isAtLeast(int enough, Query query) throws IOException {
    return searcher.search(
        query,
        new CollectorManager<Count, Boolean>() {
          @Override
          public Count newCollector() {
            return new Count(enough);
          }

          @Override
          public Boolean reduce(Collection<Count> counts) {
            return counts.stream().mapToInt(count -> count.found).sum() >= enough;
          }
        });
  }

  private static final class Count extends SimpleCollector {

    private final int enough;
    private int found;

    Count(int enough) {
      this.enough = enough;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) {
      if (found >= enough) throw new CollectionTerminatedException();
    }

    @Override
    public void collect(int document) {
      if (++found >= enough) throw new CollectionTerminatedException();
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
