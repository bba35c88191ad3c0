package zhenxing.engine;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which order hits come. Ties are broken by id. */
public enum SortOrder {
  /** Best match first. */
  RELEVANCE,
  /** Latest date first, undated articles last. */
  NEWEST,
  /** Earliest date first, undated articles last. */
  OLDEST;

  /** The name in requests: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The order of this name. */
  public static Optional<SortOrder> of(String label) {
    return Arrays.stream(values()).filter(order -> order.label().equals(label)).findFirst();
  }
}
