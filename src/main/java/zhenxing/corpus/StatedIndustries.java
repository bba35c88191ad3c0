package zhenxing.corpus;

import java.util.List;
import java.util.Optional;
import zhenxing.article.Bilingual;
import zhenxing.article.Industry;
import zhenxing.article.Stated;
import zhenxing.catalog.Taxonomy;

/** Checks that the industries stated by an input exist. */
public final class StatedIndustries {

  /** Number of existing slugs that a message about an unknown slug proposes. */
  private static final int PROPOSED = 3;

  private StatedIndustries() {}

  /**
   * Returns a message about the first unknown industry, with the nearest existing ones; empty if
   * all exist.
   */
  public static Optional<Bilingual> problem(Stated stated, Taxonomy taxonomy) {
    if (stated.industries() == null) return Optional.empty();
    List<String> slugs = taxonomy.industries().stream().map(Industry::slug).toList();
    return stated.industries().stream()
        .filter(slug -> !slugs.contains(slug))
        .findFirst()
        .map(
            slug ->
                new Bilingual(
                    "没有“" + slug + "”这个行业；相近的有：" + String.join("、", nearest(slug, slugs)),
                    "there is no industry '"
                        + slug
                        + "'; the nearest names: "
                        + String.join(", ", nearest(slug, slugs))));
  }

  /** The slugs that begin with the given one, otherwise those with the smallest edit distance. */
  private static List<String> nearest(String slug, List<String> slugs) {
    List<String> longer = slugs.stream().filter(known -> known.startsWith(slug)).toList();
    return longer.isEmpty()
        ? NearestNames.of(slug, slugs, PROPOSED)
        : longer.subList(0, Math.min(longer.size(), PROPOSED));
  }
}
