package zhenxing.engine.lucene;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import zhenxing.engine.lucene.document.Fields;
import zhenxing.engine.ranking.Ranking;

/**
 * BM25 in which a term counts more that articles repeat once they have it. Names and subjects come
 * in bursts; what any article says in passing (助力, 新篇章) occurs once in each, however rare it is.
 * Burstiness is the mean frequency in the articles that have the term (Church and Gale, Poisson
 * mixtures, 1995); a power of it multiplies the inverse document frequency.
 */
final class BurstSimilarity extends BM25Similarity {

  private final float power;

  /**
   * @param power of the burstiness; 0 for plain BM25
   */
  BurstSimilarity(float k1, float b, float power) {
    super(k1, b);
    this.power = power;
  }

  /** How each field is scored. */
  static Similarity of(Ranking ranking) {
    Similarity whole = new BurstSimilarity(ranking.k1(), ranking.b(), ranking.burst());
    Similarity ofLead = new BurstSimilarity(Ranking.LEAD_K1, Ranking.LEAD_B, ranking.burst());
    return new PerFieldSimilarityWrapper() {
      @Override
      public Similarity get(String field) {
        return Fields.isLead(field) ? ofLead : whole;
      }
    };
  }

  @Override
  public Explanation idfExplain(CollectionStatistics collection, TermStatistics term) {
    Explanation idf = super.idfExplain(collection, term);
    double frequency = (double) term.totalTermFreq() / term.docFreq();
    float burstiness = (float) Math.pow(frequency, power);
    return Explanation.match(
        idf.getValue().floatValue() * burstiness,
        "idf, times burstiness",
        idf,
        Explanation.match(burstiness, "mean frequency to the power of " + power));
  }
}
