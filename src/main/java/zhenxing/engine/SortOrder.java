package zhenxing.engine;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The order of hits. Ties are broken by id. */
public enum SortOrder {
  /** Most relevant first. */
  RELEVANCE,
  /** Latest date first; articles without a date last. */
  NEWEST,
  /** Earliest date first; articles without a date last. */
  OLDEST;

  /** Returns the name used in requests, which is in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the order with this label, or empty if there is none. */
  public static Optional<SortOrder> of(String label) {
    return Arrays.stream(values()).filter(order -> order.label().equals(label)).findFirst();
  }
}
