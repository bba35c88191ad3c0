package zhenxing.engine;

import java.util.Objects;

/**
 * An article that prints the same text as another.
 *
 * @param hit the article
 * @param similarity share of the shorter text that the longer one contains, 0 to 1
 */
public record ReprintHit(Hit hit, double similarity) {

  public ReprintHit {
    Objects.requireNonNull(hit, "hit");
  }
}
