package zhenxing.engine;

import java.util.Objects;

/**
 * An article that prints the text of another.
 *
 * @param hit the article
 * @param similarity how much of the shorter text the longer one holds, 0 to 1
 */
public record ReprintHit(Hit hit, double similarity) {

  public ReprintHit {
    Objects.requireNonNull(hit, "hit");
  }
}
