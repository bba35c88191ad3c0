package zhenxing.engine;

import java.util.List;
import java.util.Objects;
import zhenxing.engine.Reason.Kind;

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

  /** Whether nothing connects the two but that they appeared at about the same time. */
  public boolean isOfSameTimeAlone() {
    return !reasons.isEmpty() && reasons.stream().allMatch(reason -> reason.kind() == Kind.TIME);
  }
}
