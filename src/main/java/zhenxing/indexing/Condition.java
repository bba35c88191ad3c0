package zhenxing.indexing;

import java.util.Optional;
import java.util.Set;

/**
 * What must hold of an article for a write to be done.
 *
 * @param revisions one of which it must have, null for any or none
 * @param exists true: there must be one; false: there must be none; null: either
 */
public record Condition(Set<String> revisions, Boolean exists) {

  /** Always holds. */
  public static final Condition NONE = new Condition(null, null);

  /** Whether it holds of an article of this revision, or of none. */
  boolean holds(Optional<String> revision) {
    if (exists != null && exists != revision.isPresent()) return false;
    return revisions == null || revision.isPresent() && revisions.contains(revision.get());
  }
}
