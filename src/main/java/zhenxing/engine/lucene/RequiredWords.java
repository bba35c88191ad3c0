package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import zhenxing.engine.ranking.QueryUnits;

/**
 * Decides how many of a query's words an article must have: of one or two all; of more as many as
 * still leave enough articles of the index, whatever the search is restricted to. So a long query
 * finds what it can, and what is counted is what is listed.
 */
final class RequiredWords {

  private final IndexSearcher searcher;

  RequiredWords(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /** The articles that have all of the words. */
  MatchingSet all(List<Query> words) throws IOException {
    FixedBitSet all = MatchingSet.documents(searcher, words.getFirst());
    for (Query word : words.subList(1, words.size())) {
      all.and(MatchingSet.documents(searcher, word));
    }
    return new MatchingSet(all);
  }

  /** The articles that have as many of the words as are required. */
  MatchingSet enough(List<Query> words) throws IOException {
    if (words.size() <= 2) return all(words);
    SetCounts counts = new SetCounts(Math.max(1, searcher.getIndexReader().maxDoc()));
    for (Query word : words) counts.add(MatchingSet.documents(searcher, word));
    int least = 1;
    int most = words.size();
    while (least < most) {
      int middle = (least + most + 1) / 2;
      if (counts.atLeast(middle).cardinality() >= QueryUnits.ENOUGH) least = middle;
      else most = middle - 1;
    }
    return new MatchingSet(counts.atLeast(least));
  }
}
