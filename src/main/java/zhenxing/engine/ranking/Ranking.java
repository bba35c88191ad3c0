package zhenxing.engine.ranking;

/**
 * The parameters of the ranking. They were chosen by measurement; docs/quality-search.md has the
 * figures and the command. All weights are relative to a word in the body, which has weight 1.
 *
 * @param k1 parameter of BM25: how quickly repetition of a term saturates
 * @param b parameter of BM25: how strongly scores are normalized by the length of the article
 * @param burst exponent of the term's burstiness (its mean frequency in the articles that have it)
 * @param bigrams weight of a bigram within a word
 * @param across weight of a bigram that spans two words
 * @param grammar weight of a function word
 * @param kicker factor for text in the brackets of a headline, such as 【我们的新时代】
 * @param place factor for the name of a place
 * @param title additional weight of a match in the headline
 * @param lead additional weight of a match in the first {@value #LEAD_CHARACTERS} characters of the
 *     body
 * @param questionLead the same for a question, whose answer may stand further down
 * @param whole additional weight of a run of the query that matches as a whole
 * @param year score added to articles of a year that the query names
 * @param filed score added to articles about a place that the query names
 * @param only the same for a query that names nothing but places; more than the words can score, so
 *     that articles about the place come first
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
    float filed,
    float only) {

  /**
   * Number of characters of the body that make up the lead, about as long as a long first
   * paragraph. News reports tell the most important things first.
   */
  public static final int LEAD_CHARACTERS = 200;

  /** BM25's k1 in the lead. Whether a term occurs in the lead tells more than how often. */
  public static final float LEAD_K1 = 0.5f;

  /**
   * BM25's b in the lead. All leads have the same length, except those of articles that are
   * shorter.
   */
  public static final float LEAD_B = 0;

  /**
   * The parameters in use. The score of a year equals about that of a word that occurs in one of
   * twenty articles.
   */
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
          /* filed= */ 1,
          /* only= */ 1_000);
}
