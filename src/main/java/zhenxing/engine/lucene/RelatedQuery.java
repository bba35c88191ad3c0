package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import zhenxing.engine.lucene.document.Fields;
import zhenxing.engine.ranking.Bigrams;
import zhenxing.engine.related.TermWeights;

/**
 * Builds a query for the most telling words and bigrams of a text, after the idea of Lucene's
 * {@code MoreLikeThis}. Words match units of meaning; bigrams also match names and new terms that
 * the segmenter splits.
 */
final class RelatedQuery {

  private static final int WORDS = 100;
  private static final int BIGRAMS = 100;

  /** Weight of bigrams relative to words. */
  private static final float BIGRAM_BOOST = 0.5f;

  private final TermWeights words;
  private final TermWeights bigrams;

  /**
   * @param words weights of the words in bodies
   */
  RelatedQuery(IndexReader reader, TermWeights words) {
    this.words = words;
    bigrams = new TermWeights(new IndexCorpus(reader, Fields.BODY_BIGRAMS));
  }

  /**
   * Returns the query.
   *
   * @param terms the words of the text, repeated as often as they occur
   * @param text the text
   */
  Query of(List<String> terms, String text) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    add(query, Fields.BODY_WORDS, words.heaviest(terms, WORDS), 1);
    add(query, Fields.BODY_BIGRAMS, bigrams.heaviest(Bigrams.within(text), BIGRAMS), BIGRAM_BOOST);
    return query.build();
  }

  private static void add(
      BooleanQuery.Builder query, String field, Map<String, Double> weights, float boost) {
    weights.forEach(
        (term, weight) ->
            query.add(
                new BoostQuery(new TermQuery(new Term(field, term)), boost * weight.floatValue()),
                Occur.SHOULD));
  }
}
