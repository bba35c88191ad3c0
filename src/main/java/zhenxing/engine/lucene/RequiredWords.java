package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import zhenxing.engine.ranking.QueryUnits;

/**
 * Decides how many words of a query an article must contain. Of one or two words, all are required.
 * Of more, the largest number is chosen that still leaves {@link #ENOUGH} articles in the index
 * before filters apply, and at least one. So a long query finds something, and the total counts
 * what is listed.
 */
final class RequiredWords {

  private final IndexSearcher searcher;

  RequiredWords(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /** Returns the articles that contain all of the words. */
  MatchingSet all(List<Query> words) throws IOException {
    FixedBitSet all = MatchingSet.documents(searcher, words.getFirst());
    for (Query word : words.subList(1, words.size())) {
      all.and(MatchingSet.documents(searcher, word));
    }
    return new MatchingSet(all);
  }

  /** Returns the articles that contain the required number of words. */
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
