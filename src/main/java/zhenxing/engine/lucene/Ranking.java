package zhenxing.engine.lucene;

import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * The parameters of ranking, chosen by measurement; docs/quality-search.md has the figures and the
 * command. A word in the body counts 1.
 *
 * @param k1 BM25: how soon repetition of a term stops counting
 * @param b BM25: how much the length of an article counts
 * @param bigrams what a bigram within a word counts
 * @param across what a bigram across two words counts
 * @param grammar what a word counts that carries grammar
 * @param title what a match in a headline counts on top, in matches in the body
 * @param lead what a match in the first {@value #LEAD_CHARACTERS} characters counts on top
 * @param questionLead the same in a question, which may ask for something told further down
 * @param whole what a run of the query found whole counts on top
 * @param year the score of an article of a year that the query names
 * @param share of many words this part is required, rounded up
 */
record Ranking(
    float k1,
    float b,
    float bigrams,
    float across,
    float grammar,
    float title,
    float lead,
    float questionLead,
    float whole,
    float year,
    double share) {

  /** News tells the most important first; the lead is as long as a long first paragraph. */
  static final int LEAD_CHARACTERS = 200;

  /** A year scores about as much as a word that every twentieth article has. */
  static final Ranking MEASURED =
      new Ranking(0.9f, 0.7f, 0.6f, 0.3f, 0.3f, 0.2f, 0.2f, 0.1f, 0.05f, 3, 0.3);

  BM25Similarity similarity() {
    return new BM25Similarity(k1, b);
  }

  /** How many of so many words are required: both of two; of more the share, but at least two. */
  int required(int words) {
    return words <= 2 ? words : Math.max(2, (int) Math.ceil(words * share));
  }
}
