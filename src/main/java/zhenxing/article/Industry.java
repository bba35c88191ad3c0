package zhenxing.article;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One industry of the taxonomy.
 *
 * @param slug the identifier used in articles, requests and the index: lower-case Latin letters,
 *     digits and single hyphens
 * @param nameZh the Chinese label
 * @param nameEn the English label
 */
public record Industry(String slug, String nameZh, String nameEn) {

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");

  public Industry {
    Objects.requireNonNull(nameZh, "nameZh");
    Objects.requireNonNull(nameEn, "nameEn");
    if (!isSlug(slug)) {
      throw new IllegalArgumentException(
          "'" + slug + "' is no industry slug: use lower-case letters, digits and single hyphens");
    }
  }

  /** Tells whether the text has the form of a slug; it may still name no industry. */
  public static boolean isSlug(String text) {
    return text != null && SLUG.matcher(text).matches();
  }
}
