package zhenxing.indexing;

import java.util.Objects;
import zhenxing.article.FoundArticle;
import zhenxing.article.Stated;
import zhenxing.catalog.CatalogueEntry;
import zhenxing.catalog.Cataloguer;
import zhenxing.catalog.Taxonomy;
import zhenxing.restore.RestoredText;
import zhenxing.restore.Restorer;

/**
 * Makes articles from text as it was read, by restoring and then cataloguing it. Safe for use by
 * many threads.
 */
public final class ArticleMaker {

  private final Restorer restorer = new Restorer();
  private final Cataloguer cataloguer;

  /** Creates a maker that files articles under the industries of a taxonomy. */
  public ArticleMaker(Taxonomy taxonomy) {
    this.cataloguer = new Cataloguer(taxonomy);
  }

  /**
   * Makes an article.
   *
   * @param found the text as it was read, with what the input states
   * @param correction fields corrected by an editor, which take precedence over everything else
   */
  public CatalogueEntry make(FoundArticle found, Stated correction) {
    Objects.requireNonNull(correction, "correction");
    FoundArticle corrected =
        new FoundArticle(
            found.id(), found.body(), found.stated().correctedBy(correction), found.clues());
    RestoredText restored = restorer.restore(corrected.stated().title(), corrected.body());
    return cataloguer.catalogue(corrected, restored);
  }
}
