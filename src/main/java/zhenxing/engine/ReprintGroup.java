package zhenxing.engine;

import java.util.List;
import java.util.Objects;

/**
 * The articles that print the same text as a given article.
 *
 * @param group id of the earliest article of the group, or of the given article itself if it has no
 *     reprints
 * @param hits the other articles of the group, most similar first
 */
public record ReprintGroup(String group, List<ReprintHit> hits) {

  public ReprintGroup {
    Objects.requireNonNull(group, "group");
    hits = List.copyOf(hits);
  }
}
