package zhenxing.engine;

import java.util.List;
import java.util.Objects;

/**
 * An article that is related to another one.
 *
 * @param hit the article; what it shares with the other article is highlighted
 * @param reasons why it is related, in the order phrases, cities, industries, time; empty if only
 *     single words connect the two
 */
public record RelatedHit(Hit hit, List<Reason> reasons) {

  public RelatedHit {
    Objects.requireNonNull(hit, "hit");
    reasons = List.copyOf(reasons);
  }
}
