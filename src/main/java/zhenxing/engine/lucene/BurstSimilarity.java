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
 * BM25 with the inverse document frequency multiplied by a power of the term's burstiness.
 * Burstiness is the mean frequency of a term in the articles that contain it (Church and Gale,
 * Poisson mixtures, 1995). Names and subjects are repeated in the articles about them; a set phrase
 * such as 助力 or 新篇章 occurs once per article, however rare it is, and so gets less weight.
 */
final class BurstSimilarity extends BM25Similarity {

  private final float power;

  /**
   * @param power exponent of the burstiness; 0 gives plain BM25
   */
  BurstSimilarity(float k1, float b, float power) {
    super(k1, b);
    this.power = power;
  }

  /** Returns the similarity of each field under a ranking. */
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
