package zhenxing.engine.query;

import java.util.List;

/**
 * What a reader typed, understood.
 *
 * @param text as it was typed
 * @param clause its meaning
 * @param warnings what was not understood and how it was taken instead
 */
public record ParsedQuery(String text, Clause clause, List<QueryWarning> warnings) {

  public ParsedQuery {
    warnings = List.copyOf(warnings);
  }
}
