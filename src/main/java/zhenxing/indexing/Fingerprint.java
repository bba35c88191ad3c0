package zhenxing.indexing;

import java.util.HexFormat;
import zhenxing.article.FoundArticle;
import zhenxing.article.Sha256;
import zhenxing.article.Stated;
import zhenxing.catalog.Taxonomy;

/**
 * SHA-256 over everything that an article is made from. An equal fingerprint means that indexing
 * the article again would give the same result.
 */
final class Fingerprint {

  private Fingerprint() {}

  /**
   * Returns the fingerprint of an article.
   *
   * @param stamp stamp of the program, see {@link ProgramStamp}
   */
  static String of(FoundArticle found, Stated correction, Taxonomy taxonomy, String stamp) {
    // Records print their components by name, so equal texts mean equal inputs.
    return hash(
        found.body()
            + "\n"
            + found.stated()
            + found.clues()
            + correction
            + taxonomy.fingerprint()
            + stamp);
  }

  /** Returns the fingerprint of what every article depends on. */
  static String of(Taxonomy taxonomy, String stamp) {
    return hash(taxonomy.fingerprint() + stamp);
  }

  /** Returns the fingerprint of an editor's correction of an article. */
  static String of(Stated correction) {
    return hash(correction.toString());
  }

  /** Returns the hash of a text. */
  static String hash(String text) {
    return HexFormat.of().formatHex(Sha256.of(text), 0, 16);
  }
}
