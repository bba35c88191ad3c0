package zhenxing.indexing;

import java.util.Optional;
import java.util.Set;

/**
 * A condition that an article must meet before it is written.
 *
 * @param revisions the article must have one of these revisions; null for no requirement
 * @param exists true: the article must exist; false: it must not exist; null: no requirement
 */
public record Condition(Set<String> revisions, Boolean exists) {

  /** The condition that is always met. */
  public static final Condition NONE = new Condition(null, null);

  /**
   * Whether the condition is met by an article of this revision, or by an article that does not
   * exist.
   */
  boolean holds(Optional<String> revision) {
    if (exists != null && exists != revision.isPresent()) return false;
    return revisions == null || revision.isPresent() && revisions.contains(revision.get());
  }
}
