package zhenxing.indexing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The ids whose last record in the journal the index does not show yet: after a kill those written
 * since the last commit, and those whose write into the index failed. What the index says of them
 * is out of date, so no condition may be judged on it. Safe for use by many threads.
 */
final class PendingIds {

  /** The number of the last record by id. */
  private final Map<String, Long> numbers = new ConcurrentHashMap<>();

  /**
   * Records that the index was opened.
   *
   * @param later the numbers of the records that it does not have, by id
   */
  void opened(Map<String, Long> later) {
    // A write may fail meanwhile, so what is known already stays.
    later.forEach(this::failed);
  }

  /** Records that a record could not be put into the index. */
  void failed(String id, long number) {
    numbers.merge(id, number, Math::max);
  }

  /**
   * Records that the index shows the records about an id.
   *
   * @param number the number of the last of these records
   */
  void shown(String id, long number) {
    numbers.computeIfPresent(id, (same, last) -> last <= number ? null : last);
  }

  /** Records that the index shows all records up to this number. */
  void shown(long number) {
    numbers.values().removeIf(last -> last <= number);
  }

  /** Whether the index is out of date about an id. */
  boolean has(String id) {
    return numbers.containsKey(id);
  }

  /** Returns the number of ids. */
  int size() {
    return numbers.size();
  }
}
