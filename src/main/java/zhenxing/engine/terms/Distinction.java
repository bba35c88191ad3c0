package zhenxing.engine.terms;

/**
 * How much a phrase sets a set of articles apart from the corpus: how sure it is that it is more
 * frequent in the set (the log-likelihood ratio, Dunning 1993), times how many times more frequent
 * (the logarithm of the lift, so that words of every article do not come first), times the
 * logarithm of its length (as in the C-value, Frantzi et al. 2000, since the longer of two phrases
 * means more).
 */
public final class Distinction {

  /** What is less sure than one in a thousand (of a chi-square distribution) is chance. */
  private static final double SURE = 10.83;

  private Distinction() {}

  /**
   * The score; 0 where the phrase is not more frequent in the set, or may be so by chance.
   *
   * @param phrase at least two characters
   * @param count articles of the set with the phrase
   * @param set articles of the set
   * @param background articles of the corpus with the phrase
   * @param corpus articles of the corpus
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
