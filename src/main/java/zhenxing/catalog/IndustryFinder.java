package zhenxing.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import zhenxing.article.Bilingual;

/**
 * Files an article under industries. For each industry a log-linear model combines: the score of
 * its terms ({@link IndustryTerms}), the terms in the headline, the number of sentences with terms,
 * the score of the strongest other industry, other matters in the article, whether it is about a
 * place, and its {@link Wording}. The industry is filed if the model considers it more likely than
 * not that a reader would do so. Immutable.
 */
final class IndustryFinder {

  /** Name of the model in the learned weights. */
  static final String MODEL = "industry";

  /** Number of terms and words given as evidence. */
  private static final int MOST_TERMS = 8;

  private static final int MOST_WORDS = 4;

  private final Taxonomy taxonomy;
  private final IndustryTerms terms;
  private final LogLinear model;

  IndustryFinder(Taxonomy taxonomy, LearnedWeights learned) {
    this.taxonomy = taxonomy;
    terms = new IndustryTerms(taxonomy);
    model = learned.model(MODEL, IndustryTerms.FEATURES);
  }

  /**
   * Returns the slugs of the industries, the most likely first, and adds the evidence to the list.
   *
   * @param words the article's wording
   * @param local whether the article is filed under a place
   */
  List<String> find(
      Manuscript manuscript, Wording.Scores words, boolean local, List<Evidence> evidence) {
    IndustryTerms.Tally tally = terms.tally(manuscript);
    double[] odds = new double[taxonomy.industries().size()];
    for (int i = 0; i < odds.length; i++) {
      odds[i] =
          tally.mentions(i)
              ? model.odds(tally.features(i, local)) + words.on(slug(i))
              : Double.NEGATIVE_INFINITY;
    }
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < odds.length; i++) if (odds[i] >= 0) found.add(i);
    found.sort(Comparator.comparingDouble(i -> -odds[i]));
    List<String> slugs = new ArrayList<>();
    for (int i : found) {
      slugs.add(slug(i));
      evidence.add(explain(i, odds[i], tally, words));
    }
    return List.copyOf(slugs);
  }

  private String slug(int industry) {
    return taxonomy.industries().get(industry).slug();
  }

  private Evidence explain(
      int industry, double odds, IndustryTerms.Tally tally, Wording.Scores words) {
    String slug = slug(industry);
    String terms = tally.strongest(industry, MOST_TERMS);
    double title = Weighed.rounded(tally.inTitle(industry), 10);
    int sentences = tally.sentences(industry);
    double wording = Weighed.rounded(words.on(slug), 100);
    String strongest = words.strongest(slug, MOST_WORDS);
    String chinese = "；标题 " + title + "，" + sentences + " 句；用词 " + wording + "（" + strongest + "）";
    String english =
        "; title "
            + title
            + ", sentences "
            + sentences
            + "; wording "
            + wording
            + " ("
            + strongest
            + ")";
    Bilingual why = new Bilingual(terms + chinese, terms + english);
    return new Evidence("industries", slug, why, Weighed.rounded(LogLinear.probability(odds), 100));
  }
}
