package zhenxing.engine.lucene;

import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts the matches of a query and stops once a given number is reached. */
final class CountUpTo implements CollectorManager<CountUpTo.Count, Integer> {

  private final int enough;

  /**
   * @param enough number at which counting stops, at least 1
   */
  CountUpTo(int enough) {
    this.enough = enough;
  }

  @Override
  public Count newCollector() {
    return new Count(enough);
  }

  /** Returns the number of matches, or {@code enough} if there are at least that many. */
  @Override
  public Integer reduce(Collection<Count> counts) {
    return Math.min(enough, counts.stream().mapToInt(count -> count.found).sum());
  }

  /** Counts the matches in one slice of the index. */
  static final class Count extends SimpleCollector {

    private final int enough;
    private int found;

    private Count(int enough) {
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
