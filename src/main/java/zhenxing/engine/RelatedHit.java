package zhenxing.engine;

import java.util.List;
import java.util.Objects;

/**
 * An article related to another.
 *
 * @param hit the article; what it shares with the other one is highlighted
 * @param reasons why it is related: phrases first, then cities, industries, time; may be empty
 *     where single words alone connect the two
 */
public record RelatedHit(Hit hit, List<Reason> reasons) {

  public RelatedHit {
    Objects.requireNonNull(hit, "hit");
    reasons = List.copyOf(reasons);
  }
}
