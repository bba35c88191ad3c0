package zhenxing.engine.suggest;

import java.util.Map;

/**
 * A query as it was perhaps meant.
 *
 * @param query the whole of it
 * @param replaced the runs that differ, as they were typed, folded, and what stands there instead;
 *     at least one
 */
public record Meant(String query, Map<String, String> replaced) {

  public Meant {
    replaced = Map.copyOf(replaced);
  }
}
