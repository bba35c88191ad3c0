package zhenxing.article;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The number of repairs of each kind that an article needed.
 *
 * @param counts positive counts by kind, in the order of {@link RepairKind}; kinds with count 0 are
 *     dropped
 */
public record Repairs(Map<RepairKind, Integer> counts) {

  /** The counts of a text that needed no repair. */
  public static final Repairs NONE = new Repairs(Map.of());

  public Repairs {
    EnumMap<RepairKind, Integer> kept = new EnumMap<>(RepairKind.class);
    counts.forEach(
        (kind, count) -> {
          if (count < 0) throw new IllegalArgumentException("a negative count of " + kind);
          if (count > 0) kept.put(kind, count);
        });
    counts = Collections.unmodifiableMap(kept);
  }

  /** The number of repairs of this kind, 0 if none. */
  public int count(RepairKind kind) {
    return counts.getOrDefault(kind, 0);
  }

  /** The number of places where damage was left in the text. */
  public int unrepaired() {
    return count(RepairKind.UNREPAIRED);
  }

  /** Adds the counts of two texts, kind by kind. */
  public Repairs plus(Repairs other) {
    EnumMap<RepairKind, Integer> sum = new EnumMap<>(RepairKind.class);
    sum.putAll(counts);
    other.counts.forEach((kind, count) -> sum.merge(kind, count, Integer::sum));
    return new Repairs(sum);
  }
}
