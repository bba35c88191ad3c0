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
  private final Taxonomy taxonomy;

  /**
   * Null until the first article is made. To read what it has learned takes a tenth of the time of
   * a server's start.
   */
  private volatile Cataloguer cataloguer;

  /** Creates a maker that files articles under the industries of a taxonomy. */
  public ArticleMaker(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
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
    return cataloguer().catalogue(corrected, restored);
  }

  private Cataloguer cataloguer() {
    if (cataloguer != null) return cataloguer;
    synchronized (this) {
      if (cataloguer == null) cataloguer = new Cataloguer(taxonomy);
      return cataloguer;
    }
  }
}
