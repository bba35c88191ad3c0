package zhenxing.server;

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
}
