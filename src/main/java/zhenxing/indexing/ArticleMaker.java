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
 * Makes an article from text as it was found: restores it, then catalogues it. Safe for many
 * threads.
 */
public final class ArticleMaker {

  private final Restorer restorer = new Restorer();
  private final Cataloguer cataloguer;

  public ArticleMaker(Taxonomy taxonomy) {
    this.cataloguer = new Cataloguer(taxonomy);
  }

  /**
   * Makes the catalogue entry.
   *
   * @param correction what an editor put right; it wins over everything
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
