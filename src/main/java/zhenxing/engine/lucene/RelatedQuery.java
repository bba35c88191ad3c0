package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
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
import zhenxing.engine.related.TermWeights;
import zhenxing.engine.text.Folding;

/**
 * Asks for articles that have the telling words and bigrams of a text (the idea of Lucene's {@code
 * MoreLikeThis}): the words know what belongs together, the bigrams find names and new terms that
 * the segmenter cuts apart.
 */
final class RelatedQuery {

  private static final int WORDS = 100;
  private static final int BIGRAMS = 100;

  /** How much the bigrams count beside the words. */
  private static final float BIGRAM_BOOST = 0.5f;

  private final TermWeights words;
  private final TermWeights bigrams;

  /**
   * @param words weighs the words of bodies
   */
  RelatedQuery(IndexReader reader, TermWeights words) {
    this.words = words;
    bigrams = new TermWeights(new IndexCorpus(reader, Fields.BODY_BIGRAMS));
  }

  /**
   * The query.
   *
   * @param terms the words of the text, as often as it has them
   * @param text the text
   */
  Query of(List<String> terms, String text) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    add(query, Fields.BODY_WORDS, words.heaviest(terms, WORDS), 1);
    add(
        query,
        Fields.BODY_BIGRAMS,
        bigrams.heaviest(bigramsOf(Folding.text(text)), BIGRAMS),
        BIGRAM_BOOST);
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

  private static List<String> bigramsOf(String folded) {
    int[] characters = folded.codePoints().toArray();
    List<String> bigrams = new ArrayList<>(characters.length);
    for (int i = 0; i + 1 < characters.length; i++) {
      if (characters[i] == Folding.SEPARATOR || characters[i + 1] == Folding.SEPARATOR) continue;
      bigrams.add(new String(characters, i, 2));
    }
    return bigrams;
  }
}
