package zhenxing.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Files an article under industries. What the terms of an industry score ({@link IndustryTerms}),
 * how much of it in the headline and in how many sentences, what its strongest rival scores, how
 * much the article speaks of other matters, and its {@link Wording} make, in a log-linear model,
 * the odds that a reader files the article under it.
 */
final class IndustryFinder {

  /** The name of the model among the learned weights. */
  static final String MODEL = "industry";

  /** How many terms and words the evidence names. */
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
   * The slugs, surest first; the evidence is added to a list.
   *
   * @param local whether the article is about a place
   */
  List<String> find(
      Manuscript manuscript, Wording.Reading words, boolean local, List<Evidence> evidence) {
    IndustryTerms.Tally tally = terms.tally(manuscript);
    double[] odds = new double[taxonomy.industries().size()];
    for (int i = 0; i < odds.length; i++) {
      odds[i] =
          tally.mentions(i)
              ? model.odds(tally.features(i, local)) + words.on(slug(i))
              : Double.NEGATIVE_INFINITY;
    }
    List<Integer> found =
        IntStream.range(0, odds.length)
            .boxed()
            .filter(i -> odds[i] >= 0)
            .sorted(Comparator.comparingDouble(i -> -odds[i]))
            .toList();
    for (int i : found) evidence.add(explain(i, odds[i], tally, words));
    return found.stream().map(this::slug).toList();
  }

  private String slug(int industry) {
    return taxonomy.industries().get(industry).slug();
  }

  private Evidence explain(
      int industry, double odds, IndustryTerms.Tally tally, Wording.Reading words) {
    String slug = slug(industry);
    String why =
        tally.strongest(industry, MOST_TERMS)
            + "; 标题 "
            + Weighed.rounded(tally.inTitle(industry), 10)
            + ", "
            + tally.sentences(industry)
            + " 句; 用词 "
            + Weighed.rounded(words.on(slug), 100)
            + " ("
            + words.strongest(slug, MOST_WORDS)
            + ")";
    return new Evidence("industries", slug, why, Weighed.rounded(LogLinear.probability(odds), 100));
  }
}
