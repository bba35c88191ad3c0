package zhenxing.article;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many repairs of each kind an article needed. Kinds that did not occur are left out.
 *
 * @param counts positive counts by kind, in the order of {@link RepairKind}
 */
public record Repairs(Map<RepairKind, Integer> counts) {

  /** No repair at all. */
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

  /** How many repairs of this kind were made, 0 if none. */
  public int count(RepairKind kind) {
    return counts.getOrDefault(kind, 0);
  }

  /** Places that are damaged and stay so. */
  public int unrepaired() {
    return count(RepairKind.UNREPAIRED);
  }

  /** The sum of both, kind by kind. */
  public Repairs plus(Repairs other) {
    EnumMap<RepairKind, Integer> sum = new EnumMap<>(RepairKind.class);
    sum.putAll(counts);
    other.counts.forEach((kind, count) -> sum.merge(kind, count, Integer::sum));
    return new Repairs(sum);
  }
}
