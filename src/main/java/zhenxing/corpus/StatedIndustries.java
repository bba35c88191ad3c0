package zhenxing.corpus;

import java.util.List;
import java.util.Optional;
import zhenxing.article.Industry;
import zhenxing.article.Stated;
import zhenxing.catalog.Taxonomy;

/** Checks the industries that an input states against those there are. */
public final class StatedIndustries {

  /** How many existing slugs an unknown one is answered with. */
  private static final int PROPOSED = 3;

  private StatedIndustries() {}

  /** What is wrong with them: one that there is not, and the nearest that there are. */
  public static Optional<String> problem(Stated stated, Taxonomy taxonomy) {
    if (stated.industries() == null) return Optional.empty();
    List<String> slugs = taxonomy.industries().stream().map(Industry::slug).toList();
    return stated.industries().stream()
        .filter(slug -> !slugs.contains(slug))
        .findFirst()
        .map(
            slug ->
                "there is no industry '"
                    + slug
                    + "'; the nearest names: "
                    + String.join(", ", nearest(slug, slugs)));
  }

  /** Those that begin so, else those with the fewest characters to change. */
  private static List<String> nearest(String slug, List<String> slugs) {
    List<String> longer = slugs.stream().filter(known -> known.startsWith(slug)).toList();
    return longer.isEmpty()
        ? NearestNames.of(slug, slugs, PROPOSED)
        : longer.subList(0, Math.min(longer.size(), PROPOSED));
  }
}
