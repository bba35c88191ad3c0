package zhenxing.engine.lucene;

import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * The parameters of ranking, chosen by measurement; docs/quality-search.md has the figures and the
 * command.
 *
 * @param k1 BM25: how soon repetition of a term stops counting
 * @param b BM25: how much the length of an article counts
 * @param title what a match in a headline counts, in matches in the body
 * @param lead what a match in the first {@value #LEAD_CHARACTERS} characters counts on top
 * @param bigrams what a bigram counts, in words
 * @param whole what a run of the query found whole counts on top
 * @param share of many words this part is required, rounded up
 */
record Ranking(
    float k1, float b, float title, float lead, float bigrams, float whole, double share) {

  /** News tells the most important first; the lead is as long as a long first paragraph. */
  static final int LEAD_CHARACTERS = 200;

  static final Ranking MEASURED = new Ranking(1.0f, 0.5f, 0.15f, 0.15f, 0.7f, 0.05f, 0.3);

  BM25Similarity similarity() {
    return new BM25Similarity(k1, b);
  }

  /** How many of so many words are required: both of two; of more the share, but at least two. */
  int required(int words) {
    return words <= 2 ? words : Math.max(2, (int) Math.ceil(words * share));
  }
}
