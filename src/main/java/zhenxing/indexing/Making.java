package zhenxing.indexing;

import java.util.Optional;
import zhenxing.article.Bilingual;
import zhenxing.article.FoundArticle;
import zhenxing.article.Stated;
import zhenxing.catalog.Taxonomy;
import zhenxing.corpus.CorpusReader;
import zhenxing.corpus.StatedIndustries;

/**
 * The settings that determine how files become articles. With equal settings an unchanged file
 * gives the same articles again.
 *
 * @param stamp stands for the program
 */
record Making(Taxonomy taxonomy, CorpusReader reader, ArticleMaker maker, String stamp) {

  /** Longer ids would not fit into a URL, with the rest of a request. */
  private static final int MAX_ID_LENGTH = 500;

  /** Stands for all that goes into every article. */
  String fingerprint() {
    return Fingerprint.of(taxonomy, stamp);
  }

  /** Stands for all that goes into one article. */
  String fingerprint(FoundArticle found, Stated correction) {
    return Fingerprint.of(found, correction, taxonomy, stamp);
  }

  /** Why an article cannot be taken, whatever else there is. */
  Optional<Bilingual> problem(FoundArticle found) {
    if (found.id().length() > MAX_ID_LENGTH) {
      return Optional.of(
          new Bilingual(
              "编号长于 " + MAX_ID_LENGTH + " 个字符",
              "the id is longer than " + MAX_ID_LENGTH + " characters"));
    }
    return StatedIndustries.problem(found.stated(), taxonomy);
  }
}
