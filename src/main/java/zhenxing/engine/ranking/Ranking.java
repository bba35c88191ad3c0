package zhenxing.engine.ranking;

/**
 * The parameters of ranking, chosen by measurement; docs/quality-search.md has the figures and the
 * command. A word in the body counts 1.
 *
 * @param k1 BM25: how soon repetition of a term stops counting
 * @param b BM25: how much the length of an article counts
 * @param burst the power of a term's burstiness that its weight is multiplied by (its mean
 *     frequency in the articles that have it)
 * @param bigrams what a bigram within a word counts
 * @param across what a bigram across two words counts
 * @param grammar what a word counts that carries grammar
 * @param kicker the factor of what stands in a headline's brackets: 【我们的新时代】
 * @param place the factor of a place's name
 * @param title what a match in a headline counts on top, in matches in the body
 * @param lead what a match in the first {@value #LEAD_CHARACTERS} characters counts on top
 * @param questionLead the same in a question, which may ask for something told further down
 * @param whole what a run of the query found whole counts on top
 * @param year the score of an article of a year that the query names
 * @param filed the score of an article about a place that the query names
 */
public record Ranking(
    float k1,
    float b,
    float burst,
    float bigrams,
    float across,
    float grammar,
    float kicker,
    float place,
    float title,
    float lead,
    float questionLead,
    float whole,
    float year,
    float filed) {

  /** News tells the most important first; the lead is as long as a long first paragraph. */
  public static final int LEAD_CHARACTERS = 200;

  /** That something is said in the lead at all tells more than how often. */
  public static final float LEAD_K1 = 0.5f;

  /** A lead is only shorter than another where the whole article is. */
  public static final float LEAD_B = 0;

  /** A year scores about as much as a word that every twentieth article has. */
  public static final Ranking MEASURED =
      new Ranking(
          /* k1= */ 0.9f,
          /* b= */ 0.7f,
          /* burst= */ 0.5f,
          /* bigrams= */ 0.8f,
          /* across= */ 0.4f,
          /* grammar= */ 0.3f,
          /* kicker= */ 0.4f,
          /* place= */ 1.5f,
          /* title= */ 0.2f,
          /* lead= */ 0.2f,
          /* questionLead= */ 0.1f,
          /* whole= */ 0.05f,
          /* year= */ 4,
          /* filed= */ 1);
}
