package zhenxing.engine;

import java.util.List;
import java.util.Objects;

/**
 * The articles that print the text of one.
 *
 * @param group the id of the earliest of them all; of the article itself where it stands alone
 * @param hits the others, the most alike first
 */
public record ReprintGroup(String group, List<ReprintHit> hits) {

  public ReprintGroup {
    Objects.requireNonNull(group, "group");
    hits = List.copyOf(hits);
  }
}
