package zhenxing.engine.suggest;

import java.util.Map;

/**
 * A corrected query.
 *
 * @param query the whole corrected query
 * @param replaced the runs that were replaced, folded, and their replacements; at least one
 */
public record Meant(String query, Map<String, String> replaced) {

  public Meant {
    replaced = Map.copyOf(replaced);
  }
}
