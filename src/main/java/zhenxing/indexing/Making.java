package zhenxing.indexing;

import java.util.Optional;
import zhenxing.article.Bilingual;
import zhenxing.article.FoundArticle;
import zhenxing.article.Stated;
import zhenxing.catalog.Taxonomy;
import zhenxing.corpus.CorpusReader;
import zhenxing.corpus.StatedId;
import zhenxing.corpus.StatedIndustries;

/**
 * The settings that determine how files become articles. With equal settings, an unchanged file
 * gives the same articles again.
 *
 * @param taxonomy the industries to file under
 * @param reader reads the files
 * @param maker makes the articles
 * @param stamp stamp of the program
 */
record Making(Taxonomy taxonomy, CorpusReader reader, ArticleMaker maker, String stamp) {

  /** Returns the fingerprint of what every article depends on. */
  String fingerprint() {
    return Fingerprint.of(taxonomy, stamp);
  }

  /** Returns the fingerprint of everything that one article depends on. */
  String fingerprint(FoundArticle found, Stated correction) {
    return Fingerprint.of(found, correction, taxonomy, stamp);
  }

  /**
   * Returns why an article must be refused regardless of other articles, or empty if there is no
   * reason.
   */
  Optional<Bilingual> problem(FoundArticle found) {
    // An id that was made from a long path was not stated.
    return StatedId.tooLong(found.id())
        .map(problem -> problem.after("编号", "the id "))
        .or(() -> StatedIndustries.problem(found.stated(), taxonomy));
  }
}
