package zhenxing.server;

import zhenxing.catalog.Taxonomy;
import zhenxing.indexing.ArticleMaker;
import zhenxing.indexing.Intake;
import zhenxing.indexing.Submitter;

/**
 * The parts that a server needs for writes. Both are null if it does not accept writes.
 *
 * @param intake makes written articles visible
 * @param submitter carries out writes
 */
public record Writing(Intake intake, Submitter submitter) {

  /** A server without writes. */
  public static final Writing OFF = new Writing(null, null);

  /** Returns the maker of submitted articles, or a new one if the server does not accept writes. */
  ArticleMaker maker(Taxonomy taxonomy) {
    return intake == null ? new ArticleMaker(taxonomy) : intake.maker();
  }
}
