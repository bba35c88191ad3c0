package zhenxing.engine.terms;

/**
 * Scores how characteristic a phrase is of a set of articles. The score is a product of three
 * factors:
 *
 * <ul>
 *   <li>the log-likelihood ratio (Dunning 1993), which says how certain it is that the phrase is
 *       more frequent in the set than outside;
 *   <li>the logarithm of the lift (how many times more frequent it is), so that words that occur in
 *       every article do not come first;
 *   <li>the logarithm of the phrase's length, as in the C-value (Frantzi et al. 2000), because the
 *       longer of two phrases says more.
 * </ul>
 */
public final class Distinction {

  /**
   * Critical value of the chi-square distribution with one degree of freedom for p = 0.001. Phrases
   * below it may be more frequent by chance.
   */
  private static final double SURE = 10.83;

  private Distinction() {}

  /**
   * Returns the score of a phrase, or 0 if it is not significantly more frequent in the set.
   *
   * @param phrase the phrase, at least two characters
   * @param count number of articles in the set that contain the phrase
   * @param set number of articles in the set
   * @param background number of articles in the corpus that contain the phrase
   * @param corpus number of articles in the corpus
   */
  public static double of(String phrase, int count, int set, int background, int corpus) {
    int outside = corpus - set;
    int countOutside = background - count;
    if (count == 0 || outside <= 0 || countOutside > outside) return 0;
    double lift = ((double) count / set) / ((double) background / corpus);
    if (lift <= 1) return 0;
    double share = (double) background / corpus;
    double ratio =
        2
            * (part(count, set * share)
                + part(set - count, set * (1 - share))
                + part(countOutside, outside * share)
                + part(outside - countOutside, outside * (1 - share)));
    if (ratio < SURE) return 0;
    double length = Math.log(phrase.codePointCount(0, phrase.length())) / Math.log(2);
    return ratio * Math.log(lift) * length;
  }

  private static double part(int observed, double expected) {
    return observed == 0 ? 0 : observed * Math.log(observed / expected);
  }
}
