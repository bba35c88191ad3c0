package zhenxing.server;

import zhenxing.catalog.Taxonomy;
import zhenxing.indexing.ArticleMaker;
import zhenxing.indexing.Intake;
import zhenxing.indexing.Submitter;

/**
 * What a server writes with.
 *
 * @param intake shows what was written; null where nothing is
 * @param submitter null where nothing is written
 */
public record Writing(Intake intake, Submitter submitter) {

  /** Nothing is written. */
  public static final Writing OFF = new Writing(null, null);

  /** What makes the articles that are written; one of its own where nothing is. */
  ArticleMaker maker(Taxonomy taxonomy) {
    return intake == null ? new ArticleMaker(taxonomy) : intake.maker();
  }
}
